"""A guided stretching routine timer for the desktop."""

__version__ = "0.1.0"
