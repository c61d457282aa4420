"""What comes in and goes out: files of other systems, read and written as records."""
