"""What a remote shows of a session, and why the screen stays awake."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stretchapp.core.plan import Segment

translate = QCoreApplication.translate


def hold_title(segment: Segment) -> str:
    """The stretch and its side: Calf stretch at the wall – left leg back."""
    if segment.side is None:
        return segment.stretch.name
    return translate("Media", "{name} – {label}").format(
        name=segment.stretch.name, label=segment.stretch.label_for(segment.side)
    )


def vigil_reason() -> str:
    """Why the screen stays awake, as some desktops show it."""
    return translate("Media", "A stretching routine is running")


def help_reason() -> str:
    """The same while a cramp is being helped."""
    return translate("Media", "Help with a cramp is on the screen")
