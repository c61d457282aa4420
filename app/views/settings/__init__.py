"""Settings of this computer, the service, and what Alongside is made of."""
