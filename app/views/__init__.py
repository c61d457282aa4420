"""What is seen: the window, one folder a screen, and the parts they share."""
