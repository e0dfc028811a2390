"""What is shown of a stretch at a moment: its figure, or the picture that comes with it."""

from __future__ import annotations

from dataclasses import dataclass

from stretchapp.core import movement
from stretchapp.core.choreography import ACROSS_SECONDS
from stretchapp.core.easing import ease
from stretchapp.core.figure import Figure
from stretchapp.core.movement import FigureMoment, figure_of
from stretchapp.core.plan import Segment, SegmentKind
from stretchapp.core.stretch import Picture, Side, Stretch


@dataclass(frozen=True, slots=True)
class FigureScene:
    figure: Figure
    moment: FigureMoment


@dataclass(frozen=True, slots=True)
class PictureScene:
    """`crossing` is 0 on the right side, which the picture shows, and 1 on the left, mirrored."""

    picture: Picture
    crossing: float = 0.0


Scene = FigureScene | PictureScene


def still_scene(stretch: Stretch, side: Side | None) -> Scene:
    """The stretch itself: for cards, lists and holds."""
    if stretch.picture is not None:
        return PictureScene(stretch.picture, _at(side))
    return FigureScene(figure_of(stretch), movement.still(stretch, side))


def scene_of(
    segment: Segment, offset: float, reduced_motion: bool = False, breathing: bool = False
) -> Scene:
    """`offset` seconds into a segment. A picture only goes over into its mirror image, at once
    with reduced motion.
    """
    picture = segment.stretch.picture
    if picture is not None:
        return PictureScene(picture, _crossing(segment, offset, reduced_motion))
    moment = movement.moment_of(segment, offset, reduced_motion, breathing)
    return FigureScene(figure_of(segment.stretch), moment)


def is_moving(segment: Segment, offset: float) -> bool:
    """Whether what is shown changes by itself."""
    if segment.stretch.picture is not None:
        return _changes_sides(segment) and offset < ACROSS_SECONDS
    return movement.is_moving(segment, offset)


def _crossing(segment: Segment, offset: float, reduced_motion: bool) -> float:
    end = _at(segment.side)
    if reduced_motion or not _changes_sides(segment):
        return end
    share = ease(min(1.0, max(0.0, offset / ACROSS_SECONDS)))
    return share if end else 1 - share


def _changes_sides(segment: Segment) -> bool:
    return segment.kind is SegmentKind.SWITCH and segment.side is not None


def _at(side: Side | None) -> float:
    return float(side is Side.LEFT)
