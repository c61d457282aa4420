"""The parts that screens are built from. Each wears the theme and names itself to a screen reader."""
