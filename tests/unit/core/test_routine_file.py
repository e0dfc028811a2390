"""What is wrong with a routine or stretch file, and what a good one means."""

from __future__ import annotations

import pytest

from stretchapp.core.figure import Camera, Felt, Leg, Part, Placed, Thing, Touch
from stretchapp.core.file_problem import MAX_PROBLEMS
from stretchapp.core.routine import RoutineEntry, SideOrder
from stretchapp.core.routine_file import Problem, RoutineFileError, read_routine
from stretchapp.core.sound import Profile
from stretchapp.core.stretch import Area, Caution, HoldRange, Kind, Position, Prop, Side, Sides
from stretchapp.core.wording import worded
from tests.unit.core.routine_texts import (
    CATALOGUE,
    PACED,
    ROUTINE,
    a_routine,
    a_stretch,
    left_in_english,
    routine_of,
    routine_problems,
    stretch_problems,
    stretch_with,
    stretch_without,
)

STRETCH_PROBLEMS = {
    "an easier stretch that is no name": (
        stretch_with("easier_stretch: {name: Pull}"),
        "5:17: easier_stretch: needs the name of a stretch, not a group of keys",
    ),
    "no name": (stretch_without("name"), "1:1: `name` is missing"),
    "an empty name": (
        stretch_without("name") + "name:\n",
        "4:6: name: needs a text, not nothing",
    ),
    "a long name": (
        stretch_without("name") + f"name: {'x' * 61}\n",
        "4:7: name: 61 characters; at most 60 fit",
    ),
    "no format": (
        stretch_without("format"),
        "1:1: `format` is missing (begin the file with `format: 1`)",
    ),
    "a later format": (
        stretch_without("format") + "format: 2\n",
        "4:9: format: format 2 is newer than this program reads, which is 1 "
        "(a newer version of the program opens it)",
    ),
    "a format of no kind": (
        stretch_without("format") + "format: one\n",
        "4:9: format: needs 1, not `one`",
    ),
    "an unknown key": (stretch_with("resp: 2"), "5:1: unknown key `resp` (did you mean reps?)"),
    "an unknown key in capitals": (
        stretch_with("REPS: 2"),
        "5:1: unknown key `REPS` (did you mean reps?)",
    ),
    "an unknown key like no other": (stretch_with("colour: red"), "5:1: unknown key `colour`"),
    "a very long key": (
        stretch_with(f"{'reps' * 20}: 2"),
        "5:1: unknown key `repsrepsrepsrepsrepsrepsrepsrepsrepsrep…`",
    ),
    "a number in words": (
        stretch_with("reps: two"),
        "5:7: reps: needs a whole number, not `two`",
    ),
    "a number that YAML would read as eight": (
        stretch_with("reps: 010"),
        "5:7: reps: needs a whole number, not `010` (write 10)",
    ),
    "a number that YAML would read as a thousand": (
        stretch_with("reps: 1e3"),
        "5:7: reps: needs a whole number, not `1e3`",
    ),
    "a number with a point": (
        stretch_with("reps: 2.0"),
        "5:7: reps: needs a whole number, not `2.0`",
    ),
    "a number with a unit": (
        stretch_with("reps: 3 times"),
        "5:7: reps: needs a whole number, not `3 times` (write 3)",
    ),
    "no number": (stretch_with("reps:"), "5:6: reps: needs a whole number, not nothing"),
    "a list for a number": (
        stretch_with("reps: [2]"),
        "5:7: reps: needs a whole number, not a list",
    ),
    "a number below its range": (stretch_with("reps: 0"), "5:7: reps: 0 is outside 1–20"),
    "a number above its range": (stretch_with("reps: 21"), "5:7: reps: 21 is outside 1–20"),
    "a number below nothing": (stretch_with("reps: -1"), "5:7: reps: -1 is outside 1–20"),
    "a number with too many digits for Python": (
        stretch_with(f"reps: {'9' * 5000}"),
        f"5:7: reps: {'9' * 39}… is outside 1–20",
    ),
    "a word of a short list": (
        stretch_with("kind: held"),
        "5:7: kind: needs hold or paced, not `held` (did you mean hold?)",
    ),
    "a truth of YAML": (
        stretch_with("sides: no"),
        "5:8: sides: needs each or none, not `no` (did you mean none?)",
    ),
    "a word of a long list, nearly": (
        stretch_with("area: Calfs"),
        "5:7: area: needs a known word, not `Calfs` (did you mean calf?)",
    ),
    "a word of a long list, not nearly": (
        stretch_with("area: xyz"),
        "5:7: area: needs calf, foot, hamstrings, quadriceps, hip flexors, glutes, adductors, "
        "outer hip, lower back, back, upper back, side of trunk, lats, chest, shoulder, "
        "upper arm, forearm, neck or warm-up, not `xyz`",
    ),
    "a text for a list": (
        stretch_with("props: wall"),
        "5:8: props: needs a list, not `wall` (write [wall])",
    ),
    "a list without spaces": (
        stretch_with("props:\n  -wall"),
        "6:3: props: needs a list, not `-wall` (put a space after each -)",
    ),
    "nothing for a list": (stretch_with("props:"), "5:7: props: needs a list, not nothing"),
    "an unknown word in a list": (
        stretch_with("props: [wall, chiar]"),
        "5:15: props, item 2: needs wall, chair, mat, towel, cushion, desk or door_frame, "
        "not `chiar` (did you mean chair?)",
    ),
    "a list for a text": (
        stretch_with("felt_in: [thigh]"),
        "5:10: felt_in: needs a text, not a list (put a text that begins with { or [ in 'quotes')",
    ),
    "a group for a text": (
        stretch_with("felt_in: {a: b}"),
        "5:10: felt_in: needs a text, not a group of keys "
        "(put a text that begins with { or [ in 'quotes')",
    ),
    "a long text": (
        stretch_with(f"source: {'x' * 401}"),
        "5:9: source: 401 characters; at most 400 fit",
    ),
    "a very long text": (
        stretch_with(f"source: {'x ' * 6000}y"),
        "5:9: source: 12001 characters; at most 400 fit",
    ),
    "no hold": (stretch_without("hold"), "1:1: `hold` is missing"),
    "a hold with a unit": (
        stretch_without("hold") + "hold: 30 s\n",
        "4:7: hold: needs seconds such as 30 or 20-30, not `30 s` (write 30)",
    ),
    "a hold in minutes": (
        stretch_without("hold") + "hold: 1:30\n",
        "4:7: hold: needs seconds such as 30 or 20-30, not `1:30` (in seconds: 90)",
    ),
    "a hold that runs backwards": (
        stretch_without("hold") + "hold: 30-20\n",
        "4:7: hold: 30-20 runs backwards (write 20-30)",
    ),
    "a hold of nothing": (
        stretch_without("hold") + "hold: 0-30\n",
        "4:7: hold: 0-30 is outside 1–120 s",
    ),
    "a hold of more than two minutes": (
        stretch_without("hold") + "hold: 121\n",
        "4:7: hold: 121 is outside 1–120 s",
    ),
    "a list for a hold": (
        stretch_without("hold") + "hold: [20, 30]\n",
        "4:7: hold: needs seconds such as 30 or 20-30, not a list",
    ),
    "a default outside the hold": (
        stretch_with("default_hold: 40"),
        "5:15: default_hold: 40 is outside 20–30 s, the range of `hold`",
    ),
    "no instruction": (
        stretch_without("instructions") + "instructions: []\n",
        "4:15: instructions: needs 1–6 items, has 0",
    ),
    "too many instructions": (
        stretch_without("instructions") + "instructions: [a, b, c, d, e, f, g]\n",
        "4:15: instructions: needs 1–6 items, has 7",
    ),
    "a side that is not said": (
        stretch_with("sides: each"),
        "4:15: instructions: `sides: each`, but nothing here says {side}",
    ),
    "a side in a stretch without sides": (
        stretch_without("instructions") + "instructions: [Lift the {side} foot.]\n",
        "4:16: instructions, item 1: {side} needs `sides: each`",
    ),
    "a label without its side": (
        stretch_without("instructions")
        + "sides: each\ninstructions: [Lift the {side} foot.]\nside_label: foot up\n",
        "6:13: side_label: `sides: each`, but nothing here says {side}",
    ),
    "another word in braces": (
        stretch_without("instructions") + "instructions: ['Lift the {foot}.']\n",
        "4:16: instructions, item 1: unknown placeholder {foot} (did you mean {side}?)",
    ),
    "an open brace": (
        stretch_without("instructions") + "instructions: ['Lift the {side']\n",
        "4:16: instructions, item 1: unknown placeholder {side (did you mean {side}?)",
    ),
    "a side where it is not filled in": (
        stretch_with("mistake: The {side} heel lifts."),
        "5:10: mistake: {side} is filled in only in instructions and side_label",
    ),
    "a paced movement without phases": (
        stretch_with("kind: paced"),
        "5:7: kind: `kind: paced` needs `phases`",
    ),
    "an empty list of phases": (
        PACED.replace("[{name: cat, seconds: 5}, {name: cow, seconds: 5}]", "[]"),
        "3:7: kind: `kind: paced` needs `phases`",
    ),
    "phases of an unknown kind": (
        PACED.replace("paced", "pacd"),
        "3:7: kind: needs hold or paced, not `pacd` (did you mean paced?)",
    ),
    "phases of a hold": (
        stretch_with("phases: [{name: in, seconds: 10}]"),
        "5:9: phases: phases need `kind: paced`",
    ),
    "a phase without a length": (
        PACED.replace("name: cow, seconds: 5", "name: cow"),
        "5:35: phases, item 2: `seconds` is missing",
    ),
    "a block that is no whole number of rounds": (
        PACED.replace("hold: 30", "hold: 30-35"),
        "4:7: hold: 35 s is not a whole number of rounds (cat 5 + cow 5 = 10 s)",
    ),
    "a default that is no whole number of rounds": (
        PACED.replace("hold: 30", "hold: 30-50") + "default_hold: 35\n",
        "7:15: default_hold: 35 s is not a whole number of rounds (cat 5 + cow 5 = 10 s)",
    ),
    "an unknown key of the figure": (
        stretch_with("figure: {start: {pelvi: [0, 0, 1]}, stretch: {}}"),
        "5:18: figure, start: unknown key `pelvi` (did you mean pelvis?)",
    ),
    "a point with two numbers": (
        stretch_with("figure: {start: {pelvis: [0, 1]}}"),
        "5:26: figure, start, pelvis: needs 3 items, has 2",
    ),
    "a word among the numbers of the figure": (
        stretch_with("figure: {start: {legs: {foot: [0, x]}}}"),
        "5:35: figure, start, legs, foot, item 2: needs a number, not `x`",
    ),
    "a number of the figure out of its range": (
        stretch_with("figure: {felt: [{on: neck, spread: 0}]}"),
        "5:36: figure, felt, item 1, spread: 0 is outside 0–2, without 0",
    ),
    "a figure of a hold without its pose": (
        stretch_with("figure: {camera: top}"),
        "5:9: figure: needs a pose `stretch`",
    ),
    "a figure without a pose for each phase": (
        f"{PACED}figure: {{phases: [{{phase: cat}}]}}\n",
        "7:9: figure: needs `phases` with a pose for each of cat, cow",
    ),
    "both hands on their own arms": (
        stretch_with("figure: {stretch: {arms: {hand: {on: forearm}}}}"),
        "5:9: figure: only one hand may lie on an arm, and only on the other arm",
    ),
    "a hand on its own arm": (
        stretch_with("figure: {stretch: {left_arm: {hand: {on: forearm, of: left}}}}"),
        "5:9: figure: only one hand may lie on an arm, and only on the other arm",
    ),
    "both feet on each other": (
        stretch_with("figure: {stretch: {legs: {foot: {on: shin}}}}"),
        "5:9: figure: only one foot may lie on a leg, and only on the other leg",
    ),
    "a foot on its own leg": (
        stretch_with("figure: {stretch: {left_leg: {foot: {on: thigh, of: left}}}}"),
        "5:9: figure: only one foot may lie on a leg, and only on the other leg",
    ),
    "a foot on the belly": (
        stretch_with("figure: {stretch: {left_leg: {foot: {on: belly}}}}"),
        "5:9: figure: a foot may lie only on a thigh, a shin or a foot",
    ),
    "a camera under the floor": (
        stretch_with("figure: {camera: {azimuth: 60, elevation: -5}, stretch: {}}"),
        "5:43: figure, camera, elevation: -5 is outside 0–90",
    ),
}

PULL = "{name: Pull, hold: 20, instructions: [Pull.]}"


def with_easier(easier: str) -> str:
    """A stretch with another one in it."""
    return f"{PULL[:-1]}, easier_stretch: {easier}}}"


ROUTINE_PROBLEMS = {
    "no stretches": ("format: 1\nname: x\n", "1:1: `stretches` is missing"),
    "an empty list of stretches": (
        "format: 1\nname: x\nstretches: []\n",
        "3:12: stretches: needs 1–60 items, has 0",
    ),
    "too many stretches": (
        ROUTINE + "  - towel_pull\n" * 60,
        "4:3: stretches: needs 1–60 items, has 61",
    ),
    "an unknown stretch": (
        routine_of("towel_pul"),
        "4:5: stretches, item 1: no stretch is called `towel_pul` (did you mean towel_pull?)",
    ),
    "an unknown stretch like no other": (
        routine_of("splits"),
        "4:5: stretches, item 1: no stretch is called `splits`",
    ),
    "an empty entry": (
        routine_of(""),
        "4:4: stretches, item 1: needs the name of a stretch, not nothing",
    ),
    "a list for an entry": (
        routine_of("[towel_pull]"),
        "4:5: stretches, item 1: needs the name of a stretch, not a list",
    ),
    "an unknown stretch to use": (
        routine_of("{use: cat_cov}"),
        "4:11: stretches, item 1, use: no stretch is called `cat_cov` (did you mean cat_cow?)",
    ),
    "a list of stretches to use": (
        routine_of("{use: [towel_pull, cat_cow], hold: 20}"),
        "4:11: stretches, item 1, use: needs the name of a stretch, not a list",
    ),
    "a problem of a stretch in place to use": (
        routine_of("{use: {name: Pull, hold: 20, rest: 5, instructions: [x]}, hold: 20}"),
        "4:34: stretches, item 1, use: unknown key `rest` (did you mean reps?)",
    ),
    "a hold outside the range of a stretch in place": (
        routine_of("{use: {name: Pull, hold: 20, instructions: [x]}, hold: 30}"),
        "4:60: stretches, item 1, hold: 30 is not 20 s, the only length of Pull",
    ),
    "an entry that is neither": (
        routine_of("{hold: 20}"),
        "4:5: stretches, item 1: needs `use: a_stretch`, or a whole stretch with `name: …`",
    ),
    "a colon after a stretch": (
        routine_of("towel_pull:"),
        "4:5: stretches, item 1: needs `use: a_stretch`, or a whole stretch with `name: …` "
        "(write use: towel_pull)",
    ),
    "an unknown key of an entry": (
        routine_of("{use: towel_pull, repz: 2}"),
        "4:23: stretches, item 1: unknown key `repz` (did you mean reps?)",
    ),
    "a hold outside the stretch's range": (
        routine_of("{use: towel_pull, hold: 45}"),
        "4:29: stretches, item 1, hold: 45 is outside 20–30 s, the range of Towel pull",
    ),
    "a hold that is not the only one": (
        routine_of("{use: cat_cow, hold: 25}"),
        "4:26: stretches, item 1, hold: 25 is not 30 s, the only length of Cat-cow",
    ),
    "a range outside the stretch's range": (
        routine_of("{use: towel_pull, hold: 25-45}"),
        "4:29: stretches, item 1, hold: 45 is outside 20–30 s, the range of Towel pull",
    ),
    "a side of a stretch without sides": (
        routine_of("{use: cat_cow, side: left}"),
        "4:26: stretches, item 1, side: Cat-cow has no sides",
    ),
    "a side of a stretch in place without sides": (
        routine_of("{name: Pull, hold: 20, instructions: [Pull.], side: left}"),
        "4:57: stretches, item 1, side: Pull has no sides",
    ),
    "everything switched off": (
        routine_of("{use: cat_cow, off: true}"),
        "4:3: stretches: every stretch is switched off: leave one on",
    ),
    "off in another word": (
        routine_of("{use: cat_cow, off: yes}"),
        "4:25: stretches, item 1, off: needs true or false, not `yes`",
    ),
    "a problem of what is switched off": (
        routine_of("{use: cat_cow, off: true, reps: 0}"),
        "4:37: stretches, item 1, reps: 0 is outside 1–20",
    ),
    "the figure of a stretch there is none of": (
        routine_of("{name: Pull, hold: 20, instructions: [Pull.], figure: cat_cov}"),
        "4:59: stretches, item 1, figure: no stretch is called `cat_cov` (did you mean cat_cow?)",
    ),
    "an easier stretch there is none of": (
        routine_of("{name: Pull, hold: 20, instructions: [x], easier_stretch: Pull}"),
        "4:63: stretches, item 1, easier_stretch: no stretch is called `Pull`",
    ),
    "a list of easier stretches": (
        routine_of("{name: Pull, hold: 20, instructions: [x], easier_stretch: [cat_cow]}"),
        "4:63: stretches, item 1, easier_stretch: needs the name of a stretch, not a list",
    ),
    "a problem of an easier stretch": (
        routine_of("{name: Pull, hold: 20, instructions: [x], easier_stretch: {name: y, hold: 5}}"),
        "4:63: stretches, item 1, easier_stretch: `instructions` is missing",
    ),
    "an easier stretch with what is said of an entry": (
        routine_of(f"{{use: {with_easier(PULL[:-1] + ', off: true}')}}}"),
        "4:119: stretches, item 1, use, easier_stretch: unknown key `off`",
    ),
    "too many easier stretches inside each other": (
        routine_of(with_easier(with_easier(with_easier(PULL)))),
        "4:191: stretches, item 1, easier_stretch, easier_stretch, easier_stretch: at most 2 "
        "easier stretches fit inside each other (name one, or take it out)",
    ),
    "a rest that is too long": (
        routine_of("{use: towel_pull, rest: 121}"),
        "4:29: stretches, item 1, rest: 121 is outside 0–120",
    ),
    "a problem of a stretch written in place": (
        routine_of("{name: Pull, hold: 20, instructions: [Pull.], reps: 30}"),
        "4:57: stretches, item 1, reps: 30 is outside 1–20",
    ),
    "an unknown key of the routine": (
        f"{ROUTINE}side-order: block\n",
        "5:1: unknown key `side-order` (did you mean side_order?)",
    ),
    "an order of no kind": (
        f"{ROUTINE}side_order: blok\n",
        "5:13: side_order: needs alternate or block, not `blok` (did you mean block?)",
    ),
    "a sound of no kind": (
        f"{ROUTINE}sound: quiet\n",
        "5:8: sound: needs full, tones, soft or silent, not `quiet`",
    ),
}

CLOCK_WORDS = {
    "seconds": ("Hold for 30 seconds.", "30 seconds"),
    "a short second": ("Hold 30s, then go on.", "30s"),
    "a second with a space": ("Stay there 10 s", "10 s"),
    "seconds in words": ("Stay for twenty seconds.", "twenty seconds"),
    "seconds with a dash": ("A 30-second hold.", "30-second"),
    "minutes": ("Stay for 2 min and breathe.", "2 min"),
    "a time": ("Stay for 1:30 here.", "1:30"),
    "repetitions": ("Repeat 3 times.", "3 times"),
    "repetitions in words": ("Do it Three Times.", "Three Times"),
    "reps": ("Do 10 reps.", "10 reps"),
    "a multiplication": ("Do this 3×.", "3×"),
    "a multiplication backwards": ("Do this × 3.", "× 3"),
    "once more": ("Repeat twice.", "Repeat twice"),
    "a count": ("Slowly count to ten.", "count to ten"),
}


@pytest.mark.parametrize(
    ("text", "problem"), STRETCH_PROBLEMS.values(), ids=STRETCH_PROBLEMS.keys()
)
def test_a_stretch_file_says_what_is_wrong_and_where(text: str, problem: str) -> None:
    assert stretch_problems(text) == [problem]


@pytest.mark.parametrize(
    ("text", "problem"), ROUTINE_PROBLEMS.values(), ids=ROUTINE_PROBLEMS.keys()
)
def test_a_routine_file_says_what_is_wrong_and_where(text: str, problem: str) -> None:
    assert routine_problems(text) == [problem]


def test_every_word_of_a_problem_can_be_translated() -> None:
    problems = {**STRETCH_PROBLEMS, **ROUTINE_PROBLEMS}
    left = {name: words for name in problems if (words := left_in_english(problems[name][0]))}
    assert left == {"a very long key": {"repsrepsrepsrepsrepsrepsrepsrepsrepsrep"}}


@pytest.mark.parametrize(("line", "words"), CLOCK_WORDS.values(), ids=CLOCK_WORDS.keys())
def test_an_instruction_leaves_time_and_repetitions_to_the_clock(line: str, words: str) -> None:
    text = stretch_without("instructions") + f"instructions:\n  - '{line}'\n"
    assert stretch_problems(text) == [
        f"5:5: instructions, item 1: `{words}` in an instruction: the clock and the text could "
        "disagree (say it with `hold` and `reps`)"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Stay a few seconds, then bring the knees back.",
        "Step 30 cm back with 2 hands on the wall.",
        "Fold the towel twice.",
        "Bend at 90 degrees, 1 foot in front.",
    ],
)
def test_other_numbers_may_stand_in_an_instruction(line: str) -> None:
    text = stretch_without("instructions") + f"instructions:\n  - '{line}'\n"
    assert a_stretch(text).instructions == (line,)


def test_all_problems_come_at_once_and_in_the_order_of_the_file() -> None:
    text = """\
format: 1
nam: Legs
goal: [a]
stretches:
  - {use: towel_pull, hold: 1, reps: 1, reps: 2}
  - cow_cat
  - name: Pull
    hold: 20
    sides: each
    instructions: [Pull for 5 seconds]
"""
    assert [line.split(": ")[0] for line in routine_problems(text)] == [
        "1:1", "2:1", "3:7", "5:29", "5:41", "6:5", "10:19", "10:20",
    ]  # fmt: skip


def test_of_a_file_in_a_later_format_nothing_else_is_said() -> None:
    assert routine_problems("colour: red\nname:\nstretches: {}\nformat: 2\n") == [
        "4:9: format: format 2 is newer than this program reads, which is 1 "
        "(a newer version of the program opens it)"
    ]


def test_a_hopeless_file_stops_at_so_many_problems() -> None:
    problems = stretch_problems("".join(f"k{number}: 1\n" for number in range(500)))
    assert len(problems) == MAX_PROBLEMS + 1
    assert problems[-1] == f"{MAX_PROBLEMS}:1: too many problems to go on"


def test_the_error_says_its_problems() -> None:
    with pytest.raises(RoutineFileError) as caught:
        read_routine(b"name: x\nstretches: [towel_pull]\n", "x", CATALOGUE)
    assert caught.value.problems == (
        Problem(
            1,
            1,
            (),
            worded("Problem", "`{key}` is missing").format(key="format"),
            worded("Problem", "begin the file with `format: {format}`").format(format=1),
        ),
    )
    assert str(caught.value).startswith("file:1:1: `format` is missing")


def test_a_stretch_needs_only_a_name_a_hold_and_instructions() -> None:
    stretch = a_stretch(stretch_with(""))
    assert (stretch.id, stretch.name, stretch.hold) == (
        "towel_pull", "Towel pull", HoldRange(20, 30),
    )  # fmt: skip
    assert stretch.instructions == ("Sit tall.", "Draw the toes in.")
    assert (stretch.sides, stretch.kind, stretch.reps) == (Sides.NONE, Kind.HOLD, 1)


def test_without_a_default_the_hold_is_the_top_of_its_range() -> None:
    assert a_stretch(stretch_with("")).default_hold == 30
    assert a_stretch(stretch_with("default_hold: 25")).default_hold == 25


@pytest.mark.parametrize(
    ("written", "hold"),
    {
        "30": HoldRange(30, 30),
        "20-30": HoldRange(20, 30),
        "20 - 30": HoldRange(20, 30),
        "20–30": HoldRange(20, 30),
        "'20-30'": HoldRange(20, 30),
        "1-120": HoldRange(1, 120),
    }.items(),
)
def test_a_hold_is_a_number_or_a_range(written: str, hold: HoldRange) -> None:
    assert a_stretch(stretch_without("hold") + f"hold: {written}\n").hold == hold


def test_every_word_of_the_model_can_be_written() -> None:
    stretch = a_stretch(
        stretch_with(
            "area: lower back\nposition: lying\nprops: [mat, door_frame]\n"
            "cautions: [blood_pressure]\nmuscles: [psoas]\nmistake: no\n"
        )
    )
    assert (stretch.area, stretch.position) == (Area.LOWER_BACK, Position.LYING)
    assert stretch.props == (Prop.MAT, Prop.DOOR_FRAME)
    assert stretch.cautions == (Caution.BLOOD_PRESSURE,)
    assert (stretch.muscles, stretch.mistake) == (("psoas",), "no")


def test_line_breaks_in_a_text_are_spaces() -> None:
    assert a_stretch(stretch_with("source: |\n  one\n\n  two")).source == "one two"


def test_a_figure_is_read_with_all_its_kinds_of_value() -> None:
    stretch = a_stretch(
        stretch_with(
            "figure:\n"
            "  camera: three_quarter\n"
            "  props: [mat, {what: wall, at: [.5, -1]}]\n"
            "  felt: [{on: neck, spread: .3}]\n"
            "  start: {legs: {foot: [0.1, 0.1]}, arms: {hand: {on: thigh}}}\n"
            "  stretch: {right_arm: {hand: {on: upper_arm, of: left}}}\n"
        )
    )
    assert stretch.figure is not None
    assert stretch.figure.camera is Camera.THREE_QUARTER
    assert stretch.figure.props == (Thing.MAT, Placed(what=Thing.WALL, at=(0.5, -1)))
    assert stretch.figure.felt == (Felt(on=Part.NECK, spread=0.3),)
    assert stretch.figure.start.legs == Leg(foot=(0.1, 0.1))
    assert stretch.figure.start.arms is not None
    assert stretch.figure.start.arms.hand == Touch(on=Part.THIGH)


def test_a_paced_movement_has_a_pose_for_each_phase() -> None:
    figure = a_stretch(f"{PACED}figure: {{phases: [{{phase: cow}}, {{phase: cat}}]}}\n").figure
    assert figure
    assert [pose.phase for pose in figure.phases] == ["cow", "cat"]


def test_a_routine_takes_stretches_from_the_catalogue() -> None:
    routine = a_routine(f"{ROUTINE}  - {{use: cat_cow, reps: 2, rest: 0}}\norder: 5\n")
    assert routine.entries == (
        RoutineEntry(CATALOGUE["towel_pull"]),
        RoutineEntry(CATALOGUE["cat_cow"], reps=2, rest=0),
    )
    assert (routine.id, routine.name, routine.order) == ("evening", "Evening legs", 5)


def test_an_entry_may_have_a_range_a_lead_in_and_a_note() -> None:
    entry = "{use: towel_pull, hold: 20-25, prepare: 0, note: Gently}"
    made = RoutineEntry(CATALOGUE["towel_pull"], HoldRange(20, 25), prepare=0, note="Gently")
    assert a_routine(routine_of(entry)).entries == (made,)


def test_what_is_switched_off_is_left_out() -> None:
    routine = a_routine(f"{ROUTINE}  - {{use: cat_cow, off: true}}\n  - cat_cow\n")
    assert [entry.stretch.id for entry in routine.entries] == ["towel_pull", "cat_cow"]


def test_a_stretch_written_in_place_may_look_like_one_of_the_catalogue() -> None:
    figured = a_stretch(stretch_with("figure: {stretch: {}}"))
    entry = (
        "{name: Pull, hold: 20, instructions: ['Pull the {side} foot.'], sides: each, side: left, "
        "figure: figured}"
    )
    (made,) = read_routine(routine_of(entry).encode(), "evening", {"figured": figured}).entries
    assert figured.figure is not None
    assert made.stretch.figure == figured.figure
    assert made.side is Side.LEFT


def test_a_stretch_written_in_place_may_have_poses_of_its_own() -> None:
    entry = "{name: Pull, hold: 20, instructions: [Pull.], figure: {stretch: {}}}"
    (made,) = a_routine(routine_of(entry)).entries
    assert made.stretch.figure


def test_a_routine_may_have_texts_and_an_order_of_sides() -> None:
    routine = a_routine(f"{ROUTINE}goal: calm\nside_order: block\nsound: soft\n")
    assert (routine.goal, routine.side_order) == ("calm", SideOrder.BLOCK)
    assert routine.sound is Profile.SOFT


def test_a_stretch_written_in_place_belongs_to_its_routine() -> None:
    entry = """\
name: Étirement du mollet
    sides: each
    hold: 20-30
    reps: 2
    rest: 5
    instructions: [Sit with the {side} leg straight., Draw the toes in.]
"""
    (made,) = a_routine(routine_of(entry)).entries
    assert made.stretch.id == "evening.etirement_du_mollet"
    assert (made.hold, made.repetitions, made.rest) == (None, 2, 5)
    assert made.stretch.instructions[0] == "Sit with the {side} leg straight."


def test_a_stretch_written_in_place_can_be_used_with_other_numbers() -> None:
    (made,) = a_routine(
        routine_of("{use: {name: Pull, hold: 20-30, instructions: [Pull.]}, hold: 20, reps: 2}")
    ).entries
    assert made.stretch.id == "evening.pull"
    assert (made.hold, made.reps, made.stretch.hold) == (20, 2, HoldRange(20, 30))


def test_a_stretch_to_use_may_look_like_another_too() -> None:
    (made,) = a_routine(routine_of(f"{{use: {PULL[:-1]}, figure: cat_cow}}}}")).entries
    assert made.stretch.figure == CATALOGUE["cat_cow"].figure


def test_a_stretch_written_in_place_may_bring_easier_ones_along() -> None:
    easier = with_easier(f"{PULL[:-1]}, easier_stretch: cat_cow}}")
    (made,) = a_routine(routine_of(f"{{use: {with_easier(easier)}, reps: 2}}")).entries
    first, second = made.stretch.easier_in_place
    assert (first.id, second.id) == ("evening.pull_2", "evening.pull_3")
    assert second.easier_stretch == "cat_cow"


def test_easier_ones_that_are_brought_along_change_no_other_id() -> None:
    routine = a_routine(f"{routine_of(with_easier(PULL))}  - {PULL}\n")
    assert [each.id for each in routine.stretches] == ["evening.pull", "evening.pull_2"]
    assert routine.stretches[0].easier_in_place[0].id == "evening.pull_3"


def test_two_stretches_written_in_place_never_share_an_id() -> None:
    one = "{name: Pull, hold: 20, instructions: [Pull.]}"
    routine = a_routine(f"{routine_of(one)}  - {one}\n  - {one.replace('Pull', '+')}\n")
    assert [entry.stretch.id for entry in routine.entries] == [
        "evening.pull", "evening.pull_2", "evening.stretch",
    ]  # fmt: skip


def test_another_id_is_the_same_as_to_be_read_under_it() -> None:
    pull = "{name: Pull, hold: 20, instructions: [Pull.]}"
    eased = f"{pull[:-1]}, easier_stretch: {pull}}}"
    text = routine_of(f"{eased}\n  - {pull}\n  - cat_cow\n  - {eased}")
    read = read_routine(text.encode(), "evening", CATALOGUE)
    assert read.with_id("night") == read_routine(text.encode(), "night", CATALOGUE)
    assert read.with_id("night").stretches[2].id == "cat_cow"
