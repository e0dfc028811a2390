"""The two format pages keep to the model: every key, range, default, word and example."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from msgspec import NODEFAULT, Struct, inspect

from stretchapp.core.figure import Arm, Camera, Eye, Felt, Figure, Leg, PhasePose, Placed, Touch
from stretchapp.core.file_problem import MAX_PROBLEMS
from stretchapp.core.file_text import MAX_BYTES, MAX_SHARED_BYTES, SHARED_ENDING, line_of
from stretchapp.core.jpeg_picture import MOST_SCANS
from stretchapp.core.json_schema import routine_schema, stretch_schema
from stretchapp.core.key_words import ENTRY_WORDS, ROUTINE_WORDS, STRETCH_WORDS
from stretchapp.core.picture import MOST_PICTURES
from stretchapp.core.picture_rules import MOST_PICTURE_BYTES
from stretchapp.core.picture_size import LONGEST_SIDE, MOST_PARTS, MOST_PIXELS
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.routine_file import (
    MOST_EASIER,
    MOST_ENTRIES,
    RoutineFileError,
    read_routine,
    read_stretch,
)
from stretchapp.core.sound import Profile
from stretchapp.core.stance import STANDING_HIP
from stretchapp.core.stretch import Area, Caution, HoldRange, Picture, Position, Prop, Stretch
from stretchapp.core.svg_effort import MOST_EFFORT
from stretchapp.core.svg_picture import (
    MOST_DEPTH,
    MOST_ELEMENTS,
    MOST_SEE_THROUGH,
    MOST_SVG_BYTES,
)
from stretchapp.core.svg_words import SHAPES
from stretchapp.core.yaml_tree import MAX_NODES
from stretchapp.core.yaml_words import MAX_DEPTH
from stretchapp.quoted_line import quoted_line
from stretchapp.resources import routines_folder
from tests.unit.core.plain_yaml import as_an_editor_reads

DOCS = Path(__file__).parents[2] / "docs"
TEXT = (DOCS / "routine-format.md").read_text(encoding="utf-8")
FIGURE_TEXT = (DOCS / "figure-format.md").read_text(encoding="utf-8")
CATALOGUE = {
    file.stem: read_stretch(file.read_bytes(), file.stem)
    for file in (routines_folder() / "stretches").glob("*.yaml")
}

TABLES = {
    "Keys of a routine": (Routine, {"entries": "stretches", "id": "format"}),
    "Keys of an item that uses a stretch": (RoutineEntry, {"stretch": "use"}),
    "Keys of a stretch": (Stretch, {}),
}
DESCRIBED = {
    "Keys of a routine": ROUTINE_WORDS,
    "Keys of an item that uses a stretch": ENTRY_WORDS,
    "Keys of a stretch": STRETCH_WORDS,
}
WITHOUT_A_FIELD = {"Keys of a routine": {"pictures"}}
FIGURE_TABLES: Mapping[str, type[Struct]] = {
    "`figure`": Figure,
    "camera": Eye,
    "Pose": PhasePose,
    "Leg": Leg,
    "Arm": Arm,
    "hand": Touch,
    "felt": Felt,
    "props": Placed,
}
WORDS: Mapping[str, type[Enum]] = {
    "sound": Profile,
    "area": Area,
    "position": Position,
    "props": Prop,
    "cautions": Caution,
    "camera": Camera,
}
IN_OTHER_WORDS = {
    ("Keys of a routine", "side_order"): "the setting",
    ("Keys of a routine", "sound"): "the setting",
    ("Keys of an item that uses a stretch", "hold"): "the stretch's `default_hold`, or the setting",
    ("Keys of an item that uses a stretch", "reps"): "the stretch's `reps`",
    ("Keys of an item that uses a stretch", "rest"): "the setting",
    ("Keys of an item that uses a stretch", "prepare"): "the setting, and the time to read",
    ("Keys of an item that uses a stretch", "off"): "false",
    ("Keys of a stretch", "default_hold"): "the top of `hold`",
    ("Keys of a stretch", "figure"): "no picture",
}


def rows(title: str, text: str = TEXT) -> dict[str, list[str]]:
    """The other cells of each row by the keys in its first."""
    section = text.split(f"\n## {title}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| `")]
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines]
    return {key.strip("`"): row[1:] for row in cells for key in row[0].split(", ")}


def fields(struct: type[Any]) -> dict[str, inspect.Field]:
    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)
    return {field.name: field for field in info.fields}


def examples(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


def field_rows() -> list[tuple[str, str, inspect.Field]]:
    return [
        (title, renamed.get(name, name), field)
        for title, (struct, renamed) in TABLES.items()
        for name, field in fields(struct).items()
        if (title, name) != ("Keys of a stretch", "id")
    ]


FIELDS = field_rows()


@pytest.mark.parametrize("title", TABLES)
def test_a_table_has_every_key_and_no_other(title: str) -> None:
    keys = {key for table, key, _ in FIELDS if table == title}
    assert set(rows(title)) == keys | WITHOUT_A_FIELD.get(title, set())


@pytest.mark.parametrize(("title", "key", "field"), FIELDS, ids=lambda part: str(part)[:30])
def test_a_row_says_what_is_allowed(title: str, key: str, field: inspect.Field) -> None:
    for words in allowed_words(field.type):
        assert words in rows(title)[key][1]


@pytest.mark.parametrize(("title", "key", "field"), FIELDS, ids=lambda part: str(part)[:30])
def test_a_row_says_what_holds_if_it_is_left_out(
    title: str, key: str, field: inspect.Field
) -> None:
    expected = IN_OTHER_WORDS.get((title, key), default_words(field))
    assert rows(title)[key][2] == expected


@pytest.mark.parametrize(("title", "struct"), FIGURE_TABLES.items())
def test_a_table_of_the_figure_keeps_to_its_struct(title: str, struct: type[Struct]) -> None:
    table = rows(title, FIGURE_TEXT)
    assert set(table) == set(fields(struct))
    for name, field in fields(struct).items():
        what, allowed, left_out = table[name]
        assert what
        if "as in" not in allowed:
            assert [words for words in figure_words(field.type) if words not in allowed] == []
        assert field.required == (left_out == "required")
        if isinstance(field.default, (Enum, float)):
            assert left_out == default_words(field)


def test_the_page_of_the_figure_knows_how_high_the_hips_are() -> None:
    assert f"the hips are {STANDING_HIP:g} m above".replace("0.", ".") in FIGURE_TEXT
    assert f"`[0, 0, {STANDING_HIP}]`" in FIGURE_TEXT


@pytest.mark.parametrize("key", WORDS)
def test_the_words_of_a_key_are_all_there(key: str) -> None:
    assert re.findall(r"`([^`]+)`", rows("Words")[key][0].split(" (in")[0]) == [
        member.value for member in WORDS[key]
    ]


def test_the_examples_load() -> None:
    first, second, stretch = examples("yaml")
    assert len(read_routine(first.encode(), "evening", CATALOGUE).entries) == 2
    assert len(read_routine(second.encode(), "garden", CATALOGUE).entries) == 3
    assert read_stretch(stretch.encode(), "rock_back").cycle == 8


@pytest.mark.parametrize(("title", "words"), DESCRIBED.items())
def test_editors_say_of_a_key_what_the_page_says(title: str, words: Mapping[str, str]) -> None:
    assert {key: cells[0] for key, cells in rows(title).items()} == words


def test_the_example_with_a_picture_loads_and_is_as_editors_expect() -> None:
    (text,) = examples("yaml picture")
    (entry,) = read_routine(text.encode(), "work", CATALOGUE).entries
    assert entry.stretch.picture == Picture("towel.jpg")
    assert Draft7Validator(routine_schema()).is_valid(as_an_editor_reads(text))


def test_the_page_names_what_is_drawn_of_an_svg() -> None:
    section = TEXT.split("\n## Pictures\n")[1].split("\n## ")[0]
    assert set(re.findall(r"`(\w+)`", section)) >= SHAPES


def test_the_examples_are_as_editors_expect() -> None:
    first, second, stretch = map(as_an_editor_reads, examples("yaml"))
    assert Draft7Validator(routine_schema()).is_valid(first)
    assert Draft7Validator(routine_schema()).is_valid(second)
    assert Draft7Validator(stretch_schema()).is_valid(stretch)


def test_the_problems_shown_are_those_of_the_file_shown() -> None:
    (wrong,), (shown, _) = examples("yaml wrong"), examples("text")
    with pytest.raises(RoutineFileError) as caught:
        read_routine(wrong.encode(), "evening", CATALOGUE)
    assert [str(problem.in_file("evening.yaml")) for problem in caught.value.problems] == (
        shown.splitlines()
    )


def test_the_limits_are_those_of_the_code() -> None:
    section = TEXT.split("\n## Limits\n")[1]
    written = dict(re.findall(r"^\| (.+) \| ([0-9]+(?: KiB)?) \|$", section, re.MULTILINE))
    assert written == {
        "a file": f"{MAX_BYTES // 1024} KiB",
        f"a file to share (`{SHARED_ENDING}`)": f"{MAX_SHARED_BYTES // 1024} KiB",
        "values in a file, keys included": f"{MAX_NODES}",
        "lists and groups inside each other": f"{MAX_DEPTH}",
        "stretches of a routine": f"{MOST_ENTRIES}",
        "easier stretches written inside each other": f"{MOST_EASIER}",
        "problems that are told of a file": f"{MAX_PROBLEMS}",
        "a picture": f"{MOST_PICTURE_BYTES // 1024} KiB",
        "pictures inside a file": f"{MOST_PICTURES}",
        "pixels of a PNG or JPEG": f"{MOST_PIXELS}",
        "pixels along one side of it": f"{LONGEST_SIDE}",
        "pieces it is written in": f"{MOST_PARTS}",
        "scans of a JPEG": f"{MOST_SCANS}",
        "an SVG": f"{MOST_SVG_BYTES // 1024} KiB",
        "elements of an SVG": f"{MOST_ELEMENTS}",
        "groups of an SVG inside each other": f"{MOST_DEPTH}",
        "see-through groups inside each other": f"{MOST_SEE_THROUGH}",
        "effort to draw an SVG, of which 1000 are 10 ms": f"{MOST_EFFORT}",
    }


def test_the_line_shown_in_a_terminal_is_that_of_the_problem() -> None:
    (wrong,), (shown,) = examples("yaml wrong"), examples("console")
    first, *quoted = shown.splitlines()
    assert first in examples("text")[0].splitlines()
    line, column = map(int, first.split(":")[1:3])
    assert quoted == [*quoted_line(line_of(wrong.encode(), line), line, column, 100)]


def allowed_words(info: inspect.Type) -> list[str]:
    """What the "allowed" cell of a field of this type must say."""
    match info:
        case inspect.UnionType():
            return [words for kind in info.types for words in allowed_words(kind)]
        case inspect.EnumType() if len(info.cls) <= 3:
            return [f"`{member.value}`" for member in info.cls]
        case inspect.IntType(ge=low, le=high):
            return [f"{low}–{high}"]
        case inspect.StrType(min_length=None, max_length=most) if most:
            return [f"at most {most}"]
        case inspect.StrType(min_length=least, max_length=most) if most:
            return [f"{least}–{most}"]
        case inspect.VarTupleType(min_length=least, max_length=most) if most:
            count = f"{least}–{most} items" if least else f"at most {most} items"
            return [count, *allowed_words(info.item_type)]
        case inspect.StructType() if info.cls is HoldRange or "Phase" in info.cls.__name__:
            return [words for field in info.fields for words in allowed_words(field.type)]
    return []


def figure_words(info: inspect.Type) -> list[str]:
    """What the "allowed" cell of a field of a figure must say."""
    match info:
        case inspect.UnionType():
            return [words for kind in info.types for words in figure_words(kind)]
        case inspect.EnumType():
            return [f"`{member.value}`" for member in info.cls]
        case inspect.FloatType(ge=low, le=high) if low is not None:
            return [f"{low}–{high}"]
        case inspect.FloatType(gt=low, le=high):
            return [f"more than {low}, at most {high}"]
        case inspect.TupleType():
            return [words for item in info.item_types for words in figure_words(item)]
    return []


def default_words(field: inspect.Field) -> str:
    if field.required:
        return "required"
    default = field.default
    if isinstance(default, Enum):
        return str(default.value)
    return str(default) if default not in ((), "", None, NODEFAULT) else "nothing"
