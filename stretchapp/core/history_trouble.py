"""What can be wrong with the file of the history, as values that a front end puts into words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class HistoryTrouble(Enum):
    """What happened; what is still kept is in the words for it.

    DAMAGED: set aside, a new one begun. LOST: gone while in use, a new one begun. NEWER: made by a
    later version, left as it is. NOT_KEPT: cannot be written. NOT_READ: cannot be read.
    """

    DAMAGED = "damaged"
    LOST = "lost"
    NEWER = "newer"
    NOT_KEPT = "not_kept"
    NOT_READ = "not_read"


@dataclass(frozen=True, slots=True)
class HistoryNews:
    """`detail`: the system's reason, or where the damaged file was set aside."""

    trouble: HistoryTrouble
    file: str
    detail: str = ""


class HistoryError(Exception):
    """The history cannot be used for what was asked of it now."""

    def __init__(self, news: HistoryNews) -> None:
        super().__init__(f"{news.file}: {news.detail}")
        self.news = news
