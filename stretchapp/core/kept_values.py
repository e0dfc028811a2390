"""Values from a table that a person may have written: what makes no sense is told, and left out."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple, TypeVar

Table = Mapping[str, object]
Range = tuple[float, float]  # both ends are allowed
Choice = TypeVar("Choice", bound=Enum)
MOST_SHOWN = 40


class Nonsense(NamedTuple):
    """What is written for a key, and what may be."""

    key: str
    written: str
    allowed: str


class Reading:
    """One look through a table; `nonsense` has what was found on the way."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.nonsense: list[Nonsense] = []

    def choice(self, key: str, default: Choice) -> Choice:
        of = type(default)
        try:
            return of(self._table.get(key, default.value))
        except ValueError:
            self._note(key, ", ".join(each.value for each in of))
            return default

    def flag(self, key: str, default: bool) -> bool:
        value = self._table.get(key, default)
        if isinstance(value, bool):
            return value
        self._note(key, "true, false")
        return default

    def number(self, key: str, default: float, allowed: Range) -> float:
        value, (low, high) = self._table.get(key, default), allowed
        if isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high:
            return float(value)
        self._note(key, f"{low:g} – {high:g}")
        return default

    def whole(self, key: str, default: int, allowed: tuple[int, int]) -> int:
        value, (low, high) = self._table.get(key, default), allowed
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        self._note(key, f"{low}, {low + 1}, … {high}")
        return default

    def _note(self, key: str, allowed: str) -> None:
        self.nonsense.append(Nonsense(key, _shown(self._table[key]), allowed))


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    try:
        text = str(value)
    except ValueError:  # thousands of digits
        return "…"
    return text if len(text) <= MOST_SHOWN else f"{text[: MOST_SHOWN - 1]}…"
