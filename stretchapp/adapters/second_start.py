"""What a second start asks of the window that is open, and the answer: a line each way."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import Enum

LONGEST_LINE = 32 * 1024  # a path may be 4096 bytes, and six characters of JSON each


@dataclass(frozen=True, slots=True)
class SecondStart:
    """The routine to open at, and what a Wayland desktop gave for coming forward.

    `cramp` asks for help with a cramp: in the muscle of that name, or "" for one yet to be named.
    Instead of a routine a `file` with one.
    """

    routine: str | None = None
    activation_token: str = ""
    cramp: str | None = None
    file: str | None = None


class Answer(Enum):
    """The window came forward; as asked for, or with the session that it has."""

    SHOWN = "shown"
    IN_SESSION = "in session"


def line_of(start: SecondStart) -> bytes:
    return json.dumps(asdict(start)).encode() + b"\n"


def start_in(line: bytes) -> SecondStart | None:
    """What another version wrote besides counts for nothing; None for what is no second start."""
    try:
        table = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(table, dict):
        return None
    routine, file, cramp = (table.get(name) for name in ("routine", "file", "cramp"))
    token = table.get("activation_token", "")
    if not all(isinstance(each, str | None) for each in (routine, file, cramp)):
        return None
    return SecondStart(routine, token, cramp, file) if isinstance(token, str) else None


def answer_in(line: bytes) -> Answer | None:
    try:
        return Answer(line.decode().rstrip("\n"))
    except ValueError:
        return None


def line_with(answer: Answer) -> bytes:
    return answer.value.encode() + b"\n"
