"""File checks: a manager reads a file against the question bank, and the list of all checks."""
