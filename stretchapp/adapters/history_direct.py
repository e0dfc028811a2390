"""The history where there is no window to hold up: in a terminal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from stretchapp.adapters.history_file import HistoryFile
from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.history import SessionRecord
from stretchapp.core.history_trouble import HistoryError, HistoryNews
from stretchapp.core.stretch import Side


class DirectHistory:
    """Keeps at once. `tell` hears of each trouble once."""

    def __init__(self, file: Path, tell: Callable[[HistoryNews], None]) -> None:
        self._tell = tell
        self._told: set[HistoryNews] = set()
        self._file = HistoryFile(file, self._tell_once)

    def keep(self, record: SessionRecord, plan: bytes) -> None:
        try:
            self._file.do(lambda store: store.keep(record, plan))
        except HistoryError as error:
            self._tell_once(error.news)

    def log_cramp(self, record: CrampRecord) -> bool:
        """Whether it is in the log now."""
        try:
            self._file.do(lambda store: store.cramps.add(record))
        except HistoryError as error:
            self._tell_once(error.news)
            return False
        return True

    def first_sides(self) -> Mapping[str, Side]:
        """The side with which the last session of each routine began; none if it cannot be read."""
        try:
            return self._file.look(lambda store: store.first_sides())
        except HistoryError as error:
            self._tell_once(error.news)
            return {}

    def close(self) -> None:
        self._file.close()

    def _tell_once(self, news: HistoryNews) -> None:
        if news not in self._told:
            self._told.add(news)
            self._tell(news)
