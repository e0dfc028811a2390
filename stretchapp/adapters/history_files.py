"""The history as files to take away, and to bring in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol, TypeVar

from stretchapp.adapters.whole_file import whole_file, write_whole
from stretchapp.core.history import SessionRecord
from stretchapp.core.history_csv import csv_parts
from stretchapp.core.history_json import HistoryFormatError, HistoryText, json_parts
from stretchapp.core.history_transfer import (
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

PARTS = {Form.JSON: json_parts, Form.CSV: csv_parts}
T = TypeVar("T")


class Sessions(Protocol):
    """What there is to take out, and where it is taken in."""

    def every(self) -> Iterator[SessionRecord]: ...
    def count(self) -> int: ...
    def merge(self, records: Iterable[SessionRecord], count: int) -> tuple[int, int]: ...


class HistoryFiles:
    """Works in whatever thread calls; what it raises is the history's own trouble alone."""

    def export(self, history: Sessions, form: Form, file: Path, progress: Progress) -> Outcome:
        """All of it in one file, whole or not at all."""
        count = history.count()
        records = _counted(history.every(), count, progress)
        try:
            with whole_file(file) as draft:
                for part in PARTS[form](records):
                    draft.write(part)
        except TransferCancelledError:
            return Cancelled()
        except OSError as error:
            return _failed(Fault.NOT_WRITTEN, file, error)
        return Exported(str(file), count)

    def take_in(self, history: Sessions, file: Path, progress: Progress) -> Outcome:
        """All that is new in a file that `export` made as JSON, or nothing."""
        try:
            text = HistoryText(file.read_bytes())
            records = _counted(text.records(), len(text), progress)
            return Merged(str(file), *history.merge(records, len(text)))
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


def _counted(items: Iterable[T], total: int, progress: Progress) -> Iterator[T]:
    for number, item in enumerate(items):
        progress(number, total)
        yield item


def _failed(fault: Fault, file: Path, error: OSError) -> Failed:
    return Failed(fault, str(file), error.strerror or str(error))
