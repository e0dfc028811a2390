"""The journal of a session in a terminal: in the same history as the window's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

from stretchapp.adapters.clock import wall_moment
from stretchapp.adapters.history_direct import DirectHistory
from stretchapp.adapters.paths import HISTORY_FILE, data_folder
from stretchapp.choice import complain
from stretchapp.core.history_trouble import HistoryNews, HistoryTrouble
from stretchapp.core.journal import Journal
from stretchapp.core.ports import Clock
from stretchapp.core.stretch import Side

SENTENCES = {
    HistoryTrouble.DAMAGED: "was damaged, so a new one is begun; the old one is kept as {detail}",
    HistoryTrouble.LOST: "is gone, so a new one is begun there",
    HistoryTrouble.NEWER: "was made by a later version, so it is left alone and nothing is added",
    HistoryTrouble.NOT_KEPT: "cannot be written, so this session is not kept: {detail}",
    HistoryTrouble.NOT_READ: "is damaged and cannot be set aside, so it is left alone: {detail}",
}


@contextmanager
def journal_in(data_dir: Path | None, clock: Clock) -> Iterator[Journal]:
    """What goes wrong is said once on stderr, and stops no session."""
    with closing(history_in(data_dir)) as history:
        yield Journal(history, clock, wall_moment, lambda: uuid4().hex)


def last_first_side(data_dir: Path | None, routine_id: str) -> Side | None:
    """The side with which the last session of a routine began."""
    with closing(history_in(data_dir)) as history:
        return history.first_sides().get(routine_id)


def history_in(data_dir: Path | None) -> DirectHistory:
    return DirectHistory(data_folder(data_dir) / HISTORY_FILE, _say)


def _say(news: HistoryNews) -> None:
    sentence = SENTENCES[news.trouble].format(detail=news.detail)
    complain(f"stretchapp: your history {sentence}. ({news.file})")
