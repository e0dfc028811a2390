"""A routine written as a file: it reads as it was, with nothing but what ships."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from msgspec import structs

from stretchapp.adapters.routine_folders import load_library
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.routine_file import read_routine
from stretchapp.core.shared_text import shared_text
from stretchapp.core.stretch import Stretch
from stretchapp.resources import routines_folder
from tests.unit.core.builders import routine, stretch

LIBRARY = load_library(routines_folder(), None)
SHIPPED = LIBRARY.stretches


def read(text: str, routine_id: str, known: Mapping[str, Stretch] = SHIPPED) -> Routine:
    return read_routine(text.encode(), routine_id, known)


def without_ids(routine: Routine) -> list[RoutineEntry]:
    return [
        structs.replace(entry, stretch=structs.replace(entry.stretch, id=""))
        for entry in routine.entries
    ]


@pytest.mark.parametrize("routine", LIBRARY.routines, ids=lambda each: each.id)
def test_every_shipped_routine_reads_as_it_was(routine: Routine) -> None:
    assert read(shared_text(routine, SHIPPED), routine.id) == routine


@pytest.mark.parametrize("routine", LIBRARY.routines, ids=lambda each: each.id)
def test_every_stretch_can_be_written_in_place(routine: Routine) -> None:
    """As if none of them shipped; an easier stretch that is nowhere is left out."""
    own = [
        structs.replace(entry, stretch=structs.replace(entry.stretch, easier_stretch=None))
        for entry in routine.entries
    ]
    made = structs.replace(routine, entries=tuple(own))
    text = shared_text(routine, ())
    again = read(text, routine.id, {})

    assert without_ids(again) == without_ids(made)
    assert structs.replace(again, entries=()) == structs.replace(routine, entries=())
    assert shared_text(again, ()) == text


def test_what_was_written_in_place_stays_the_same() -> None:
    text = """\
format: 1
name: After the garden
stretches:
  - knees_to_chest
  - {name: Pull, hold: 20-30, instructions: [Pull.], rest: 5}
  - {use: {name: Pull, hold: 20, instructions: [Pull.]}, reps: 3}
"""
    made = read(text, "garden")
    assert read(shared_text(made, SHIPPED), "garden") == made


def test_a_stretch_of_a_stranger_has_an_id_that_none_of_ours_can_have() -> None:
    (entry,) = read(shared_text(routine(stretch("calf_wall")), ()), "calf_wall").entries
    assert entry.stretch.id == "calf_wall.calf_wall"
    assert entry.stretch.id not in SHIPPED
