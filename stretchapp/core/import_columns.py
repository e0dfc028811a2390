"""What the columns of a list are called, and what they mean here."""

from __future__ import annotations

import re
from enum import Enum

from stretchapp.core.wording import worded

_PARTS = re.compile(r"(?<=[a-z])(?=[A-Z])|[^\w]+|_+")


class Field(Enum):
    """What a column can hold."""

    NAME = "name"
    SECONDS = "seconds"
    MINUTES = "minutes"
    SIDES = "sides"
    REPS = "repetitions"
    SETS = "sets"
    TEXT = "text"
    MUSCLES = "muscles"
    CATEGORY = "category"


FIELD_NAMES = {
    Field.NAME: worded("Import", "name"),
    Field.SECONDS: worded("Import", "number of seconds"),
    Field.MINUTES: worded("Import", "number of minutes"),
    Field.SIDES: worded("Import", "word about sides"),
    Field.REPS: worded("Import", "number of repetitions"),
    Field.SETS: worded("Import", "number of sets"),
    Field.TEXT: worded("Import", "text"),
    Field.MUSCLES: worded("Import", "list of muscles"),
    Field.CATEGORY: worded("Import", "category"),
}

_WORDS = {
    Field.NAME: "name title exercise stretch pose|exercise name|stretch name|label|activity",
    Field.SECONDS: "seconds second sec secs s duration hold time length interval holds"
    " work|hold time|hold duration",
    Field.MINUTES: "minutes minute min mins|duration minutes|duration min|time min|time minutes",
    Field.SIDES: "sides side bilateral unilateral both lr|each side|both sides|per side|l r",
    Field.REPS: "reps rep repetitions repetition repeat repeats times count",
    Field.SETS: "sets set rounds round",
    Field.TEXT: "text description desc instructions instruction steps step how notes note cue cues"
    " details comment comments|how to",
    Field.MUSCLES: "muscles muscle target targets|primary muscles|target muscles|primary muscle"
    "|body part|bodypart",
    Field.CATEGORY: "category type",
}  # fmt: skip


def _spelled(words: str) -> list[str]:
    """Single words, then those of several words behind strokes."""
    singles, *phrases = words.split("|")
    return [*singles.split(), *phrases]


_YES, _NO = {"yes", "y", "true", "1", "x"}, {"no", "n", "false", "0"}
_UNITS = {"s", "sec", "secs", "seconds"}
_FIELDS = {word: field for field, words in _WORDS.items() for word in _spelled(words)}


def field_of(column: str) -> Field | None:
    """By the name of a column in any spelling: "Hold time (s)", "primaryMuscles"; or nothing."""
    words = [word.casefold() for word in _PARTS.split(column.strip()) if word]
    field = _FIELDS.get(" ".join(words))
    if field is None and len(words) > 1 and words[-1] in _UNITS:
        field = _FIELDS.get(" ".join(words[:-1]))
    return field


def side_word(column: str, text: str) -> str:
    """Of a column that asks yes or no the answer in words: "bilateral: yes" is "bilateral"."""
    answer = text.casefold()
    if column.strip().casefold() not in ("bilateral", "both") or answer not in _YES | _NO:
        return text
    return "bilateral" if answer in _YES else "unilateral"
