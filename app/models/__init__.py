"""What a case is: frozen records with their rules, one file a noun."""
