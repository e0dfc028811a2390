"""Which routines pass which filters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchapp.core.filters import (
    KINDS,
    LENGTHS,
    NO_PROPS,
    PLACES,
    REGIONS,
    Facets,
    Filters,
    Kind,
    matches,
    toggled,
)

PROPS = ("wall", "chair", "mat")
VALUES: dict[Kind, tuple[str, ...]] = {
    "area": REGIONS,
    "position": PLACES,
    "props": (NO_PROPS, *PROPS),
    "length": tuple(LENGTHS),
}

CALF = Facets(("calves",), ((("standing", ("wall",)),),), 3)
NECK = Facets(("neck",), ((("sitting", ("chair",)), ("standing", ())),), 3)
BACK = Facets(("back",), ((("floor", ("mat",)),),), 5)
FULL = Facets(("neck", "back", "calves"), (*CALF.ways, *NECK.ways, *BACK.ways), 11)
OWN = Facets((), ((("", ()),),), 1)
ROUTINES = {"calf": CALF, "neck": NECK, "back": BACK, "full": FULL, "own": OWN}


def filters(**chosen: str) -> Filters:
    """`position="standing floor"`: both of them."""
    return Filters(
        frozenset((kind, value) for kind in KINDS for value in chosen.get(kind, "").split())
    )


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        pytest.param(filters(), "calf neck back full own", id="no filter shows all"),
        pytest.param(filters(area="back"), "back full", id="any stretch for the area will do"),
        pytest.param(filters(area="back neck"), "neck back full", id="areas add up"),
        pytest.param(filters(area="chest"), "", id="an area of none"),
        pytest.param(filters(position="standing"), "calf neck", id="all of it standing"),
        pytest.param(filters(position="sitting"), "neck", id="all of it sitting"),
        pytest.param(filters(position="floor"), "back", id="all of it on the floor"),
        pytest.param(
            filters(position="standing sitting"), "calf neck", id="nobody is sent to the floor"
        ),
        pytest.param(
            filters(position="standing floor"), "calf neck back full", id="positions add up"
        ),
        pytest.param(
            filters(position="standing sitting floor"),
            "calf neck back full",
            id="a position that is not said is in none",
        ),
        pytest.param(filters(props="none"), "neck own", id="nothing at hand"),
        pytest.param(filters(props="chair"), "neck own", id="less than what is at hand"),
        pytest.param(filters(props="wall mat"), "calf neck back full own", id="props add up"),
        pytest.param(filters(props="none wall"), "calf neck own", id="none takes nothing away"),
        pytest.param(
            filters(props="none", position="sitting"), "", id="sitting needs what one sits on"
        ),
        pytest.param(filters(length="to_3"), "calf neck own", id="short"),
        pytest.param(filters(length="to_5 over_7"), "back full", id="lengths add up"),
        pytest.param(
            filters(area="back", position="floor", props="mat", length="to_5"), "back", id="all"
        ),
    ],
)
def test_filters_leave(chosen: Filters, left: str) -> None:
    assert [name for name, each in ROUTINES.items() if matches(each, chosen)] == left.split()


@pytest.mark.parametrize(
    ("minutes", "length"),
    [(1, "to_3"), (3, "to_3"), (4, "to_5"), (5, "to_5"), (6, "to_7"), (7, "to_7"), (8, "over_7")],
)
def test_every_length_lies_in_one_range(minutes: int, length: str) -> None:
    found = [each for each in LENGTHS if matches(Facets((), (), minutes), filters(length=each))]

    assert found == [length]


ways = st.tuples(
    st.sampled_from(("", *PLACES)), st.lists(st.sampled_from(PROPS), unique=True).map(tuple)
)
facets = st.builds(
    Facets,
    regions=st.lists(st.sampled_from(REGIONS), unique=True).map(tuple),
    ways=st.lists(st.lists(ways, min_size=1, max_size=3).map(tuple), max_size=4).map(tuple),
    minutes=st.integers(1, 300),
)
choices = st.builds(
    Filters,
    st.frozensets(
        st.one_of(
            *(st.tuples(st.just(kind), st.sampled_from(values)) for kind, values in VALUES.items())
        )
    ),
)


@given(facets, choices, st.sampled_from(KINDS))
def test_another_kind_of_filter_never_adds_a_routine(
    routine: Facets, chosen: Filters, kind: Kind
) -> None:
    assert matches(routine, chosen.without(kind)) or not matches(routine, chosen)


@given(facets, choices, st.sampled_from(KINDS), st.data())
def test_one_more_value_of_a_chosen_kind_never_takes_a_routine_away(
    routine: Facets, chosen: Filters, kind: Kind, data: st.DataObject
) -> None:
    value = data.draw(st.sampled_from(VALUES[kind]))
    more = chosen.choose(kind, chosen.of(kind) | {value})

    assert not chosen.of(kind) or matches(routine, more) or not matches(routine, chosen)


@given(facets)
def test_no_filter_shows_all(routine: Facets) -> None:
    assert matches(routine, Filters())


@given(choices, st.sampled_from(KINDS))
def test_leaving_a_kind_out_leaves_the_others(chosen: Filters, kind: Kind) -> None:
    left = chosen.without(kind)

    assert left.kinds == tuple(each for each in chosen.kinds if each != kind)
    assert left.choose(kind, chosen.of(kind)) == chosen


@pytest.mark.parametrize(
    ("kind", "before", "value", "after"),
    [
        pytest.param("area", "", "back", "back", id="on"),
        pytest.param("area", "back", "neck", "back neck", id="one more"),
        pytest.param("area", "back neck", "back", "neck", id="off"),
        pytest.param("props", "wall mat", "none", "none", id="none takes all others off"),
        pytest.param("props", "none", "wall", "wall", id="a prop takes none off"),
        pytest.param("props", "none", "none", "", id="none off again"),
    ],
)
def test_a_value_is_toggled(kind: Kind, before: str, value: str, after: str) -> None:
    assert toggled(kind, frozenset(before.split()), value) == frozenset(after.split())
