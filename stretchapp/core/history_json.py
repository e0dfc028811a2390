"""The history and the cramp log as JSON: docs/history-format.md, written and read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct

from stretchapp.core.cramp_json import CrampText, read_cramp, written_cramp
from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.history import Comfort, Ending, HoldRecord, SessionRecord
from stretchapp.core.history_transfer import Fault
from stretchapp.core.moment_text import moment_of
from stretchapp.core.stretch import Side
from stretchapp.core.wording import WordedValueError, Words, worded

FORMAT, VERSION = "stretchapp history", 2
MOST = 1_000_000  # seconds or holds: more would be a mistake, and must fit in any database
Id = Annotated[str, Meta(min_length=1, max_length=100)]
Count = Annotated[int, Meta(ge=0, le=MOST)]
Seconds = Annotated[float, Meta(ge=0, le=MOST)]


T = TypeVar("T")


class HistoryFormatError(Exception):
    """`detail` says what is wrong, and where."""

    def __init__(self, fault: Fault, detail: str | Words = "") -> None:
        super().__init__(detail)
        self.fault, self.detail = fault, detail


class _Hold(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    number: Count
    stretch: str
    title: str
    area: str = ""
    muscles: tuple[str, ...] = ()
    side: Side | None = None
    felt: Side | None = None
    rep: Count
    reps: Count
    planned: Count
    done: Seconds


class _Session(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    id: Id
    routine: str
    title: str
    started: str
    ended: str
    ending: Ending | None = None
    at: Count = 0
    comfort: Comfort | None = None
    note: str = ""
    holds: Annotated[tuple[_Hold, ...], Meta(min_length=1)]

    def __post_init__(self) -> None:
        """msgspec adds to a ValueError where in the file it is."""
        moment_of(self.started), moment_of(self.ended)
        numbers = [hold.number for hold in self.holds]
        if sorted(set(numbers)) != numbers:
            wrong = worded("Transfer", "the numbers of the holds do not go up")
            raise WordedValueError(wrong)


class _Head(Struct):
    format: str
    version: Annotated[int, Meta(ge=1)]


class _File(Struct, forbid_unknown_fields=True):
    format: str
    version: int
    sessions: list[msgspec.Raw]
    cramps: list[msgspec.Raw] = []


HOLD = _Hold.__struct_fields__


def json_parts(
    records: Iterable[SessionRecord], cramps: Iterable[CrampRecord] = ()
) -> Iterator[bytes]:
    """The file piece by piece: its head, a session or cramp each on a line of its own, its end."""
    yield f'{{"format": "{FORMAT}", "version": {VERSION}, "sessions": ['.encode()
    yield from _lines(map(_written, records))
    yield b'\n], "cramps": ['
    yield from _lines(map(written_cramp, cramps))
    yield b"\n]}\n"


class HistoryText:
    """The text of such a file, checked as it is read. Raises HistoryFormatError."""

    def __init__(self, data: bytes) -> None:
        head = _decoded(data, _Head, Fault.NOT_OURS)
        if head.format != FORMAT:
            raise HistoryFormatError(Fault.NOT_OURS)
        if head.version > VERSION:
            raise HistoryFormatError(Fault.NEWER)
        file = _decoded(data, _File, Fault.WRONG)
        self._sessions, self._cramps = file.sessions, file.cramps

    @property
    def session_count(self) -> int:
        return len(self._sessions)

    @property
    def cramp_count(self) -> int:
        return len(self._cramps)

    def records(self) -> Iterator[SessionRecord]:
        """What was cut off elsewhere cannot be gone on with here, and nothing done is nothing."""
        for number, raw in enumerate(self._sessions):
            record = _read(_decoded(raw, _Session, Fault.WRONG, f"sessions[{number}]"))
            settled = replace(record, ending=record.ending or Ending.LET_BE)
            if settled.is_worth_keeping:
                yield settled

    def cramps(self) -> Iterator[CrampRecord]:
        for number, raw in enumerate(self._cramps):
            yield read_cramp(_decoded(raw, CrampText, Fault.WRONG, f"cramps[{number}]"))


def _lines(items: Iterable[Struct]) -> Iterator[bytes]:
    joint = b"\n"
    for item in items:
        yield joint + msgspec.json.encode(item)
        joint = b",\n"


def _decoded(data: bytes | msgspec.Raw, type_: type[T], fault: Fault, place: str = "") -> T:
    try:
        return msgspec.json.decode(data, type=type_)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise HistoryFormatError(fault, _detail(error, place)) from error


def _detail(error: Exception, place: str) -> str | Words:
    """In our own words only what is a rule of our own."""
    text, rule = _placed(str(error), place), error.__cause__
    if not isinstance(rule, WordedValueError):
        return text
    where = text.removeprefix(f"{rule} - at ")
    return worded("Transfer", "{problem} - at {place}").format(problem=rule.words, place=where)


def _placed(text: str, place: str) -> str:
    """msgspec names places from the start of what it was given: `$.holds[0].done`."""
    if place and "`$" not in text:
        return f"{text} - at `{place}`"
    return text.replace("`$", f"`{place}").replace("`.", "`")


def _written(record: SessionRecord) -> _Session:
    return _Session(
        id=record.id,
        routine=record.routine,
        title=record.title,
        started=record.started.text,
        ended=record.ended.text,
        ending=record.ending,
        at=record.at,
        comfort=record.comfort,
        note=record.note,
        holds=tuple(_Hold(**{name: getattr(hold, name) for name in HOLD}) for hold in record.holds),
    )


def _read(session: _Session) -> SessionRecord:
    return SessionRecord(
        id=session.id,
        routine=session.routine,
        title=session.title,
        started=moment_of(session.started),
        ended=moment_of(session.ended),
        ending=session.ending,
        at=session.at,
        comfort=session.comfort,
        note=session.note,
        holds=tuple(HoldRecord(*(getattr(hold, name) for name in HOLD)) for hold in session.holds),
    )
