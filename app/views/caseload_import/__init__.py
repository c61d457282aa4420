"""Bringing in a caseload: choose the file, match its columns, look at the rows, import."""
