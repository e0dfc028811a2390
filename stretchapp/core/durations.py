"""Seconds as people read them."""

from __future__ import annotations

from math import ceil


def clock_text(seconds: float) -> str:
    """Minutes and seconds, rounded up to whole seconds: 6:12."""
    whole = ceil(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def whole_minutes(seconds: float) -> int:
    """Rounded up: a routine never takes longer than is said."""
    return ceil(seconds / 60)
