"""The window: what stands around every screen, where one can go, and how it locks."""
