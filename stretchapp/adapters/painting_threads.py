"""Keeps Qt from painting with helper threads."""

from __future__ import annotations

from collections.abc import MutableMapping

SWITCH = "QT_NO_GUI_THREADPOOL"


def paint_in_one_thread(environ: MutableMapping[str, str]) -> None:
    """Qt reads the switch when it first paints.

    It would wake threads for every gradient or clear colour in a shape of some thirty rows or
    more, which takes ten times as long as to fill a part of the figure.
    """
    environ[SWITCH] = "1"
