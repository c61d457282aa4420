"""The people of the store."""
