"""What a person chose could not be kept, or not be read again."""

from __future__ import annotations


class NotKeptError(Exception):
    """Names the file and says why."""
