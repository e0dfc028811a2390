"""The history as files to take away, and to bring in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol, TypeVar

from stretchapp.adapters.whole_file import whole_file, write_whole
from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.history import SessionRecord
from stretchapp.core.history_csv import csv_parts
from stretchapp.core.history_json import HistoryFormatError, HistoryText, json_parts
from stretchapp.core.history_transfer import (
    Added,
    Cancelled,
    Exported,
    Failed,
    Fault,
    Form,
    Merged,
    Outcome,
    Progress,
    TransferCancelledError,
)

T = TypeVar("T")


class Cramps(Protocol):
    """The cramp log, the latest first."""

    def every(self) -> tuple[CrampRecord, ...]: ...


class Kept(Protocol):
    """What there is to take out, and where it is taken in."""

    @property
    def cramps(self) -> Cramps: ...
    def every(self) -> Iterator[SessionRecord]: ...
    def count(self) -> int: ...
    def merge(
        self, records: Iterable[SessionRecord], count: int, cramps: Iterable[CrampRecord]
    ) -> tuple[Added, Added]: ...


class HistoryFiles:
    """Works in whatever thread calls; what it raises is the history's own trouble alone."""

    def export(self, history: Kept, form: Form, file: Path, progress: Progress) -> Outcome:
        """All of it in one file, whole or not at all; a table has no cramps."""
        cramps = history.cramps.every()[::-1] if form is Form.JSON else ()
        count = history.count()
        total = count + len(cramps)
        records = _counted(history.every(), total, progress)
        parts = (
            json_parts(records, _counted(cramps, total, progress, count))
            if form is Form.JSON
            else csv_parts(records)
        )
        try:
            with whole_file(file) as draft:
                for part in parts:
                    draft.write(part)
        except TransferCancelledError:
            return Cancelled()
        except OSError as error:
            return _failed(Fault.NOT_WRITTEN, file, error)
        return Exported(str(file), count, len(cramps))

    def take_in(self, history: Kept, file: Path, progress: Progress) -> Outcome:
        """All that is new in a file that `export` made as JSON, or nothing."""
        try:
            text = HistoryText(file.read_bytes())
            count = text.session_count
            total = count + text.cramp_count
            records = _counted(text.records(), total, progress)
            cramps = _counted(text.cramps(), total, progress, count)
            return Merged(str(file), *history.merge(records, count, cramps))
        except TransferCancelledError:
            return Cancelled()
        except HistoryFormatError as error:
            return Failed(error.fault, str(file), error.detail)
        except OSError as error:
            return _failed(Fault.NOT_READ, file, error)

    def write(self, file: Path, data: bytes) -> Outcome:
        try:
            write_whole(file, data)
        except OSError as error:
            return _failed(Fault.NOT_WRITTEN, file, error)
        return Exported(str(file))


def _counted(items: Iterable[T], total: int, progress: Progress, done: int = 0) -> Iterator[T]:
    for number, item in enumerate(items, done):
        progress(number, total)
        yield item


def _failed(fault: Fault, file: Path, error: OSError) -> Failed:
    return Failed(fault, str(file), error.strerror or str(error))
