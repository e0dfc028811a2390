"""What ships: each file loads, and says what the article says."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest

from stretchapp.core.plan import PlanSettings, plan_session
from stretchapp.core.routine import Routine
from stretchapp.core.routine_file import read_routine, read_stretch
from stretchapp.core.stretch import Caution, HoldRange, Kind, Sides, Stretch
from stretchapp.resources import routines_folder

FOLDER = routines_folder()
STRETCH_FILES = sorted((FOLDER / "stretches").glob("*.yaml"))
ROUTINE_FILES = sorted(FOLDER.glob("*.yaml"))

CATALOGUE = {file.stem: read_stretch(file.read_bytes(), file.stem) for file in STRETCH_FILES}
ROUTINES = {
    file.stem: read_routine(file.read_bytes(), file.stem, CATALOGUE) for file in ROUTINE_FILES
}

ARTICLE = {
    "calf_wall": (HoldRange(20, 30), Sides.EACH),
    "hamstring_floor_seated": (HoldRange(20, 30), Sides.EACH),
    "hamstring_standing": (HoldRange(20, 30), Sides.EACH),
    "quadriceps_standing": (HoldRange(20, 30), Sides.EACH),
    "neck_side_tilt": (HoldRange(15, 20), Sides.EACH),
    "knees_to_chest": (HoldRange(20, 30), Sides.NONE),
    "knee_to_chest_single": (HoldRange(20, 30), Sides.EACH),
    "lower_back_rotation": (HoldRange(5, 15), Sides.EACH),
    "cat_cow": (HoldRange(30, 30), Sides.NONE),
}

DOSES = {
    "calf": ["calf_wall 30 s × 2"],
    "hamstring": ["hamstring_floor_seated 30 s × 2"],
    "quadriceps": ["quadriceps_standing 30 s × 2"],
    "neck": ["neck_side_tilt 20 s × 3"],
    "back": ["knees_to_chest 30 s × 2", "lower_back_rotation 10 s × 3", "cat_cow 30 s × 2"],
    "article_once": [
        "calf_wall 30 s × 1",
        "quadriceps_standing 30 s × 1",
        "neck_side_tilt 20 s × 1",
        "hamstring_floor_seated 30 s × 1",
        "knees_to_chest 30 s × 1",
        "lower_back_rotation 10 s × 1",
        "cat_cow 30 s × 1",
    ],
}

NO_CLAIM = re.compile(
    r"\bcures?\b|\bguarantee|\bdetox|\bprevent|\bavoids? (injur|sore)|\bfix(es)? (your )?posture"
    r"|\bmagnesium\b|\bsupplement",
    re.IGNORECASE,
)
CONDITION = re.compile(r"osteoporosis|pregnan|blood pressure", re.IGNORECASE)
NOT_FOR_THE_NECK = re.compile(r"\bcircle|\broll the head|\bpull (on )?the head", re.IGNORECASE)
DASHED = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")

each_stretch = pytest.mark.parametrize("stretch", CATALOGUE.values(), ids=CATALOGUE.keys())
each_routine = pytest.mark.parametrize("routine", ROUTINES.values(), ids=ROUTINES.keys())


def texts_of(stretch: Stretch) -> list[str]:
    own = (getattr(stretch, name) for name in stretch.__struct_fields__)
    return [text for text in chain(own, stretch.instructions) if isinstance(text, str)]


def test_the_article_is_there_whole() -> None:
    assert ARTICLE.keys() <= CATALOGUE.keys()
    assert DOSES.keys() <= ROUTINES.keys()


@pytest.mark.parametrize("name", ARTICLE)
def test_a_stretch_keeps_the_article_s_seconds_and_sides(name: str) -> None:
    assert (CATALOGUE[name].hold, CATALOGUE[name].sides) == ARTICLE[name]


@pytest.mark.parametrize("name", DOSES)
def test_a_routine_holds_as_long_and_as_often_as_agreed(name: str) -> None:
    assert [
        f"{entry.stretch.id} {entry.hold or entry.stretch.default_hold} s × {entry.repetitions}"
        for entry in ROUTINES[name].entries
    ] == DOSES[name]


def test_bent_or_twisted_backs_warn_of_thin_bones() -> None:
    warned = {name for name, each in CATALOGUE.items() if Caution.OSTEOPOROSIS in each.cautions}
    assert warned >= {"knees_to_chest", "knee_to_chest_single", "lower_back_rotation", "cat_cow"}


def test_the_cat_cow_swaps_every_five_seconds() -> None:
    assert [(phase.name, phase.seconds) for phase in CATALOGUE["cat_cow"].phases] == [
        ("cat", 5), ("cow", 5),
    ]  # fmt: skip


def test_what_is_felt_on_the_other_side_says_so() -> None:
    opposite = {name for name, each in CATALOGUE.items() if each.felt_side.value == "opposite"}
    assert {"neck_side_tilt", "lower_back_rotation"} <= opposite


@pytest.mark.parametrize("file", [*STRETCH_FILES, *ROUTINE_FILES], ids=lambda file: file.stem)
def test_a_file_is_named_in_snake_case_and_ends_in_a_line_break(file: Path) -> None:
    assert DASHED.fullmatch(file.stem)
    text = file.read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert "\t" not in text
    assert max(len(line) for line in text.splitlines()) <= 110


@each_stretch
def test_a_shipped_stretch_has_two_to_four_instructions(stretch: Stretch) -> None:
    assert 2 <= len(stretch.instructions) <= 4


@each_stretch
def test_a_shipped_stretch_says_all_there_is_to_say(stretch: Stretch) -> None:
    assert stretch.area
    assert stretch.position
    for text in ("felt_in", "stop_if", "breath_cue", "mistake", "easier", "muscles", "source"):
        assert getattr(stretch, text), text


@each_stretch
def test_a_shipped_stretch_with_sides_says_what_the_side_means(stretch: Stretch) -> None:
    assert bool(stretch.side_means) == (stretch.sides is Sides.EACH)


@each_stretch
def test_a_shipped_stretch_has_a_picture_of_every_pose(stretch: Stretch) -> None:
    assert stretch.figure
    assert stretch.figure.felt or any(phase.felt for phase in stretch.figure.phases)
    if stretch.kind is Kind.PACED:
        assert {pose.phase for pose in stretch.figure.phases} == {
            phase.name for phase in stretch.phases
        }
    else:
        assert stretch.figure.stretch


@each_stretch
def test_a_shipped_stretch_claims_nothing(stretch: Stretch) -> None:
    assert [text for text in texts_of(stretch) if NO_CLAIM.search(text)] == []


@each_stretch
def test_a_stop_sign_is_felt_and_a_condition_is_a_caution(stretch: Stretch) -> None:
    assert not CONDITION.search(stretch.stop_if)
    assert stretch.stop_if[0].islower()  # it follows "Stop if: "


@each_stretch
def test_no_shipped_stretch_circles_or_pulls_the_head(stretch: Stretch) -> None:
    assert not any(NOT_FOR_THE_NECK.search(line) for line in stretch.instructions)


@each_stretch
def test_every_stretch_but_the_rotation_holds_fifteen_to_thirty_seconds(stretch: Stretch) -> None:
    if stretch.kind is Kind.HOLD and stretch.id != "lower_back_rotation":
        assert 15 <= stretch.default_hold <= 30


@each_routine
def test_a_shipped_routine_says_what_it_is_for_and_claims_nothing(routine: Routine) -> None:
    texts = [routine.goal, routine.when, routine.suits, routine.frequency, routine.note]
    assert all(texts)
    assert [text for text in texts if NO_CLAIM.search(text)] == []


@each_routine
def test_a_shipped_routine_can_be_played(routine: Routine) -> None:
    assert plan_session(routine, PlanSettings()).total > 60


def test_no_two_shipped_routines_stand_in_the_same_place() -> None:
    places = [routine.order for routine in ROUTINES.values()]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize(
    "text",
    [
        "Cures cramp.",
        "We guarantee it",
        "a detox",
        "prevents injury",
        "cramp prevention",
        "magnesium helps",
    ],
)
def test_a_claim_would_be_seen(text: str) -> None:
    assert NO_CLAIM.search(text)
