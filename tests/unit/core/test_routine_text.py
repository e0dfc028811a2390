"""Routines as the text of a file."""

from __future__ import annotations

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from msgspec import structs

from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.routine_file import read_routine
from stretchapp.core.routine_text import routine_text
from stretchapp.core.stretch import Stretch
from tests.unit.core.builders import routine, stretch, without_ids
from tests.unit.core.model_values import AWKWARD, routines
from tests.unit.core.plain_yaml import as_an_editor_reads
from tests.unit.core.shipped import CATALOGUE, each_routine, each_stretch
from tests.unit.core.test_json_schema import ROUTINES

FILE = """\
format: 1
name: After the garden
goal: stiff back and legs
note: 'Slowly: a clear pull.'
side_order: block

stretches:
  - knees_to_chest
  - {use: calf_wall, hold: 20, reps: 1}
  - use: hamstring_standing
    note: Slowly, with bent knees.
  - name: Towel pull
    hold: 20-30
    default_hold: 25
    reps: 2
    sides: each
    side_label: '{side} leg straight'
    position: sitting
    props: [towel, mat]
    rest: 5
    instructions:
      - Sit with the {side} leg straight.
      - '# Draw the toes in.'
    stop_if: >-
      tingling or numbness in the foot, or a pain behind the knee that was not there before this
      and does not go when you ease off
    muscles:
      - gastrocnemius, both heads
      - soleus
    figure: {felt: [{on: shin, face: back}], stretch: {pelvis: [0, 0, 0.11], nod: -6}}
    easier_stretch:
      name: Belt pull
      hold: 10-20
      instructions:
        - Draw the toes in with a belt.
      easier: Lie down for it.
      easier_stretch: hamstring_supine_towel
      stop_if: tingling
  - use:
      name: Sway
      hold: 8-24
      kind: paced
      phases: [{name: left, seconds: 4}, {name: right, seconds: 4}]
      instructions:
        - Sway
    reps: 3
"""


def read(text: str, routine_id: str = "mine") -> Routine:
    return read_routine(text.encode(), routine_id, CATALOGUE)


def complaints(text: str) -> list[str]:
    """Those of a text editor that knows the schema."""
    return [error.message for error in ROUTINES.iter_errors(as_an_editor_reads(text))]


def test_a_file_is_written_as_a_person_would() -> None:
    assert routine_text(read(FILE), CATALOGUE) == FILE


@each_routine
def test_shipped_routines_read_back(routine: Routine) -> None:
    text = routine_text(routine, CATALOGUE)

    assert read(text, routine.id) == routine
    assert complaints(text) == []


@each_stretch
def test_a_stretch_of_the_catalogue_reads_back_when_written_in_place(stretch: Stretch) -> None:
    own = structs.replace(stretch, id="mine.own", name="Own")
    routine = Routine(id="mine", name="Own", entries=(RoutineEntry(own),))
    text = routine_text(routine)

    assert read(text) == routine
    assert complaints(text) == []


@settings(phases=[Phase.reuse, Phase.generate])  # to shrink a routine takes minutes
@given(routines)
def test_every_routine_reads_back_as_it_was(routine: Routine) -> None:
    text = routine_text(routine, CATALOGUE)

    assert without_ids(read(text), CATALOGUE) == routine
    assert complaints(text) == []


def test_what_is_switched_off_stays_in_its_file() -> None:
    off = RoutineEntry(CATALOGUE["calf_wall"], off=True)

    assert "- {use: calf_wall, off: true}\n" in routine_text(routine(off), CATALOGUE)


words = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12
)


@pytest.mark.parametrize("name", AWKWARD)
def test_awkward_names_are_read_as_they_were(name: str) -> None:
    assert_same(name)


@settings(derandomize=True)
@given(st.lists(words, min_size=1, max_size=4).map(" ".join))
def test_any_name_is_read_as_it_was(name: str) -> None:
    assert_same(name)


def assert_same(name: str) -> None:
    """Also to an editor, and in a list, and where it is so long that it is folded."""
    made = structs.replace(
        routine(structs.replace(stretch("a"), muscles=(name, name))),
        name=name,
        note=" ".join([name] * 30)[:400].strip(),
    )
    text = routine_text(made)
    again = read(text)
    assert (again.name, again.note) == (made.name, made.note)
    assert again.stretches[0].muscles == (name, name)
    if "{side}" not in name:
        seen = as_an_editor_reads(text)
        assert isinstance(seen, dict)
        assert (seen["name"], seen["note"]) == (made.name, made.note)
        assert seen["stretches"][0]["muscles"] == [name, name]
