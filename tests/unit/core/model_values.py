"""Any routine that a file may hold, made up from the model, so that new fields are in it too."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from msgspec import inspect, structs

from stretchapp.core.figure import Figure
from stretchapp.core.figure_rules import figure_problem
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.routine_file import MOST_EASIER
from stretchapp.core.stretch import HoldRange, Kind, Phase, Sides, Stretch
from stretchapp.core.stretch_texts import clock_words
from tests.unit.core.shipped import CATALOGUE

MOST = 3  # in a list of any length

# As reading leaves them: any signs of YAML, but no braces and no times.
_LETTERS = st.one_of(
    st.sampled_from("ab :#-'\"&*!|>%@`,[]?=~\\01"),
    st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="{}"),
)
AWKWARD = [
    "yes", "null", "~", "2030", "010", "1:30", "0x1F", "1e3", "- dash", "# hash", "a # b", "a: b",
    "a:b", "b:", "it's", "'quoted'", '"double"', "[x]", "a, b", "%x", "!tag", "&a", "*a", "?",
    "|", ">", "café", "首", "😀", "1-2", "2 x", "2 x 30", "2001-12-14 21:59:43", "…", "O’Neill",
]  # fmt: skip


def texts(least: int, most: int) -> st.SearchStrategy[str]:
    words = st.text(_LETTERS, max_size=min(most, 12)) | st.sampled_from(AWKWARD)
    made = st.lists(words, max_size=MOST) | words.map(lambda word: [word] * 20)
    joined = made.map(lambda some: " ".join(" ".join(some).split())[:most].strip())
    return joined.filter(lambda text: len(text) >= least and not clock_words(text))


def values(info: inspect.Type) -> st.SearchStrategy[Any]:
    """Everything that a field of this type may be."""
    match info:
        case inspect.StrType():
            return texts(info.min_length or 0, info.max_length or 60)
        case inspect.IntType():
            return st.integers(info.ge, info.le)
        case inspect.FloatType():
            low = info.ge if info.gt is None else info.gt
            return st.floats(low, info.le, exclude_min=info.gt is not None)
        case inspect.EnumType():
            return st.sampled_from(info.cls)
        case inspect.VarTupleType():
            most = min(info.max_length or MOST, MOST)
            return st.lists(
                values(info.item_type), min_size=info.min_length or 0, max_size=most
            ).map(tuple)
        case inspect.TupleType():
            return st.tuples(*map(values, info.item_types))
        case inspect.StructType():
            return of(info.cls)
        case inspect.UnionType():
            return st.one_of([values(kind) for kind in info.types])
        case inspect.NoneType():
            return st.none()
    raise TypeError(info)


def of(struct: type[Any], **known: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Values of this Struct; those fields that the types do not tell everything of are `known`."""
    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)
    made = {field.name: values(field.type) for field in info.fields if field.name not in known}
    return st.builds(struct, **made, **known)


_STRETCHES = of(
    Stretch,
    id=st.just(""),
    hold=st.just(HoldRange(1, 1)),
    easier_stretch=st.none() | st.sampled_from(sorted(CATALOGUE)),
    figure=st.none(),
    picture=st.none(),
)


@st.composite
def stretches(draw: st.DrawFn, easier: int = MOST_EASIER) -> Stretch:
    """A stretch whose parts go together, with at most so many easier ones in it."""
    made: Stretch = draw(_STRETCHES)
    low, high = sorted(draw(st.tuples(st.integers(1, 120), st.integers(1, 120))))
    sided, cycle = made.sides is Sides.EACH, draw(st.sampled_from([0, 2, 8]))
    in_place = st.none() | stretches(easier - 1) if easier else st.none()
    phases = tuple(Phase(draw(texts(1, 60)), cycle // 2) for _ in range(2)) if cycle else ()
    return structs.replace(
        made,
        instructions=(*made.instructions, "{side}") if sided else made.instructions,
        side_label="{side} leg: back" if sided else "{side} side",
        hold=HoldRange(cycle, 3 * cycle) if cycle else HoldRange(low, high),
        default_hold=2 * cycle if cycle else draw(st.integers(low, high)),
        kind=Kind.PACED if cycle else Kind.HOLD,
        phases=phases,
        easier_stretch=draw(in_place) or made.easier_stretch,
        figure=draw(st.none() | figures(phases)),
    )


@st.composite
def figures(draw: st.DrawFn, phases: tuple[Phase, ...]) -> Figure | None:
    made: Figure = draw(of(Figure))
    poses = made.phases[:1] * len(phases)
    named = zip(poses, phases, strict=False)
    posed = tuple(structs.replace(pose, phase=phase.name) for pose, phase in named)
    stretch = None if phases else made.stretch or made.start
    made = structs.replace(made, stretch=stretch, phases=posed)
    return None if figure_problem(made, [phase.name for phase in phases]) else made


@st.composite
def entries(draw: st.DrawFn) -> RoutineEntry:
    """An entry whose numbers suit its stretch, which may be one of the catalogue."""
    stretch = draw(stretches() | st.sampled_from(list(CATALOGUE.values())))
    made: RoutineEntry = draw(of(RoutineEntry, stretch=st.just(stretch), off=st.just(False)))
    return structs.replace(
        made,
        hold=draw(st.none() | st.sampled_from(_holds(stretch))),
        side=made.side if stretch.sides is Sides.EACH else None,
    )


def _holds(stretch: Stretch) -> list[int | HoldRange]:
    low, high = stretch.hold.low, stretch.hold.high
    whole = [each for each in range(low, high + 1) if each % (stretch.cycle or 1) == 0]
    return [*whole, stretch.hold] if low < high else [*whole]


routines = of(
    Routine,
    id=st.just("mine"),
    entries=st.lists(entries(), min_size=1, max_size=MOST).map(tuple),
)
