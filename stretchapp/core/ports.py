"""Protocols at the operating system's edge."""

from __future__ import annotations

from typing import Protocol


class Clock(Protocol):
    """Seconds from an arbitrary start; never goes back, goes on while the machine sleeps."""

    def __call__(self) -> float: ...
