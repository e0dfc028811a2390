"""Which sides a row of a list is for, and its words so that they name the side."""

from __future__ import annotations

from collections.abc import Sequence

from stretchapp.core.import_amounts import SidesTold, each_in, sides_of
from stretchapp.core.import_columns import Field
from stretchapp.core.import_notes import Notes, quoted
from stretchapp.core.import_pairs import one_side
from stretchapp.core.import_rows import Row
from stretchapp.core.import_words import (
    LONGEST_LINE,
    MOST_LINES,
    in_lines,
    sentences,
    sides_named,
    untimed,
    with_side,
)
from stretchapp.core.stretch import Sides
from stretchapp.core.stretch_texts import SIDE
from stretchapp.core.wording import worded

NO_WORDS = "Do it as you know it."
LONGEST_TEXT = 4000
SIDE_LINE = f"This is for the {SIDE} side."


def sides_for(row: Row, notes: Notes) -> Sides:
    """Two sides only where the row says so; everything else is noted."""
    written = row.first(Field.SIDES)
    told = sides_of(written) if written else None
    if told is SidesTold.EACH:
        return Sides.EACH
    if told is SidesTold.BOTH:
        each = worded("Import", "{text} is taken for: once on each side.")
        notes.add(each.format(text=quoted(written)), row.number)
        return Sides.EACH
    if told is SidesTold.TOGETHER:
        at_once = worded("Import", "{text} is taken for: both sides at once.")
        notes.add(at_once.format(text=quoted(written)), row.number)
        return Sides.NONE
    if told is SidesTold.NONE:
        return Sides.NONE
    if told is None and written:
        unknown = worded("Import", "{text} says nothing about sides that is known here.")
        notes.add(unknown.format(text=quoted(written)), row.number)
    return _sides_by_words(row, notes)


def _sides_by_words(row: Row, notes: Notes) -> Sides:
    if one_side(row) is not None:
        once = worded("Import", "only one side is there: done once, as named.")
        notes.add(once, row.number)
        return Sides.NONE
    texts = (*row.all(Field.NAME), *row.all(Field.SECONDS), *row.all(Field.TEXT))
    if words := next(filter(None, map(each_in, texts)), ""):
        each = worded("Import", "done on each side, because it says {text}.")
        notes.add(each.format(text=quoted(words)), row.number)
        return Sides.EACH
    none = worded("Import", "no sides are given: done without changing sides.")
    notes.add(none, row.number)
    return Sides.NONE


def instructions_of(row: Row, sides: Sides, notes: Notes) -> tuple[list[str], list[str]]:
    """The lines, and the sentences that are not in them as they were written."""
    pieces, beyond_reading = _read(sentences(row.all(Field.TEXT)))
    timed = [piece for piece in pieces if untimed(piece) != piece]
    for piece in timed:
        _note_time(piece, row.number, notes)
    lines, beyond = in_lines(_untimed(pieces))
    lines = _untimed(lines)  # a word broken in two may end in a time
    if not lines:
        lines = [NO_WORDS]
        none = worded("Import", "no words are given: {text} is written.")
        notes.add(none.format(text=quoted(NO_WORDS)), row.number)
    pushed_out: list[str] = []
    if sides is Sides.EACH:
        lines, pushed_out = _for_a_side(lines, row.number, notes)
    beyond = [*pushed_out, *beyond, *beyond_reading]
    if beyond:
        much = worded("Import", "more words than find room: the last stay as a note in the file.")
        notes.add(much, row.number)
    return lines, [*timed, *beyond]


def _untimed(pieces: Sequence[str]) -> list[str]:
    return [left for piece in pieces if (left := untimed(piece))]


def _read(pieces: Sequence[str]) -> tuple[list[str], list[str]]:
    """What is looked at, and what is too much for any stretch."""
    taken: list[str] = []
    left = LONGEST_TEXT
    for number, piece in enumerate(pieces):
        if len(piece) > left:
            return [*taken, piece[:left]], [piece[left:], *pieces[number + 1 :]]
        taken.append(piece)
        left -= len(piece)
    return taken, []


def _note_time(piece: str, number: int, notes: Notes) -> None:
    if left := untimed(piece):
        became = worded("Import", "{text} became {left}: the clock says how long and how often.")
        notes.add(became.format(text=quoted(piece), left=quoted(left)), number)
    else:
        out = worded("Import", "{text} is left out: the clock says how long and how often.")
        notes.add(out.format(text=quoted(piece)), number)


def _for_a_side(lines: Sequence[str], number: int, notes: Notes) -> tuple[list[str], list[str]]:
    """With the side in at least one line, and the last line if that has to make room."""
    if any(SIDE in line for line in lines):
        return list(lines), []
    named = sides_named(lines)
    if len(named) == 1:
        side = named.pop()
        changed = [with_side(line, side) for line in lines]
        if max(map(len, changed)) <= LONGEST_LINE:
            became = worded("Import", "{text} in its words became the side that is done.")
            notes.add(became.format(text=quoted(side)), number)
            return changed, []
    added = worded("Import", "{text}, or right, is added.")
    notes.add(added.format(text=quoted(SIDE_LINE.replace(SIDE, "left"))), number)
    return [SIDE_LINE, *lines[: MOST_LINES - 1]], list(lines[MOST_LINES - 1 :])
