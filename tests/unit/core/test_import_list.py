"""Lists from other programs as routines, with every assumption told."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchapp.core.import_amounts import Amount, SidesTold, amount_of, count_of, sides_of
from stretchapp.core.import_columns import Field, field_of
from stretchapp.core.import_list import ImportedList, ListRefusedError, import_list
from stretchapp.core.import_notes import Note, Unit
from stretchapp.core.routine_file import read_routine
from stretchapp.core.stretch import Area, Sides, Stretch
from stretchapp.core.wording import Words

WHOLE = "name,seconds,sides,repetitions,text\n"


def notes_of(made: ImportedList) -> list[str]:
    return list(map(str, made.lines))


def from_csv(text: str | bytes, name: str = "legs.csv") -> ImportedList:
    return import_list(text if isinstance(text, bytes) else text.encode(), name)


def from_json(value: object) -> ImportedList:
    return import_list(json.dumps(value).encode(), "legs.json")


def one(text: str) -> Stretch:
    (entry,) = from_csv(text).routine.entries
    return entry.stretch


def notes(text: str) -> list[str]:
    """Those about a row; those about the list are about its format and its name."""
    return [line for line in notes_of(from_csv(text)) if line.startswith("Row")]


def refusal(data: bytes, name: str = "legs.csv") -> str:
    with pytest.raises(ListRefusedError) as refused:
        import_list(data, name)
    return str(refused.value)


def test_a_whole_row_needs_no_assumption() -> None:
    text = WHOLE + "Calf,30,none,2,Lean on the wall.\n"
    calf = one(text)

    assert (calf.name, str(calf.hold), calf.default_hold, calf.reps) == ("Calf", "30 s", 30, 2)
    assert (calf.sides, calf.instructions) == (Sides.NONE, ("Lean on the wall.",))
    assert notes(text) == []


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("30", Amount(30, 30)),
        ("30s", Amount(30, 30)),
        ("30 sec.", Amount(30, 30)),
        ('30"', Amount(30, 30)),
        ("0:30", Amount(30, 30)),
        ("1:05", Amount(65, 65)),
        ("1:00:00", Amount(3600, 3600)),
        ("1 min", Amount(60, 60)),
        ("1 min 30 s", Amount(90, 90)),
        ("1.5 min", Amount(90, 90)),
        ("1,5 min", Amount(90, 90)),
        ("45.0", Amount(45, 45)),
        ("20-30", Amount(20, 30)),
        ("30 to 20 seconds", Amount(20, 30)),
        ("1–2 min", Amount(60, 120)),
        ("2 x 30 s", Amount(30, 30, 2)),
        ("30s x 3", Amount(30, 30, 3)),
        ("30 × 2", Amount(30, 30, 2)),
        ("30 seconds (each side)", Amount(30, 30)),
        ("0", Amount(0, 0)),
        ("900", Amount(900, 900)),
        ("-5", None),
        ("nan", None),
        ("inf", None),
        ("true", None),
        ("a while", None),
        ("x x x", None),
        ("1x" * 40, None),
        ("", None),
    ],
)
def test_times_are_read_as_people_write_them(text: str, amount: Amount | None) -> None:
    assert amount_of(text) == amount


@pytest.mark.parametrize(
    ("text", "count"),
    [("3", 3), ("3x", 3), ("x3", 3), ("3 sets", 3), ("2-3", 2), ("1.0", 1), ("Twice", 2),
     ("once", 1), ("true", None), ("-2", None), ("some", None)],
)  # fmt: skip
def test_counts_are_read_as_people_write_them(text: str, count: int | None) -> None:
    assert count_of(text) == count


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("each", SidesTold.EACH), ("Each side", SidesTold.EACH), ("L/R", SidesTold.EACH),
        ("left & right", SidesTold.EACH), ("2", SidesTold.EACH), ("unilateral", SidesTold.EACH),
        ("no", SidesTold.NONE), ("-", SidesTold.NONE), ("false", SidesTold.NONE),
        ("left", SidesTold.LEFT), ("R", SidesTold.RIGHT), ("both", SidesTold.BOTH),
        ("Bilateral", SidesTold.TOGETHER), ("maybe", None),
    ],
)  # fmt: skip
def test_sides_are_read_as_people_write_them(text: str, told: SidesTold | None) -> None:
    assert sides_of(text) is told


@pytest.mark.parametrize(
    ("column", "field"),
    [
        ("Name", Field.NAME), ("Exercise", Field.NAME), ("hold_seconds", Field.SECONDS),
        ("Hold time (s)", Field.SECONDS), ("DURATION", Field.SECONDS),
        ("Duration (min)", Field.MINUTES), ("Each side", Field.SIDES), ("L/R", Field.SIDES),
        ("Repetitions", Field.REPS), ("Sets", Field.SETS), ("How to", Field.TEXT),
        ("primaryMuscles", Field.MUSCLES), ("category", Field.CATEGORY), ("level", None),
        ("", None), ("s s", Field.SECONDS), ("level s", None),
    ],
)  # fmt: skip
def test_columns_are_known_by_many_names(column: str, field: Field | None) -> None:
    assert field_of(column) is field


@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_columns_may_come_in_any_order_with_any_separator(separator: str) -> None:
    text = separator.join(["reps", "hold", "title"]) + "\n" + separator.join(["2", "20", "Calf"])

    assert (one(text).name, one(text).reps, one(text).hold.low) == ("Calf", 2, 20)


def test_quotes_may_hold_commas_quotes_and_lines() -> None:
    text = 'name,text\nCalf,"Lean in, ""slowly"".\nStay there."\n'

    assert one(text).instructions == ('Lean in, "slowly".', "Stay there.")


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        ("name\nGesäß".encode(), "Gesäß", False),
        (b"\xef\xbb\xbf" + "name\nGesäß".encode(), "Gesäß", False),
        ("name\nGesäß".encode("utf-16"), "Gesäß", False),
        ("name\nGesäß".encode("latin-1"), "Gesäß", True),
    ],
    ids=["utf-8", "utf-8 with a mark", "utf-16", "latin-1"],
)
def test_every_usual_encoding_is_read(data: bytes, name: str, told: bool) -> None:
    made = from_csv(data)

    assert made.routine.stretches[0].name == name
    assert any("Latin-1" in line for line in notes_of(made)) is told


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Calf,,none,1,Go.", "Row 2: no time is given: 20–30 s are assumed."),
        ("Calf,soon,none,1,Go.", "Row 2: “soon” is no time: 20–30 s are assumed."),
        ("Calf,0,none,1,Go.", "Row 2: 0 s is no hold: 20–30 s are assumed."),
        ("Calf,-30,none,1,Go.", "Row 2: “-30” is no time: 20–30 s are assumed."),
        ("Calf,NaN,none,1,Go.", "Row 2: “NaN” is no time: 20–30 s are assumed."),
        ("Calf,900,none,1,Go.",
         "Row 2: 900 s became 120 s: a hold lasts 1 to 120 whole seconds."),
        ("Calf,90-900,none,1,Go.",
         "Row 2: 90–900 s became 90–120 s: a hold lasts 1 to 120 whole seconds."),
        ("Calf,29.5,none,1,Go.",
         "Row 2: 29.5 s became 30 s: a hold lasts 1 to 120 whole seconds."),
        ("Calf,30,none,,Go.", "Row 2: no repetitions are given: once is assumed."),
        ("Calf,30,none,99,Go.", "Row 2: 99 repetitions became 20: 1 to 20 are possible."),
        ("Calf,30,none,0,Go.", "Row 2: 0 repetitions became 1: 1 to 20 are possible."),
        ("Calf,30,,1,Go.", "Row 2: no sides are given: done without changing sides."),
        ("Calf,30,bilateral,1,Go.", "Row 2: “bilateral” is taken for: both sides at once."),
        ("Calf,30,left,1,Go.", "Row 2: only one side is there: done once, as named."),
        ("Calf,30,none,1,", "Row 2: no words are given: “Do it as you know it.” is written."),
        ("Calf,30,none,1,Go.,and more", "Row 2: cells beyond the last named column are left out."),
        ("Calf,30,none,1,Lean and hold for 30 seconds.", "Row 2: “Lean and hold for 30 seconds.” "
         "became “Lean and hold.”: the clock says how long and how often."),
        ("Calf,30,none,1,Go. Repeat 3 times.", "Row 2: “Repeat 3 times.” is left out: the clock "
         "says how long and how often."),
    ],
)  # fmt: skip
def test_one_assumption_is_one_line(row: str, told: str) -> None:
    assert notes(f"{WHOLE}{row}\n") == [told]


def test_both_is_taken_for_each_side() -> None:
    text = WHOLE + "Calf,30,both,1,Go.\n"

    assert one(text).sides is Sides.EACH
    assert "Row 2: “both” is taken for: once on each side." in notes(text)


def test_what_says_nothing_of_sides_or_counts_is_told() -> None:
    assert notes(WHOLE + "Calf,30,perhaps,many,Go.\n") == [
        "Row 2: “perhaps” says nothing about sides that is known here.",
        "Row 2: no sides are given: done without changing sides.",
        "Row 2: “many” is no number of repetitions.",
        "Row 2: no repetitions are given: once is assumed.",
    ]


def test_a_row_without_a_name_is_left_out_and_its_words_are_kept() -> None:
    made = from_csv(WHOLE + ",30,none,1,Go on.\nCalf,30,none,1,Go.\n,,,,\n")

    assert [stretch.name for stretch in made.routine.stretches] == ["Calf"]
    assert "Row 2: no name, so it is left out." in notes_of(made)
    assert "#   Go on.\n" in made.text


def test_rows_with_the_same_assumption_are_one_line() -> None:
    text = (
        WHOLE
        + "".join(f"{name},30,none,,Go.\n" for name in "abc")
        + "d,30,none,1,Go.\ne,30,no,,Go."
    )

    assert notes(text) == ["Rows 2–4, 6: no repetitions are given: once is assumed."]


def test_more_rows_than_fit_are_told() -> None:
    text = WHOLE + "".join(f"{number},30,none,1,Go.\n" for number in range(500))

    assert len(from_csv(text).routine.entries) == 60
    assert notes(text) == ["Rows 62–501: left out: a routine has at most 60 stretches."]


def test_the_time_in_the_words_counts_where_no_other_is_given() -> None:
    text = "name,text\nCalf,Lean in and hold for 15 to 20 seconds.\n"

    assert str(one(text).hold) == "15–20 s"
    assert "Row 2: the time is the one in its words: 15–20 s." in notes(text)


def test_words_that_lost_a_time_stand_below_the_routine() -> None:
    made = from_csv(WHOLE + "Calf,30,none,1,Lean and hold for 30 seconds.\n")

    assert made.text.endswith(
        "\n# In legs.csv this was written as well:\n#   Calf: Lean and hold for 30 seconds.\n"
    )


@pytest.mark.parametrize(
    ("cells", "reps"),
    [("3,,30", 3), (",2,30", 2), ("3,2,30", 6), ("1,2,30", 2), (",,3 x 30", 3), ("2,,3 x 30", 2)],
)
def test_sets_and_repetitions_are_holds(cells: str, reps: int) -> None:
    assert one(f"name,reps,sets,seconds\nCalf,{cells}\n").reps == reps


def test_sets_of_repetitions_are_told() -> None:
    told = notes("name,reps,sets\nCalf,3,2\n")

    assert "Row 2: 2 sets of 3 are 6 repetitions." in told


def test_minutes_are_a_column_too() -> None:
    assert one("name,minutes\nCalf,1.5\n").default_hold == 90


@pytest.mark.parametrize(
    "cells",
    ["Calf (each side),Go.", "Calf,Lean in. Switch sides.", "Calf,Repeat with the other leg.",
     "Calf,Hold it per leg."],
)  # fmt: skip
def test_each_side_is_believed_where_the_words_say_so(cells: str) -> None:
    text = f"name,text\n{cells}\n"

    assert one(text).sides is Sides.EACH
    assert any("done on each side, because it says" in line for line in notes(text))


@pytest.mark.parametrize(
    ("text", "lines", "told"),
    [
        ("Step the left foot back.", ("Step the {side} foot back.",),
         "“left” in its words became the side that is done."),
        ("Lean in.", ("This is for the {side} side.", "Lean in."),
         "“This is for the left side.”, or right, is added."),
        ("Left hand on the right knee.",
         ("This is for the {side} side.", "Left hand on the right knee."),
         "“This is for the left side.”, or right, is added."),
        ("left " + "word " * 30 + "okay",
         ("This is for the {side} side.", "left " + "word " * 30 + "okay"),
         "“This is for the left side.”, or right, is added."),
    ],
    ids=["one side", "no side", "both sides", "too long for braces"],
)  # fmt: skip
def test_the_words_name_the_side(text: str, lines: tuple[str, ...], told: str) -> None:
    table = f"{WHOLE}Calf,30,each,1,{text}\n"

    assert one(table).instructions == lines
    assert notes(table) == [f"Row 2: {told}"]


@pytest.mark.parametrize(
    "names",
    [
        ("Quads left", "Quads right"), ("Quads (L)", "Quads (R)"), ("Left quads", "Right quads"),
        ("quads - right", "Quads - left"),
    ],
)  # fmt: skip
def test_left_and_right_become_one_stretch(names: tuple[str, str]) -> None:
    text = "name,seconds,text\n" + "".join(f"{name},30,Pull.\n" for name in names)
    quads = one(text)

    assert (quads.name.casefold(), quads.sides) == ("quads", Sides.EACH)
    assert f"Rows 2–3: “{quads.name}” left and right became one stretch with two sides." in notes(
        text
    )


def test_a_column_can_say_which_side_as_well() -> None:
    assert one("name,side,text\nQuads,left,Pull.\nQuads,right,Pull.\n").sides is Sides.EACH


@pytest.mark.parametrize(
    ("left", "right", "line"),
    [
        ("Hold the left foot.", "Hold the right foot.", "Hold the {side} foot."),
        ("Hold the left foot.", "", "Hold the {side} foot."),
        ("", "Hold the right foot.", "Hold the {side} foot."),
    ],
)
def test_words_that_differ_in_the_side_alone_are_one(left: str, right: str, line: str) -> None:
    assert one(f"name,text\nQuads left,{left}\nQuads right,{right}\n").instructions == (line,)


def test_other_words_of_the_second_side_are_kept_below() -> None:
    made = from_csv("name,text\nQuads left,Hold the left foot.\nQuads right,Use the wall.\n")

    assert "Row 3: the words of row 2 are used for both sides." in notes_of(made)
    assert "#   Quads right: Use the wall.\n" in made.text


@pytest.mark.parametrize(
    "rows",
    [
        "Quads left,20\nQuads right,30", "Quads left,20\nCalf right,20",
        "Quads left,20\nQuads left,20", "Quads left,20\nQuads,20",
    ],
    ids=["other times", "other names", "one side twice", "no side"],
)  # fmt: skip
def test_what_is_no_pair_stays_two(rows: str) -> None:
    assert len(from_csv(f"name,seconds\n{rows}\n").routine.entries) == 2


def test_a_long_name_is_cut_and_kept_below() -> None:
    made = from_csv("name\n" + "long " * 20)

    assert len(made.routine.stretches[0].name) <= 60
    assert any("is cut to 60 characters" in line for line in notes_of(made))
    assert "long " * 19 + "long\n" in made.text


def test_long_words_fill_six_lines_and_the_rest_is_kept_below() -> None:
    text = " ".join(f"Sentence {number} says what to do with the body." for number in range(99))
    made = from_csv(f"{WHOLE}Calf,30,none,1,{text}\n")
    lines = made.routine.stretches[0].instructions

    assert len(lines) == 6
    assert max(map(len, lines)) <= 160
    assert "Row 2: more words than find room: the last stay as a note in the file." in notes_of(
        made
    )
    written = " ".join([*lines, made.text.partition("as well:")[2].replace("#   Calf: ", "")])
    assert all(f"Sentence {number} says" in written for number in range(99))


def test_one_endless_word_is_broken() -> None:
    lines = one(f"{WHOLE}Calf,30,none,1,{'a' * 400}\n").instructions

    assert [len(line) for line in lines] == [160, 160, 80]


def test_the_line_for_the_side_makes_room_for_itself() -> None:
    text = " ".join(f"{'x' * 150}." for _ in range(6))
    made = from_csv(f"{WHOLE}Calf,30,each,1,{text}\n")

    assert made.routine.stretches[0].instructions[0] == "This is for the {side} side."
    assert made.text.count("x" * 150) == 6


def test_braces_and_control_characters_do_no_harm() -> None:
    calf = one(f"{WHOLE}Calf \u2028\ufeff{{x}} 🙂,30,none,1,Go {{side}} on.\x1b\n")

    assert (calf.name, calf.instructions) == ("Calf (x) 🙂", ("Go (side) on.",))


def test_a_second_column_of_the_same_kind_is_left_out_unless_it_is_text() -> None:
    made = from_csv("name,title,text,notes,level\nCalf,Wade,Lean in.,Slowly.,easy\n")

    assert made.routine.stretches[0].instructions == ("Lean in.", "Slowly.")
    assert "Row 2: “Wade” is left out: `title` is a second name." in notes_of(made)
    assert "Left out, because nothing here takes them: `level`." in notes_of(made)


def test_many_unknown_columns_are_one_line() -> None:
    columns = [f"c{number}" for number in range(20)]
    made = from_csv(f"name,{','.join(columns)}\nCalf{',x' * 20}\n")

    assert any(line.endswith("`c11` and others.") for line in notes_of(made))


@pytest.mark.parametrize(
    ("text", "names", "told"),
    [
        ("Calf\nNeck\n", ["Calf", "Neck"], "every row is the name of a stretch"),
        ("Calf,30\nNeck,20\n", ["Calf", "Neck"], "the second for seconds"),
    ],
)
def test_without_a_header_what_can_be_guessed_is_told(
    text: str, names: list[str], told: str
) -> None:
    made = from_csv(text)

    assert [stretch.name for stretch in made.routine.stretches] == names
    assert any(told in line for line in notes_of(made))


def test_the_exercise_database_is_read() -> None:
    made = from_json(
        [
            {
                "name": "Calf Stretch Hands Against Wall",
                "force": "static",
                "primaryMuscles": ["calves"],
                "secondaryMuscles": [],
                "instructions": ["Lean in.", "Hold for 10-20 seconds, then switch sides."],
                "category": "stretching",
            },
            {"name": "Bench press", "primaryMuscles": ["chest"], "category": "strength"},
        ]
    )  # fmt: skip
    calf, press = made.routine.stretches

    assert (calf.area, calf.sides, str(calf.hold)) == (Area.CALF, Sides.EACH, "10–20 s")
    assert calf.muscles == ("calves",)
    assert calf.instructions[-1] == "Hold, then switch sides."
    assert press.area is Area.CHEST
    assert "Item 2: its category is “strength”: it may be no stretch." in notes_of(made)
    assert "Item 1: it is filed under “calf”, by its muscles." in notes_of(made)


@pytest.mark.parametrize(
    "value",
    [
        [{"name": "Calf"}],
        {"exercises": [{"name": "Calf"}]},
        {"name": "Evening", "steps": [{"title": "Calf", "holdSeconds": 20}]},
        {"name": "Calf", "seconds": 30},
        ["Calf"],
        [{"name": "Calf", "seconds": None, "sides": True}],
        [{"name": "Calf", "bilateral": True}, 5],
        [{"name": "Calf", "extra": {"deep": []}, "text": [["x"], "Go.", {"a": 1}]}],
    ],
)
def test_json_has_its_stretches_in_many_places(value: object) -> None:
    assert [stretch.name for stretch in from_json(value).routine.stretches] == ["Calf"]


def test_a_json_list_may_have_a_name_of_its_own() -> None:
    made = from_json({"title": "Evening", "list": [{"name": "Calf"}]})

    assert (made.routine.name, made.routine.id) == ("Evening", "evening")
    assert "The stretches are those under `list`." in notes_of(made)


def test_json_numbers_and_truths_are_what_they_say() -> None:
    rows = [
        {"name": "a", "seconds": 30, "reps": 2, "sides": True},
        {"name": "b", "seconds": 30.0, "sides": False},
        {"name": "c", "seconds": True, "reps": False},
        {"name": "d", "bilateral": True},
        {"name": "e", "bilateral": False},
    ]
    a, b, c, d, e = from_json(rows).routine.stretches

    assert (a.default_hold, a.reps, a.sides) == (30, 2, Sides.EACH)
    assert (b.default_hold, b.sides) == (30, Sides.NONE)
    assert (str(c.hold), c.reps) == ("20–30 s", 1)
    assert (d.sides, e.sides) == (Sides.NONE, Sides.EACH)


def test_without_a_name_the_list_is_called_like_its_file() -> None:
    assert from_csv("name\nCalf", "my_evening_legs.csv").routine.name == "my evening legs"
    assert from_csv("name\nCalf", "legs").routine.name == "legs"
    assert from_csv("name\nCalf", " .csv").routine.name == "My list"


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (b"", "a.csv", "The list is empty."),
        (b" \n\n", "a.csv", "The list is empty."),
        (b",,\n,,\n", "a.csv", "The list is empty."),
        (bytes(range(256)), "a.csv", "This is not a text file."),
        (b"PK\x03\x04\x14\x00", "a.xlsx", "This is not a text file."),
        (b"\xff\xfe\x00", "a.csv", "The list says that it is UTF-16, but is not."),
        (b"x" * (10 << 20), "a.csv", "The list is larger than 1024 KiB."),
        (b'[\n {"name": "Calf",}\n]', "a.json", "at line 2, column 18."),
        (b"not json", "a.json", "This is not JSON"),
        (b"[" * 100_000, "a.json", "nested too deep"),
        (b'{"a":' * 100_000, "a.json", "nested too deep"),
        (b'[{"name": "a", "seconds": NaN}]', "a.json", "NaN is no number"),
        (b'[{"name": "a", "seconds": -Infinity}]', "a.json", "-Infinity is no number"),
        (b'[{"name": "a", "seconds": ' + b"9" * 5000 + b"}]", "a.json", "thousands of digits"),
        (b'[{"name": "a", "name": "b"}]', "a.json", "`name` is given twice"),
        (b"[]", "a.json", "No row of the list has the name"),
        (b"{}", "a.json", "There is no list in this JSON file."),
        (b'"name"', "a.json", "There is no list in this JSON file."),
        (b'{"a": [1, 2]}', "a.json", "There is no list in this JSON file."),
        (b"[1, 2]", "a.json", "No row of the list has the name"),
        (b"seconds,reps\n30,2\n", "a.csv", "No column has the names"),
        (b"Calf,slowly\nNeck,soft\n", "a.csv", "The first row names no column"),
        (b"name,seconds\n,30\n", "a.csv", "No row of the list has the name"),
        (b'name\n"Calf', "a.csv", "cannot be read at line"),
        (b'name\n"' + b"x" * 200_000 + b'"', "a.csv", "cannot be read at line 2"),
    ],
)
def test_what_is_no_list_is_refused_in_a_sentence(data: bytes, name: str, told: str) -> None:
    assert told in refusal(data, name)


def test_more_words_than_a_file_may_have_are_told() -> None:
    made = from_json([{"name": "Calf", "text": [f"{'x' * 5000}."] * 80}])

    assert any("the last of them are lost" in line for line in notes_of(made))
    assert len(made.text.encode()) <= 256 * 1024


def test_a_routine_with_too_many_words_is_refused() -> None:
    row = {"name": "🙂" * 60, "muscles": ["🙂" * 60] * 12, "text": ["🙂" * 160] * 6}

    assert "more words than a routine can hold" in refusal(
        json.dumps([row] * 60, ensure_ascii=False).encode(), "a.json"
    )


def test_a_note_of_the_whole_list_has_no_row() -> None:
    assert Note((), Words("", "So.")).line(Unit.ROW) == Words("", "So.")


cells = st.text(st.characters(codec="utf-8"), max_size=30) | st.sampled_from(
    [
        "30",
        "left",
        "right",
        "each",
        "hold 30 seconds",
        "Quads left",
        "Quads right",
        "{side}",
        "#",
        "x",
    ]
)
values = st.one_of(cells, st.integers(), st.floats(), st.booleans(), st.none(), st.lists(cells))
rows = st.lists(
    st.dictionaries(
        st.sampled_from(["name", "hold", "sides", "reps", "sets", "text", "muscles"]), values
    )
)


@given(rows)
def test_whatever_is_in_a_list_the_file_it_makes_will_load(
    made_up: list[dict[str, object]],
) -> None:
    data = (
        json.dumps(made_up)
        .replace("NaN", "null")
        .replace("Infinity", "null")
        .replace("-null", "null")
    )
    try:
        made = import_list(data.encode(), "a.json")
    except ListRefusedError:
        return
    assert read_routine(made.text.encode(), made.routine.id, {}) == made.routine
