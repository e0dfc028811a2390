"""Records, and files of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from stretchapp.adapters.history_file import HistoryFile
from stretchapp.core.history import Ending, HoldRecord, SessionRecord
from stretchapp.core.history_trouble import HistoryNews
from stretchapp.core.moment import Moment
from stretchapp.core.stretch import Side
from tests.unit.core.written import STARTED, hold

LEFT, RIGHT = Side.LEFT, Side.RIGHT


def record(
    id: str = "a", *, days: int = 0, done: float = 20.0, ending: Ending | None = Ending.FINISHED
) -> SessionRecord:
    """Calf left and right, then a neck tilt; begun so many days after `STARTED`."""
    started = STARTED.later(days * 86_400)
    return SessionRecord(
        id=id,
        routine="legs",
        title="Legs",
        started=started,
        ended=started.later(100),
        holds=(
            hold(1, side=LEFT, felt=LEFT, done=done),
            hold(3, side=RIGHT, felt=RIGHT, done=done),
            tilt(5),
        ),
        ending=ending,
        at=6 if ending else 2,
    )


def tilt(number: int, done: float = 0.0) -> HoldRecord:
    return replace(
        hold(number, done=done), stretch="neck", title="Neck tilt", area="neck", felt=RIGHT
    )


def moved(session: SessionRecord, moment: Moment) -> SessionRecord:
    return replace(session, started=moment, ended=moment.later(100))


class Opened:
    """A history in a folder, and all that it told."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "history.sqlite"
        self.news: list[HistoryNews] = []
        self.file = HistoryFile(self.path, self.news.append)

    def keep(self, *records: SessionRecord, plan: bytes = b"") -> None:
        for each in records:
            self.file.do(lambda store, each=each: store.keep(each, plan))  # type: ignore[misc]

    def every(self) -> list[SessionRecord]:
        return self.file.look(lambda store: list(store.every()))

    @property
    def troubles(self) -> list[str]:
        return [each.trouble.value for each in self.news]
