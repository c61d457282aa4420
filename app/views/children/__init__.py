"""The caseload as a list: find, filter, sort, open."""
