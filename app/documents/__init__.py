"""What we print: PDF and Word, from frozen content, without a window and without a store."""
