"""“Quads left” and “Quads right” are one stretch with two sides."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from stretchapp.core.import_amounts import SidesTold, sides_of
from stretchapp.core.import_columns import Field
from stretchapp.core.import_notes import Notes, quoted
from stretchapp.core.import_rows import Row
from stretchapp.core.import_words import with_side
from stretchapp.core.wording import worded

_BEHIND = re.compile(
    r"^(?P<base>.*\w)[\s,(\[–:/-]+(?P<side>left|right|l|r)\b[\s.)\]]*$", re.IGNORECASE
)
_BEFORE = re.compile(
    r"^[\s(\[]*(?P<side>left|right|l|r)\b[\s.)\],:–-]+(?P<base>\w.*)$", re.IGNORECASE
)
LONGEST_LOOKED_AT = 200
_SIDES = {"l": SidesTold.LEFT, "r": SidesTold.RIGHT}


@dataclass(frozen=True)
class OneSide:
    """The name of a row without its side."""

    base: str
    side: SidesTold


def one_side(row: Row) -> OneSide | None:
    """Which side a row is for, by its name or its column of sides."""
    name = row.first(Field.NAME)[:LONGEST_LOOKED_AT]
    if found := _BEHIND.match(name) or _BEFORE.match(name):
        return OneSide(found["base"].strip(), _SIDES[found["side"][0].casefold()])
    told = sides_of(row.first(Field.SIDES))
    return OneSide(name, told) if told in (SidesTold.LEFT, SidesTold.RIGHT) else None


def paired(rows: Sequence[Row], notes: Notes) -> tuple[list[Row], list[str]]:
    """Neighbours that are the two sides of one stretch as one row; and the words that were lost."""
    made: list[Row] = []
    lost: list[str] = []
    left = list(rows)
    while left:
        row = left.pop(0)
        if left and _belong(row, left[0]):
            row, words = _joined(row, left.pop(0), notes)
            lost += words
        made.append(row)
    return made, lost


def _belong(row: Row, other: Row) -> bool:
    one, two = one_side(row), one_side(other)
    if one is None or two is None or one.side is two.side:
        return False
    return one.base.casefold() == two.base.casefold() and _numbers(row) == _numbers(other)


def _numbers(row: Row) -> Mapping[Field, tuple[str, ...]]:
    counted = (Field.SECONDS, Field.MINUTES, Field.REPS, Field.SETS)
    return {field: row.all(field) for field in counted}


def _joined(row: Row, other: Row, notes: Notes) -> tuple[Row, list[str]]:
    first = one_side(row)
    assert first
    base = first.base
    one = worded("Import", "{name} left and right became one stretch with two sides.")
    notes.add(one.format(name=quoted(base)), row.number, other.number)
    texts, lost = _one_text(row, other, notes)
    cells = {**row.cells, Field.NAME: (base,), Field.SIDES: (SidesTold.EACH.value,)}
    return replace(row, cells={**cells, Field.TEXT: texts}), lost


def _one_text(row: Row, other: Row, notes: Notes) -> tuple[tuple[str, ...], list[str]]:
    """Words that differ in the side alone are the same; else those of the first count."""
    texts, others = (_with_own_side(each) for each in (row, other))
    if texts == others or not others:
        return texts, []
    if not texts:
        return others, []
    same = worded("Import", "the words of row {number} are used for both sides.")
    notes.add(same.format(number=row.number), other.number)
    return texts, [f"{other.first(Field.NAME)}: {text}" for text in other.all(Field.TEXT)]


def _with_own_side(row: Row) -> tuple[str, ...]:
    side = one_side(row)
    assert side
    return tuple(with_side(text, side.side.value) for text in row.all(Field.TEXT))
