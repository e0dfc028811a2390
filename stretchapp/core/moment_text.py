"""A moment as a file has it: ISO 8601, with its distance from UTC."""

from __future__ import annotations

from datetime import datetime

from stretchapp.core.moment import Moment
from stretchapp.core.wording import WordedValueError, worded


def moment_of(text: str) -> Moment:
    """Raises WordedValueError, also for a time that may be anywhere in the world."""
    try:
        wall = datetime.fromisoformat(
            text.removesuffix("Z") + ("+00:00" if text[-1:] == "Z" else "")
        )
    except ValueError as error:
        unread = worded("Transfer", "the time {text} cannot be read").format(text=repr(text))
        raise WordedValueError(unread) from error
    offset = wall.utcoffset()
    if offset is None:
        lost = worded("Transfer", "the time {text} lacks its distance from UTC")
        raise WordedValueError(lost.format(text=repr(text)))
    return Moment(wall.timestamp(), round(offset.total_seconds()))
