"""Today: what is due, and unfinished notes that wait."""
