"""Where it is kept: an encrypted SQLite file and the header that holds its keys. SQL lives only here."""
