"""A list from another program → a routine, with everything that had to be assumed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stretchapp.core.file_text import MAX_BYTES
from stretchapp.core.identifiers import snake_case
from stretchapp.core.import_csv import csv_table
from stretchapp.core.import_json import json_table
from stretchapp.core.import_notes import Note, Notes, Unit, quoted
from stretchapp.core.import_pairs import paired
from stretchapp.core.import_rows import Row, Table
from stretchapp.core.import_stretch import LONGEST_NAME, stretch_of
from stretchapp.core.import_text import ListRefusedError, clean, list_text
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.routine_file import MOST_ENTRIES, read_routine
from stretchapp.core.routine_text import routine_text
from stretchapp.core.wording import Words, worded

__all__ = ["ImportedList", "ListRefusedError", "import_list"]

NAMELESS = "My list"


@dataclass(frozen=True)
class ImportedList:
    """`text` is the file that would be saved; `unit` is what the list calls one of its rows."""

    routine: Routine
    notes: tuple[Note, ...]
    unit: Unit
    text: str

    @property
    def lines(self) -> tuple[Words, ...]:
        """Every assumption as a line."""
        return tuple(note.line(self.unit) for note in self.notes)


def import_list(data: bytes, file_name: str) -> ImportedList:
    """Raises ListRefusedError if no routine can be made of it."""
    notes = Notes()
    text = list_text(data, notes)
    table = json_table(text, notes) if _is_json(text, file_name) else csv_table(text, notes)
    rows, kept = paired(table.rows, notes)
    entries, more = _entries(rows, notes)
    if not entries:
        nobody = worded("Import", "No row of the list has the name of a stretch.")
        raise ListRefusedError(nobody)
    name = _name(table, file_name, notes)
    routine = Routine(id=snake_case(name), name=name, entries=tuple(entries))
    file = _file(routine, [*kept, *more], clean(file_name), notes)
    return ImportedList(read_routine(file.encode(), routine.id, {}), notes.all(), table.unit, file)


def _is_json(text: str, file_name: str) -> bool:
    if file_name.casefold().endswith((".csv", ".tsv")):
        return False
    return text.lstrip()[:1] in ("[", "{") or file_name.casefold().endswith(".json")


def _entries(rows: Iterable[Row], notes: Notes) -> tuple[list[RoutineEntry], list[str]]:
    """As many as a routine may have, and what is not in them as written."""
    entries: list[RoutineEntry] = []
    kept: list[str] = []
    for row in rows:
        if len(entries) == MOST_ENTRIES:
            full = worded("Import", "left out: a routine has at most {most} stretches.")
            notes.add(full.format(most=MOST_ENTRIES), row.number)
            continue
        stretch, words = stretch_of(row, notes)
        kept += words
        if stretch is not None:
            entries.append(RoutineEntry(stretch))
    return entries, kept


def _name(table: Table, file_name: str, notes: Notes) -> str:
    if table.name:
        return table.name[:LONGEST_NAME].strip()
    stem = clean(file_name.rpartition(".")[0] or file_name).replace("_", " ")
    name = stem[:LONGEST_NAME].strip() or NAMELESS
    called = worded("Import", "The routine is called {name}, like the file.")
    notes.add(called.format(name=quoted(name)))
    return name


def _file(routine: Routine, kept: Iterable[str], source: str, notes: Notes) -> str:
    """The routine, and below it what is not in it as it was written, as far as a file may go.

    Raises ListRefusedError.
    """
    text = routine_text(routine)
    room = MAX_BYTES - len(text.encode())
    if room < 0:
        much = worded("Import", "The list has more words than a routine can hold: take fewer rows.")
        raise ListRefusedError(much)
    lines = [f"#   {words}\n" for words in kept]
    comment = "".join([f"\n# In {source} this was written as well:\n", *lines] if lines else [])
    if len(comment.encode()) <= room:
        return text + comment
    lost = worded(
        "Import", "The words that find no place are too many to be kept: the last of them are lost."
    )
    notes.add(lost)
    return text + comment.encode()[: room - 1].decode(errors="ignore").rpartition("\n")[0] + "\n"
