"""A stretch is shown by its figure or by its picture, which is mirrored for the left side."""

from __future__ import annotations

import pytest
from msgspec import structs

from stretchapp.core.choreography import ACROSS_SECONDS
from stretchapp.core.movement import moment_of, still
from stretchapp.core.plan import PlanSettings, Segment, SegmentKind, plan_session
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.scene import FigureScene, PictureScene, is_moving, scene_of, still_scene
from stretchapp.core.stretch import Picture, Side, Sides, Stretch
from tests.unit.core import builders

TOWEL = Picture("towel.png")
FIGURED = builders.stretch(sides=Sides.EACH)
PICTURED = structs.replace(FIGURED, picture=TOWEL)


def segment(stretch: Stretch, kind: SegmentKind) -> Segment:
    plan = plan_session(
        Routine(id="own", name="Own", entries=(RoutineEntry(stretch),)), PlanSettings()
    )
    return next(each for each in plan.segments if each.kind is kind)


@pytest.mark.parametrize(("side", "crossing"), [(None, 0.0), (Side.RIGHT, 0.0), (Side.LEFT, 1.0)])
def test_a_picture_shows_the_right_side_and_its_mirror_image_the_left(
    side: Side | None, crossing: float
) -> None:
    assert still_scene(PICTURED, side) == PictureScene(TOWEL, crossing)


def test_without_a_picture_the_figure_is_shown() -> None:
    scene = still_scene(FIGURED, Side.LEFT)
    assert isinstance(scene, FigureScene)
    assert scene.moment == still(FIGURED, Side.LEFT)
    hold = segment(FIGURED, SegmentKind.HOLD)
    assert scene_of(hold, 3, breathing=True) == FigureScene(
        scene.figure, moment_of(hold, 3, breathing=True)
    )


@pytest.mark.parametrize(
    ("offset", "reduced", "least", "most"),
    [
        pytest.param(-1.0, False, 1.0, 1.0, id="before"),
        pytest.param(0.0, False, 1.0, 1.0, id="at_its_start"),
        pytest.param(ACROSS_SECONDS / 2, False, 0.4, 0.6, id="half_way"),
        pytest.param(ACROSS_SECONDS, False, 0.0, 0.0, id="across"),
        pytest.param(0.0, True, 0.0, 0.0, id="at_once_with_reduced_motion"),
    ],
)
def test_in_a_switch_a_picture_goes_over_into_its_mirror_image(
    offset: float, reduced: bool, least: float, most: float
) -> None:
    """From left to right."""
    switch = segment(PICTURED, SegmentKind.SWITCH)
    assert switch.side is Side.RIGHT
    scene = scene_of(switch, offset, reduced)
    assert isinstance(scene, PictureScene)
    assert least <= scene.crossing <= most


def test_a_picture_moves_only_while_sides_are_switched() -> None:
    switch, hold = (segment(PICTURED, kind) for kind in (SegmentKind.SWITCH, SegmentKind.HOLD))
    assert is_moving(switch, 0.5)
    assert not is_moving(switch, ACROSS_SECONDS)
    assert not is_moving(hold, 0.5)
    assert scene_of(hold, 0.5) == scene_of(hold, 9, breathing=True) == PictureScene(TOWEL, 1.0)


def test_a_figure_moves_as_it_does() -> None:
    figured = structs.replace(FIGURED, sides=Sides.NONE)
    assert not is_moving(segment(figured, SegmentKind.HOLD), 1)
