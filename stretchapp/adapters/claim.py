"""The claim to a data folder: only who has it opens a window on that folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QLockFile

MARK_LENGTH = 16


class Claim:
    """Held by one process at a time, and by none once that is dead.

    Where it cannot be written down, nobody is kept from opening a window. `address` is where its
    holder listens.
    """

    def __init__(self, data: Path, place: Path) -> None:
        name = f"stretchapp-{_mark(data)}"
        self._lock = QLockFile(str(place / f"{name}.lock"))
        self._lock.setStaleLockTime(0)  # no claim is too old: a window stays open for days
        self.address = name if sys.platform == "win32" else str(place / f"{name}.socket")

    @property
    def is_held(self) -> bool:
        return self._lock.isLocked()

    @property
    def holder(self) -> int:
        """The process that has it, as far as it is known; else 0."""
        return int(self._lock.getLockInfo()[0])

    def take(self) -> bool:
        """False if another process has it."""
        return (
            self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError
        )

    def take_from_the_dead(self) -> bool:
        """Also from one whose number another process has by now: the system's lock is gone."""
        return self._lock.removeStaleLockFile() and self.take()

    def release(self) -> None:
        self._lock.unlock()


def _mark(folder: Path) -> str:
    """The same for every way to write a folder; another for every user of this computer."""
    user = 0 if sys.platform == "win32" else os.getuid()  # has a temporary folder of their own
    text = f"{user} ".encode() + os.fsencode(os.path.realpath(folder))
    digest = QCryptographicHash.hash(text, QCryptographicHash.Algorithm.Sha256)
    return bytes(digest.toHex().data())[:MARK_LENGTH].decode()
