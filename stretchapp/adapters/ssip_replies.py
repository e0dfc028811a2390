"""Bytes from speech-dispatcher, cut at any place, as whole replies."""

from __future__ import annotations

import re
from dataclasses import dataclass

LINE = re.compile(r"([1-7][0-9]{2})([- ])(.*)", re.DOTALL)
LONGEST_LINE = 10_000
FIRST_EVENT = 700


class NotSsipError(ValueError):
    """Whoever sent this is no speech-dispatcher."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The code of the last line decides; `values` are the texts of the lines before it."""

    code: int
    values: tuple[str, ...] = ()

    @property
    def is_event(self) -> bool:
        return self.code >= FIRST_EVENT

    @property
    def is_good(self) -> bool:
        """Only the first digit of an answer means anything."""
        return self.code // 100 in (1, 2)


class Replies:
    """Keeps the beginning of a reply until the rest of it has come."""

    def __init__(self) -> None:
        self._rest = b""
        self._values: tuple[str, ...] = ()

    def feed(self, data: bytes) -> list[Reply]:
        """The replies that are whole now. Raises NotSsipError."""
        *lines, self._rest = (self._rest + data).split(b"\n")
        if len(self._rest) > LONGEST_LINE:
            raise NotSsipError("a line without end")
        return [reply for line in lines if (reply := self._add(line))]

    def _add(self, line: bytes) -> Reply | None:
        text = line.removesuffix(b"\r").decode(errors="replace")
        match = LINE.fullmatch(text)
        if not match:
            raise NotSsipError(text)
        code, more, value = match.groups()
        if more == "-":
            self._values = (*self._values, value)
            return None
        values, self._values = self._values, ()
        return Reply(int(code), values)
