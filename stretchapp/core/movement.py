"""What the picture shows at a moment: the body, from where it is seen, and where it glows.

In a lead-in the figure shows the way into the stretch, in a hold it is still or breathes, in a
paced movement it follows the phases. Times in seconds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, pi, radians, sin

from stretchapp.core.body import solve_between
from stretchapp.core.breathing import fullness
from stretchapp.core.choreography import Key, Keys, Step, steps_of
from stretchapp.core.easing import ease
from stretchapp.core.figure import Camera, Felt, Figure, Placed, Thing
from stretchapp.core.plan import Segment, SegmentKind
from stretchapp.core.skeleton import Skeleton
from stretchapp.core.stretch import Side, Stretch
from stretchapp.core.vectors import mix

DEFAULT_FIGURE = Figure(camera=Camera.THREE_QUARTER)
ORBIT_RISE = 8.0
ACROSS_THE_WAY = 0.5
Angles = tuple[float, float]
DIGITS = 9


@dataclass(frozen=True, slots=True)
class Glow:
    """A place that glows, from 0 to 1."""

    felt: Felt
    strength: float


@dataclass(frozen=True, slots=True)
class FigureMoment:
    """A picture; equal moments look the same. Degrees.

    `breath` is how full the chest is (0 to 1); `crossing` is 0 on the right side, 1 on the left.
    """

    body: Skeleton
    azimuth: float
    elevation: float
    is_mirrored: bool = False
    glows: tuple[Glow, ...] = ()
    breath: float = 0.0
    crossing: float = 0.0


def figure_of(stretch: Stretch) -> Figure:
    """The stretch's picture; a person standing if it has none."""
    return stretch.figure or DEFAULT_FIGURE


def still(stretch: Stretch, side: Side | None) -> FigureMoment:
    """The stretch itself, glowing: for cards, lists and holds."""
    figure = figure_of(stretch)
    return posed(figure, Keys.of(stretch, figure, side).stretch)


def posed(figure: Figure, key: Key) -> FigureMoment:
    """One pose of a figure, without movement."""
    return _moment(figure, Step.still(key), 0.0)


def moment_of(
    segment: Segment, offset: float, reduced_motion: bool = False, breathing: bool = False
) -> FigureMoment:
    """The picture `offset` seconds into a segment; with reduced motion without in-betweens.

    With `breathing` the chest moves in a hold, but not with reduced motion.
    """
    step, share = _step_at(segment, offset, reduced_motion)
    moment = _moment(figure_of(segment.stretch), step, share)
    if not _breathes(segment, reduced_motion, breathing):
        return moment
    return replace(moment, breath=round(fullness(offset, segment.seconds), DIGITS))


def is_moving(
    segment: Segment, offset: float, reduced_motion: bool = False, breathing: bool = False
) -> bool:
    """Whether the picture changes by itself, without solving the body for it."""
    if _breathes(segment, reduced_motion, breathing):
        return True
    return _step_at(segment, offset, reduced_motion)[0].is_moving


def _breathes(segment: Segment, reduced_motion: bool, breathing: bool) -> bool:
    return breathing and not reduced_motion and segment.kind is SegmentKind.HOLD


def _step_at(segment: Segment, offset: float, reduced_motion: bool) -> tuple[Step, float]:
    """The step that is on at an offset, and how much of it is done (0 to 1)."""
    offset = max(0.0, offset)
    for step in steps_of(segment, figure_of(segment.stretch), reduced_motion):
        if offset < step.seconds:
            return step, offset / step.seconds
        offset -= step.seconds
    return step, 1.0


def _moment(figure: Figure, step: Step, share: float) -> FigureMoment:
    t = round(ease(share), DIGITS) if step.is_moving else 0.0
    azimuth, elevation = seen_from(figure, step.from_.is_mirrored, step.to.is_mirrored, t)
    return FigureMoment(
        solve_between(step.from_.stance, step.to.stance, t),
        azimuth,
        elevation,
        (step.to if t > 0.5 else step.from_).is_mirrored,
        _glows(step, t),
        crossing=mix(step.from_.is_mirrored, step.to.is_mirrored, t),
    )


def _glows(step: Step, t: float) -> tuple[Glow, ...]:
    if step.from_.felt == step.to.felt:
        return tuple(Glow(felt, 1.0) for felt in step.to.felt)
    parts = ((step.from_.felt, 1 - t), (step.to.felt, t))
    return tuple(Glow(felt, share) for places, share in parts if share > 0 for felt in places)


def seen_from(figure: Figure, was_mirrored: bool, is_mirrored: bool, t: float) -> Angles:
    """Azimuth and elevation a share `t` of the way from one side to another.

    The mirrored side is seen from the mirrored place; between the two the figure turns round.
    """
    azimuth, elevation = figure.camera.azimuth, figure.camera.elevation
    first, last = (-azimuth if side else azimuth for side in (was_mirrored, is_mirrored))
    if first == last or abs(azimuth) in (0.0, 180.0):
        return first, elevation
    if _turns_by_the_back(figure):
        first, last = first % 360, last % 360
    angle = first + (last - first) * t
    return (angle + 180) % 360 - 180, elevation + ORBIT_RISE * sin(pi * t)


def _turns_by_the_back(figure: Figure) -> bool:
    """The shorter way, but never with a wall between the figure and the eye."""
    props = (prop if isinstance(prop, Placed) else Placed(what=prop) for prop in figure.props)
    ahead = [cos(radians(prop.turn)) for prop in props if prop.what is Thing.WALL]
    if any(abs(share) > ACROSS_THE_WAY for share in ahead):
        return max(ahead) > ACROSS_THE_WAY
    return abs(figure.camera.azimuth) > 90
