"""The pre-sentence report: written from the file, checked for what is missing, signed off, printed."""
