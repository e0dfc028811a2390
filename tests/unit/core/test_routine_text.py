"""Routines as the text of a file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from stretchapp.core.routine import Routine, RoutineEntry, SideOrder
from stretchapp.core.routine_file import read_routine
from stretchapp.core.routine_text import routine_text
from stretchapp.core.sound import Profile
from stretchapp.core.stretch import (
    Area,
    Caution,
    FeltSide,
    HoldRange,
    Kind,
    Phase,
    Position,
    Prop,
    Sides,
    Stretch,
)
from stretchapp.core.stretch_texts import clock_words
from tests.unit.core.shipped import CATALOGUE, each_routine, each_stretch

FILE = """\
format: 1
name: After the garden
goal: stiff back and legs
note: 'Slowly: a clear pull.'
side_order: block

stretches:
  - knees_to_chest
  - {use: calf_wall, hold: 20, reps: 1}
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
    stop_if: tingling or numbness
    muscles: ['gastrocnemius, both heads', soleus]
"""


def read(text: str, routine_id: str = "mine") -> Routine:
    return read_routine(text.encode(), routine_id, CATALOGUE)


def test_a_file_is_written_as_a_person_would() -> None:
    assert routine_text(read(FILE), CATALOGUE) == FILE


@each_routine
def test_shipped_routines_read_back(routine: Routine) -> None:
    assert read(routine_text(routine, CATALOGUE), routine.id) == routine


@each_stretch
def test_a_stretch_of_the_catalogue_reads_back_when_written_in_place(stretch: Stretch) -> None:
    own = structs.replace(stretch, id="mine.own", easier_stretch=None, name="Own")
    routine = Routine(id="mine", name="Own", entries=(RoutineEntry(own),))

    assert read(routine_text(routine, CATALOGUE)) == routine


def plain(text: str) -> str:
    return " ".join(text.split())


def texts(least: int, most: int) -> st.SearchStrategy[str]:
    """As reading leaves them: any signs of YAML, but no braces and no times."""
    letters = st.one_of(
        st.sampled_from("ab :#-'\"&*!|>%@`,[]?=~\\0"),
        st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="{}"),
    )
    made = st.text(letters, min_size=least, max_size=min(most, 40)).map(plain)
    return made.filter(lambda text: least <= len(text) <= most and not clock_words(text))


names, lines, long = texts(1, 60), texts(1, 150), texts(0, 400)


@st.composite
def stretches(draw: st.DrawFn) -> Stretch:
    sides = draw(st.sampled_from(Sides))
    low, high = sorted(draw(st.tuples(*[st.integers(1, 120)] * 2)))
    spoken = draw(st.lists(lines, min_size=1, max_size=5))
    cycle = draw(st.sampled_from([0, 2, 8]))
    return Stretch(
        id="",
        name=draw(names),
        instructions=(*spoken, "{side}") if sides is Sides.EACH else tuple(spoken),
        hold=HoldRange(cycle, 3 * cycle) if cycle else HoldRange(low, high),
        default_hold=2 * cycle if cycle else draw(st.integers(low, high)),
        reps=draw(st.integers(1, 20)),
        sides=sides,
        side_means=draw(long),
        felt_side=draw(st.sampled_from(FeltSide)),
        felt_in=draw(long),
        kind=Kind.PACED if cycle else Kind.HOLD,
        phases=(Phase(draw(names), cycle // 2),) * 2 if cycle else (),
        area=draw(st.none() | st.sampled_from(Area)),
        position=draw(st.none() | st.sampled_from(Position)),
        also=tuple(draw(st.lists(st.sampled_from(Position), max_size=2))),
        props=tuple(draw(st.lists(st.sampled_from(Prop), max_size=3))),
        stop_if=draw(long),
        cautions=tuple(draw(st.lists(st.sampled_from(Caution), max_size=3))),
        muscles=tuple(draw(st.lists(names, max_size=3))),
        source=draw(long),
    )


entries = st.one_of(
    st.builds(RoutineEntry, stretches(), rest=st.none() | st.integers(0, 120)),
    st.builds(
        RoutineEntry,
        st.just(CATALOGUE["calf_wall"]),
        hold=st.none() | st.integers(20, 30),
        reps=st.none() | st.integers(1, 20),
        rest=st.none() | st.integers(0, 120),
    ),
)
routines = st.builds(
    Routine,
    id=st.just("mine"),
    name=names,
    entries=st.lists(entries, min_size=1, max_size=3).map(tuple),
    order=st.integers(0, 999),
    goal=long,
    note=long,
    side_order=st.none() | st.sampled_from(SideOrder),
    sound=st.none() | st.sampled_from(Profile),
)


def without_ids(routine: Routine) -> Routine:
    """Reading gives those written in place an id of their own."""
    return structs.replace(
        routine,
        entries=tuple(
            each
            if each.stretch.id in CATALOGUE
            else structs.replace(each, stretch=structs.replace(each.stretch, id=""))
            for each in routine.entries
        ),
    )


@given(routines)
def test_every_routine_reads_back_as_it_was(routine: Routine) -> None:
    assert without_ids(read(routine_text(routine, CATALOGUE))) == routine


@pytest.mark.parametrize(
    "name",
    [
        "yes",
        "null",
        "010",
        "1:30",
        "2 x",
        "- dash",
        "a: b",
        "it's",
        "#1",
        "[",
        "{x",
        "&a",
        "%",
        "…",
    ],
)
def test_a_name_that_yaml_could_take_for_something_else_stays_a_text(name: str) -> None:
    own = structs.replace(read(FILE), name=name.replace("{", "("))

    assert read(routine_text(own, CATALOGUE)).name == own.name
