"""What keeps the screen awake on this machine."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

from stretchapp.core.ports import Wakefulness


def best_awake(application: str, reason: str, parent: QObject) -> Wakefulness:
    """`reason` is shown to the user by some desktops; nobody is asked before the first hold."""
    if sys.platform in ("win32", "darwin"):
        from stretchapp.adapters.awake_wakepy import WakepyAwake

        return WakepyAwake()
    from stretchapp.adapters.awake_bus import BusAwake

    return BusAwake(application, reason, parent)
