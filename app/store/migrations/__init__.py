"""How a store from an earlier version becomes one of this version."""
