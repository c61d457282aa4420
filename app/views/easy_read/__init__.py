"""The plan as it will print in easy read, with advice on its words."""
