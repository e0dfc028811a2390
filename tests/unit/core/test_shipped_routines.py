"""The routines that ship: their doses, their length, and what they leave out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stretchapp.core.hold_length import HoldLength, hold_seconds
from stretchapp.core.plan import PlanSettings, plan_session, reading_seconds
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.stretch import Area, Sides
from tests.unit.core.shipped import (
    CATALOGUE,
    ROUTINE_FILES,
    ROUTINES,
    STRETCH_FILES,
    each_routine,
    easier_than,
)

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
    "bedtime_cramps": ["calf_wall 20 s × 3", "hamstring_standing 20 s × 3"],
    "bedtime_in_bed": [
        "ankle_pumps 30 s × 1",
        "calf_towel_seated 20 s × 3",
        "hamstring_supine_towel 20 s × 2",
        "plantar_foot_seated 15 s × 2",
    ],
    "desk_neck_shoulders": [
        "shoulder_rolls 24 s × 1",
        "neck_side_tilt 15 s × 1",
        "neck_rotation 15 s × 1",
        "levator_scapulae 15 s × 1",
        "shoulder_cross_body 15 s × 1",
        "upper_back_hug 15 s × 1",
    ],
    "desk_wrists_arms": [
        "wrist_flexor 15 s × 2",
        "wrist_extensor 15 s × 2",
        "triceps_overhead 15 s × 1",
        "chest_doorway 15 s × 1",
    ],
    "after_run": [
        "calf_wall 20 s × 1",
        "soleus_wall 20 s × 1",
        "quadriceps_standing 20 s × 1",
        "hip_flexor_standing 20 s × 1",
        "hamstring_standing 20 s × 1",
        "it_band_cross_leg 20 s × 1",
        "adductor_side_lunge 20 s × 1",
    ],
    "morning_back": [
        "march_on_spot 60 s × 1",
        "knee_to_chest_single 20 s × 1",
        "knees_to_chest 20 s × 1",
        "lower_back_rotation 10 s × 2",
        "cat_cow 30 s × 1",
        "childs_pose 20 s × 1",
    ],
    "full_body": [
        "calf_wall 20 s × 1",
        "quadriceps_standing 20 s × 1",
        "chest_doorway 20 s × 1",
        "shoulder_cross_body 20 s × 1",
        "side_bend_standing 15 s × 1",
        "neck_side_tilt 15 s × 1",
        "hip_flexor_kneeling 20 s × 1",
        "cat_cow 30 s × 1",
        "adductor_butterfly 20 s × 1",
        "hamstring_floor_seated 20 s × 1",
        "glute_figure_four_lying 20 s × 1",
        "lower_back_rotation 10 s × 1",
    ],
    "hips_glutes": [
        "hip_flexor_kneeling 20 s × 2",
        "adductor_butterfly 20 s × 2",
        "glute_figure_four_lying 20 s × 2",
        "knee_to_chest_single 20 s × 1",
    ],
    "chair_only": [
        "ankle_pumps 30 s × 1",
        "hamstring_chair 20 s × 1",
        "hip_flexor_chair 20 s × 1",
        "glute_figure_four_chair 20 s × 1",
        "seated_cat_cow 30 s × 1",
        "chair_trunk_twist 10 s × 2",
        "shoulder_cross_body 20 s × 1",
        "neck_side_tilt 15 s × 1",
    ],
    "standing_only": [
        "calf_wall 20 s × 1",
        "soleus_wall 20 s × 1",
        "hamstring_standing 20 s × 1",
        "hip_flexor_standing 20 s × 1",
        "lat_desk_reach 20 s × 2",
        "side_bend_standing 15 s × 1",
        "chest_doorway 20 s × 1",
        "neck_side_tilt 15 s × 1",
    ],
}

IN_NO_ROUTINE = {"upper_trapezius_seat_hold"}
DASHED = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def test_every_routine_has_its_dose_agreed() -> None:
    assert DOSES.keys() == ROUTINES.keys()


@pytest.mark.parametrize("name", DOSES)
def test_a_routine_holds_as_long_and_as_often_as_agreed(name: str) -> None:
    assert [
        f"{entry.stretch.id} {hold_seconds(entry, HoldLength.AS_WRITTEN)} s × {entry.repetitions}"
        for entry in ROUTINES[name].entries
    ] == DOSES[name]


@pytest.mark.parametrize("file", [*STRETCH_FILES, *ROUTINE_FILES], ids=lambda file: file.stem)
def test_a_file_is_named_in_snake_case_and_ends_in_a_line_break(file: Path) -> None:
    assert DASHED.fullmatch(file.stem)
    text = file.read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert "\t" not in text
    assert max(len(line) for line in text.splitlines()) <= 110


def test_every_stretch_is_in_a_routine_or_an_easier_form_of_one_that_is() -> None:
    used = {stretch.id for routine in ROUTINES.values() for stretch in routine.stretches}
    easier = {each.easier_stretch for each in CATALOGUE.values()}
    assert CATALOGUE.keys() - used - easier == IN_NO_ROUTINE


@each_routine
def test_a_hold_that_a_routine_writes_suits_the_easier_form_too(routine: Routine) -> None:
    for entry in routine.entries:
        easier = easier_than(entry.stretch)
        if isinstance(entry.hold, int) and easier:
            assert entry.hold in easier.hold


@each_routine
def test_a_shipped_routine_lasts_as_long_as_its_parts(routine: Routine) -> None:
    """10 s before a stretch, 15 after a change of position, or as long as it takes to read."""
    total, position = 0, routine.stretches[0].position
    for entry in routine.entries:
        moved = entry.stretch.position is not position
        total += max(15 if moved else 10, reading_seconds(entry.stretch)) + done_seconds(entry)
        position = entry.stretch.position
    assert plan_session(routine, PlanSettings()).total == total


def done_seconds(entry: RoutineEntry) -> int:
    """Holds, five seconds between two sides or ten between two repetitions of no side."""
    hold = hold_seconds(entry, HoldLength.AS_WRITTEN)
    turns, between = (2, 5) if entry.stretch.sides is Sides.EACH else (1, 10)
    turns *= entry.repetitions
    return turns * hold + (turns - 1) * between


@each_routine
def test_no_shipped_routine_names_a_stretch_twice(routine: Routine) -> None:
    assert len({stretch.id for stretch in routine.stretches}) == len(routine.entries)


def test_shipped_routines_stand_in_places_of_their_own_before_those_of_users() -> None:
    places = [routine.order for routine in ROUTINES.values()]
    assert len(set(places)) == len(places)
    assert max(places) < Routine(id="own", name="own", entries=()).order


LONGER = PlanSettings(longer_holds=True)


def test_longer_holds_lengthen_all_but_routines_for_the_neck_or_with_holds_of_their_own() -> None:
    as_long = {
        id
        for id, routine in ROUTINES.items()
        if plan_session(routine, LONGER).total == plan_session(routine, PlanSettings()).total
    }

    assert as_long == {"neck", "desk_neck_shoulders", "bedtime_cramps"}


@pytest.mark.parametrize("routine", ROUTINES.values(), ids=ROUTINES)
def test_longer_holds_leave_the_neck_alone(routine: Routine) -> None:
    def held(settings: PlanSettings) -> list[int]:
        segments = plan_session(routine, settings).segments
        return [each.seconds for each in segments if each.stretch.area is Area.NECK]

    assert held(LONGER) == held(PlanSettings())
