"""A list as comma-separated values, or with semicolons or tabs between them."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence

from stretchapp.core.import_amounts import amount_of
from stretchapp.core.import_columns import Field, field_of
from stretchapp.core.import_notes import Notes, Unit
from stretchapp.core.import_rows import RowMaker, Table
from stretchapp.core.import_text import EMPTY, ListRefusedError
from stretchapp.core.wording import worded

OTHER_DELIMITERS = {
    ";": worded("Import", "The columns were told apart by semicolons."),
    "\t": worded("Import", "The columns were told apart by tabs."),
}
DELIMITERS = (",", *OTHER_DELIMITERS)
_LINE_END = re.compile(r"\r\n|\r|\n")
NO_HEADER = worded(
    "Import",
    "The first row names no column that is known here. Write a row above the others that says "
    "what they hold, such as: name, seconds, sides, repetitions, text.",
)


def csv_table(text: str, notes: Notes) -> Table:
    """Rows are counted as a spreadsheet counts them. Raises ListRefusedError."""
    delimiter = _delimiter(text)
    if delimiter in OTHER_DELIMITERS:
        notes.add(OTHER_DELIMITERS[delimiter])
    lines = _lines(text, delimiter)
    header, start = _header(lines, notes)
    maker = RowMaker(notes)
    made = (
        maker.row(number, _cells(header, line, number, notes))
        for number, line in enumerate(lines[start:], start + 1)
    )
    rows = tuple(row for row in made if row is not None)
    maker.note_unknown()
    return Table(Unit.ROW, rows)


def _delimiter(text: str) -> str:
    """The one that makes the most known columns of the first line, else the most columns."""
    first = text.lstrip().splitlines()[0]
    return max(DELIMITERS, key=lambda each: (_known(first.split(each)), first.count(each)))


def _known(columns: Sequence[str]) -> int:
    return sum(field_of(column.strip('" ')) is not None for column in columns)


def _lines(text: str, delimiter: str) -> list[list[str]]:
    lines = (f"{line}\n" for line in _LINE_END.split(text))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        return list(reader)
    except csv.Error as error:
        unread = worded(
            "Import",
            "The list cannot be read at line {line}: {reason}. Look for a quote that is not "
            "closed.",
        )
        raise ListRefusedError(unread.format(line=reader.line_num, reason=str(error))) from error


def _header(lines: Sequence[Sequence[str]], notes: Notes) -> tuple[list[str], int]:
    """The names of the columns, and where the rows below them begin."""
    written = (number for number, line in enumerate(lines) if any(map(str.strip, line)))
    at = next(written, None)
    if at is None:
        raise ListRefusedError(EMPTY)
    first = list(lines[at])
    fields = [field_of(column) for column in first]
    if Field.NAME in fields:
        return first, at + 1
    if any(fields):
        nameless = worded(
            "Import", "No column has the names of the stretches. Call it `name` in the first row."
        )
        raise ListRefusedError(nameless)
    if len(first) == 1:
        names = worded(
            "Import", "The first row names no column, so every row is the name of a stretch."
        )
        notes.add(names)
        return [Field.NAME.value], at
    if amount_of(first[1]):
        both = worded(
            "Import",
            "The first row names no column, so the first column is taken for names and the second "
            "for seconds.",
        )
        notes.add(both)
        return [Field.NAME.value, Field.SECONDS.value], at
    raise ListRefusedError(NO_HEADER)


def _cells(
    header: Sequence[str], line: Sequence[str], number: int, notes: Notes
) -> list[tuple[str, list[str]]]:
    beyond = [cell for cell in line[len(header) :] if cell.strip()]
    if beyond:
        notes.add(worded("Import", "cells beyond the last named column are left out."), number)
    named = zip(header, line, strict=False)
    return [(name, cell.splitlines()) for name, cell in named]
