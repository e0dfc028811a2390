"""The rows of a list, whatever format it has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from stretchapp.core.import_columns import FIELD_NAMES, Field, field_of, side_word
from stretchapp.core.import_notes import Notes, Unit, quoted
from stretchapp.core.import_text import clean
from stretchapp.core.wording import worded

MOST_NAMED = 12


@dataclass(frozen=True)
class Row:
    """What one row says, cleaned; `number` is its own in the list, from 1."""

    number: int
    cells: Mapping[Field, tuple[str, ...]]

    def first(self, field: Field) -> str:
        return next(iter(self.cells.get(field, ())), "")

    def all(self, field: Field) -> tuple[str, ...]:
        return self.cells.get(field, ())


@dataclass(frozen=True)
class Table:
    """The rows of a list, what it calls one of them, and its own name if it has one."""

    unit: Unit
    rows: tuple[Row, ...]
    name: str = ""


@dataclass
class RowMaker:
    """Sorts cells into fields, and knows which columns had none."""

    notes: Notes
    unknown: dict[str, None] = field(default_factory=dict)

    def row(self, number: int, cells: Sequence[tuple[str, Sequence[str]]]) -> Row | None:
        """None where nothing is written."""
        sorted_in: dict[Field, tuple[str, ...]] = {}
        for column, texts in cells:
            written = tuple(filter(None, map(clean, texts)))
            meant = field_of(column)
            if not written:
                continue
            if meant is None:
                self.unknown[f"`{clean(column)[:40]}`"] = None
            elif meant in sorted_in and meant is not Field.TEXT:
                self._refuse_second(meant, column, written, number)
            elif meant is Field.SIDES:
                sorted_in[meant] = (side_word(column, written[0]),)
            else:
                sorted_in[meant] = (*sorted_in.get(meant, ()), *written)
        return Row(number, sorted_in) if sorted_in else None

    def note_unknown(self) -> None:
        if self.unknown:
            left_out = worded("Import", "Left out, because nothing here takes them: {names}.")
            if len(self.unknown) > MOST_NAMED:
                left_out = worded(
                    "Import", "Left out, because nothing here takes them: {names} and others."
                )
            self.notes.add(left_out.format(names=tuple(self.unknown)[:MOST_NAMED]))

    def _refuse_second(
        self, meant: Field, column: str, written: Sequence[str], number: int
    ) -> None:
        second = worded("Import", "{text} is left out: `{column}` is a second {field}.")
        text, name = quoted(", ".join(written)), clean(column)[:40]
        self.notes.add(second.format(text=text, column=name, field=FIELD_NAMES[meant]), number)
