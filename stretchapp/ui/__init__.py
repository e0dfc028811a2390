"""The window: thin widgets, and beside each page a pure view module."""
