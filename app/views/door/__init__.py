"""The way in: welcome, create a store, open one, use the recovery key. Nothing here knows a child."""
