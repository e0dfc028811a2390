"""What filters see of a stretch and of the routines that ship."""

from __future__ import annotations

import pytest
from msgspec import structs

from stretchapp.adapters.routine_folders import load_library
from stretchapp.core.facets import facets, region_of, ways_of
from stretchapp.core.filters import LENGTHS, REGIONS, Filters, matches
from stretchapp.core.plan import PlanSettings, plan_session
from stretchapp.core.stretch import Area, Position, Prop
from stretchapp.resources import routines_folder
from tests.unit.core.builders import routine, stretch

SHIPPED = {
    each.id: facets(each, plan_session(each, PlanSettings()).total)
    for each in load_library(routines_folder(), routines_folder() / "none").routines
}
FEWEST = 16

STANDING, SITTING, KNEELING, LYING = Position
WALL, CHAIR, MAT, TOWEL, CUSHION, DESK, DOOR_FRAME = Prop


@pytest.mark.parametrize(
    ("position", "props", "also", "ways"),
    [
        pytest.param(STANDING, [WALL], [], [("standing", ("wall",))], id="standing"),
        pytest.param(SITTING, [CHAIR], [], [("sitting", ("chair",))], id="on a chair"),
        pytest.param(SITTING, [], [], [("sitting", ())], id="on anything"),
        pytest.param(SITTING, [MAT], [], [("floor", ("mat",))], id="on a mat is on the floor"),
        pytest.param(
            SITTING, [CHAIR, MAT], [], [("sitting", ("chair", "mat"))], id="a chair on a mat"
        ),
        pytest.param(KNEELING, [MAT], [], [("floor", ("mat",))], id="kneeling is on the floor"),
        pytest.param(LYING, [], [], [("floor", ())], id="lying is on the floor"),
        pytest.param(None, [TOWEL], [], [("", ("towel",))], id="a position that is not said"),
        pytest.param(
            SITTING,
            [CHAIR],
            [STANDING],
            [("sitting", ("chair",)), ("standing", ())],
            id="who stands needs no chair",
        ),
        pytest.param(
            STANDING,
            [TOWEL],
            [SITTING, KNEELING, LYING],
            [
                ("standing", ("towel",)),
                ("sitting", ("chair", "towel")),
                ("floor", ("mat", "towel")),
                ("floor", ("mat", "towel")),
            ],
            id="other ways need something to be on",
        ),
    ],
)
def test_a_stretch_can_be_done(
    position: Position | None,
    props: list[Prop],
    also: list[Position],
    ways: list[tuple[str, tuple[str, ...]]],
) -> None:
    made = structs.replace(stretch(position=position), props=tuple(props), also=tuple(also))

    assert list(ways_of(made)) == ways


def test_every_area_but_the_warm_up_is_in_a_region() -> None:
    regions = {area: region_of(area) for area in Area}

    assert [area for area, region in regions.items() if region not in REGIONS] == [Area.WARM_UP]
    assert set(REGIONS) <= set(regions.values())


def test_a_routine_has_the_regions_of_all_its_stretches_from_head_to_toe() -> None:
    made = [
        structs.replace(stretch(area.value), area=area)
        for area in (Area.CALF, Area.NECK, Area.WARM_UP, Area.SHOULDER)
    ]
    seen = facets(routine(*made, stretch("own")), 181)

    assert (seen.regions, seen.minutes) == (("neck", "calves"), 4)


@pytest.mark.parametrize(
    ("places", "fits"),
    [
        pytest.param(
            "standing",
            "calf quadriceps neck bedtime_cramps desk_wrists_arms after_run standing_only",
            id="standing",
        ),
        pytest.param("sitting", "neck desk_neck_shoulders chair_only", id="sitting"),
        pytest.param("floor", "hamstring back hips_glutes", id="floor"),
        pytest.param(
            "standing floor",
            "calf hamstring quadriceps neck back article_once bedtime_cramps desk_wrists_arms"
            " after_run morning_back full_body hips_glutes standing_only",
            id="all but a chair",
        ),
    ],
)
def test_the_shipped_routines_keep_what_their_names_promise(places: str, fits: str) -> None:
    chosen = Filters().choose("position", places.split())

    assert {name for name, each in SHIPPED.items() if matches(each, chosen)} == set(fits.split())


@pytest.mark.parametrize("region", REGIONS)
def test_every_region_has_a_shipped_routine(region: str) -> None:
    assert any(region in each.regions for each in SHIPPED.values())


@pytest.mark.parametrize("length", LENGTHS)
def test_every_length_has_some_of_the_shipped_routines_but_not_most(length: str) -> None:
    chosen = Filters().choose("length", [length])

    assert len(SHIPPED) >= FEWEST
    assert 2 <= sum(matches(each, chosen) for each in SHIPPED.values()) <= len(SHIPPED) // 2
