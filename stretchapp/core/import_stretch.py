"""One row of a list → one stretch, with everything that had to be assumed."""

from __future__ import annotations

from collections.abc import Sequence

from stretchapp.core.import_columns import Field
from stretchapp.core.import_doses import hold_of, reps_of
from stretchapp.core.import_notes import Notes, quoted
from stretchapp.core.import_rows import Row
from stretchapp.core.import_sides import instructions_of, sides_for
from stretchapp.core.stretch import Area, Stretch
from stretchapp.core.wording import worded

LONGEST_NAME, MOST_MUSCLES = 60, 12
AREAS = {
    "calves": Area.CALF, "calf": Area.CALF, "feet": Area.FOOT, "hamstrings": Area.HAMSTRINGS,
    "hamstring": Area.HAMSTRINGS, "quadriceps": Area.QUADRICEPS, "quads": Area.QUADRICEPS,
    "hip flexors": Area.HIP_FLEXORS, "glutes": Area.GLUTES, "adductors": Area.ADDUCTORS,
    "abductors": Area.OUTER_HIP, "lower back": Area.LOWER_BACK, "middle back": Area.BACK,
    "back": Area.BACK, "upper back": Area.UPPER_BACK, "traps": Area.UPPER_BACK,
    "abdominals": Area.SIDE_OF_TRUNK, "lats": Area.LATS, "chest": Area.CHEST,
    "shoulders": Area.SHOULDER, "biceps": Area.UPPER_ARM, "triceps": Area.UPPER_ARM,
    "forearms": Area.FOREARM, "neck": Area.NECK,
}  # fmt: skip
STRETCHING = ("stretching", "stretch", "stretches", "flexibility", "mobility")


def stretch_of(row: Row, notes: Notes) -> tuple[Stretch | None, list[str]]:
    """No stretch for a row without a name; and the words that are not in it as written."""
    name = _name(row, notes)
    if not name:
        return None, list(row.all(Field.TEXT))
    _doubt_category(row, notes)
    sides, hold = sides_for(row, notes), hold_of(row, notes)
    lines, kept = instructions_of(row, sides, notes)
    made = Stretch(
        id="",
        name=name,
        instructions=tuple(lines),
        hold=hold,
        default_hold=hold.high,
        reps=reps_of(row, notes),
        sides=sides,
        area=_area(row, notes),
        muscles=tuple(text[:LONGEST_NAME] for text in row.all(Field.MUSCLES)[:MOST_MUSCLES]),
    )
    return made, [f"{name}: {text}" for text in (*_cut(row, name), *kept)]


def _name(row: Row, notes: Notes) -> str:
    written = " ".join(row.all(Field.NAME))
    if not written:
        notes.add(worded("Import", "no name, so it is left out."), row.number)
        return ""
    if len(written) > LONGEST_NAME:
        cut = worded("Import", "the name {name} is cut to {most} characters.")
        notes.add(cut.format(name=quoted(written, LONGEST_NAME), most=LONGEST_NAME), row.number)
    return written[:LONGEST_NAME].strip()


def _cut(row: Row, name: str) -> Sequence[str]:
    """A name that is longer than there is room for."""
    written = " ".join(row.all(Field.NAME))
    return [written] if name != written else []


def _doubt_category(row: Row, notes: Notes) -> None:
    category = row.first(Field.CATEGORY)
    if category and category.casefold() not in STRETCHING:
        doubt = worded("Import", "its category is {text}: it may be no stretch.")
        notes.add(doubt.format(text=quoted(category)), row.number)


def _area(row: Row, notes: Notes) -> Area | None:
    """By the first muscle that is known."""
    known = (AREAS.get(text.casefold()) for text in row.all(Field.MUSCLES))
    found = next(filter(None, known), None)
    if found is not None:
        filed = worded("Import", "it is filed under {area}, by its muscles.")
        notes.add(filed.format(area=quoted(found.value)), row.number)
    return found
