"""The plan, made together with the child."""
