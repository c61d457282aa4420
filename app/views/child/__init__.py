"""The child's page."""
