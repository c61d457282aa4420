"""Alongside: plans made with the child, kept offline and encrypted."""

__version__ = "0.1.0"
