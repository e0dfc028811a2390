"""The rules of a session in plain Python: no Qt, no clock, no files."""
