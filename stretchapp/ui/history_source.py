"""What the window asks of the history; the composition root provides it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import SignalInstance

from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.history import SessionRecord
from stretchapp.core.history_sums import AreaTime, DayTime, SessionLine, TakenOut, Unfinished
from stretchapp.core.history_transfer import Added, Form, Outcome, Progress
from stretchapp.core.stretch import Side

T = TypeVar("T")


class Cramps(Protocol):
    """The cramp log, the latest first; `add` changes nothing that is there."""

    def add(self, record: CrampRecord) -> None: ...
    def keep(self, record: CrampRecord) -> None: ...
    def delete(self, cramp_id: str) -> None: ...
    def find(self, cramp_id: str) -> CrampRecord | None: ...
    def every(self) -> tuple[CrampRecord, ...]: ...
    def read_reminder(self) -> None: ...


class History(Protocol):
    """All that was kept. Days are numbered from 1970."""

    @property
    def cramps(self) -> Cramps: ...

    def keep(self, record: SessionRecord, plan: bytes = b"") -> None: ...
    def delete(self, session_id: str) -> None: ...
    def take_out(self, session_id: str) -> TakenOut | None: ...
    def put_back(self, taken: TakenOut) -> None: ...
    def merge(
        self, records: Iterable[SessionRecord], count: int, cramps: Iterable[CrampRecord] = ()
    ) -> tuple[Added, Added]: ...
    def find(self, session_id: str) -> SessionRecord | None: ...
    def every(self) -> Iterator[SessionRecord]: ...
    def count(self) -> int: ...
    def lines(self, first: int, count: int) -> tuple[SessionLine, ...]: ...
    def days(self, first: int, last: int) -> tuple[DayTime, ...]: ...
    def areas(self, first: int, last: int) -> tuple[AreaTime, ...]: ...
    def unfinished(self) -> Unfinished | None: ...
    def first_sides(self) -> Mapping[str, Side]: ...


class HistorySource(Protocol):
    """The way to the history, for which nobody waits: answers come later, in the same thread.

    `told(HistoryNews)`: what went wrong; then there is no answer. `changed`: something was kept
    or taken out.
    """

    @property
    def told(self) -> SignalInstance: ...

    @property
    def changed(self) -> SignalInstance: ...

    def ask(self, work: Callable[[History], T], then: Callable[[T], None]) -> None:
        """Read; `work` gets the History."""

    def change(self, work: Callable[[History], T], then: Callable[[T], None]) -> None:
        """Write; `work` gets the History."""


class HistoryFiles(Protocol):
    """Takes the history out into files and in from them, for work on a HistorySource.

    Whatever goes wrong with the file is the outcome.
    """

    def export(self, history: History, form: Form, file: Path, progress: Progress) -> Outcome: ...

    def take_in(self, history: History, file: Path, progress: Progress) -> Outcome: ...

    def write(self, file: Path, data: bytes) -> Outcome: ...
