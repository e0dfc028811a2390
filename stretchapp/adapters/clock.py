"""A clock that goes on while the machine sleeps, so that a sleep shows as a gap."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stretchapp.core.moment import Moment


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


def wall_moment() -> Moment:
    """Now, in the time zone that the system has now."""
    if sys.platform != "win32":
        time.tzset()  # else a journey is only noticed at the next start
    return moment_at(time.time())


def moment_at(unix: float) -> Moment:
    """In the time zone that the system had then."""
    from stretchapp.core.moment import Moment  # and datetime, which the first paint needs not

    return Moment(unix, time.localtime(unix).tm_gmtoff)
