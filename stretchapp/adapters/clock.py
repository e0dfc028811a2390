"""A clock that goes on while the machine sleeps, so that a sleep shows as a gap."""

from __future__ import annotations

import sys
import time


def system_clock() -> float:
    """Seconds from an arbitrary start.

    Linux stops CLOCK_MONOTONIC in suspend, so CLOCK_BOOTTIME. On macOS time.monotonic stops and
    clock_gettime(CLOCK_MONOTONIC) goes on (its manual page). On Windows time.monotonic goes on.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()
