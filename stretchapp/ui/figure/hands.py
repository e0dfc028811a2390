"""A hand with a thumb: flat from palm to back, so that from its edge it is thin."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QPainterPath, QTransform

from stretchapp.core.figure import Which
from stretchapp.core.skeleton import ArmJoints, Frame
from stretchapp.core.vectors import cross, scale
from stretchapp.ui.figure.rigid import Plane, Steps, steps_of
from stretchapp.ui.figure.shapes import Circle, Outline, add_polygon, new_path, row_of
from stretchapp.ui.figure.view import View

Row = tuple[float, ...]
# Metres along the fingers and towards the thumb, round the hand from the thumb's side of the wrist.
OPEN: tuple[Row, ...] = (
    (-0.010, 0.023), (0.030, 0.032), (0.062, 0.039), (0.090, 0.039), (0.124, 0.034),
    (0.156, 0.027), (0.165, 0.019), (0.161, 0.012), (0.172, 0.006), (0.174, -0.001),
    (0.167, -0.008), (0.161, -0.013), (0.159, -0.020), (0.149, -0.025), (0.131, -0.028),
    (0.127, -0.036), (0.117, -0.041), (0.092, -0.040), (0.050, -0.036), (-0.010, -0.023),
)  # fmt: skip
CLOSED: tuple[Row, ...] = (
    (-0.010, 0.023), (0.030, 0.033), (0.060, 0.040), (0.082, 0.040), (0.092, 0.036),
    (0.099, 0.028), (0.101, 0.021), (0.100, 0.016), (0.103, 0.009), (0.104, 0.001),
    (0.102, -0.006), (0.100, -0.011), (0.100, -0.018), (0.096, -0.024), (0.092, -0.029),
    (0.088, -0.034), (0.080, -0.038), (0.064, -0.039), (0.040, -0.035), (-0.010, -0.023),
)  # fmt: skip
# Along the fingers, towards the thumb, out of the palm, radius.
THUMB_OPEN: tuple[Row, ...] = (
    (0.020, 0.020, 0.008, 0.018), (0.056, 0.048, 0.014, 0.0130), (0.088, 0.060, 0.016, 0.0095),
)  # fmt: skip
THUMB_CLOSED: tuple[Row, ...] = (
    (0.020, 0.020, 0.012, 0.018), (0.058, 0.036, 0.030, 0.0135), (0.078, 0.018, 0.040, 0.0105),
)  # fmt: skip
# The same down the middle of the hand: what it is from its edge.
MIDDLE_OPEN: tuple[Row, ...] = (
    (0.0, 0.0, 0.0, 0.0225), (0.06, 0.0, 0.002, 0.0155), (0.12, 0.0, 0.004, 0.0105),
    (0.164, 0.0, 0.006, 0.0075),
)  # fmt: skip
MIDDLE_CLOSED: tuple[Row, ...] = (
    (0.0, 0.0, 0.0, 0.0225), (0.06, 0.0, 0.004, 0.019), (0.090, 0.0, 0.018, 0.017),
    (0.062, 0.0, 0.036, 0.013),
)  # fmt: skip
GRIPS = 8
# From its edge a hand has no flat to be seen, and flat on its thickness is inside its outline.
EDGE_ON, FLAT_ON = 0.1, 0.85
EDGE_STEP = 0.0005


def hand(arm: ArmJoints, which: Which, view: View, grown: float = 0.0) -> Outline:
    """The outline of an arm's hand, `grown` by some metres."""
    axes = Frame(arm.fingers, scale(cross(arm.back, arm.fingers), -which.sign), arm.back)
    steps = steps_of(view, axes)
    outline, plane = _outline(which, steps, round(arm.grip * GRIPS), round(grown / EDGE_STEP))
    placed = plane.laid(view, arm.wrist, axes)
    return [placed.map(path) for path in outline]


@lru_cache(maxsize=4096)
def _outline(which: Which, steps: Steps, grip: int, edge: int) -> tuple[Outline, Plane]:
    """A hand in metres from the wrist, whose axes are its fingers, its thumb and its back."""
    plane, found, grown = Plane.across(steps), [], edge * EDGE_STEP

    def ball(row: Row) -> Circle:
        ahead, side, out, radius = row
        return (*plane.at((ahead, side, -out)), radius + grown)

    (fx, fy), (tx, ty) = plane.at((1.0, 0.0, 0.0)), plane.at((0.0, 1.0, 0.0))
    turn = fx * ty - fy * tx
    if abs(turn) > EDGE_ON:
        found.append(QTransform(fx, fy, tx, ty, 0, 0).map(_flat(grip, edge, turn < 0)))
    if abs(turn) < FLAT_ON:
        found.append(row_of([ball(row) for row in _between(MIDDLE_OPEN, MIDDLE_CLOSED, grip)]))
    found.append(row_of([ball(row) for row in _between(THUMB_OPEN, THUMB_CLOSED, grip)]))
    # The left hand is the right one's mirror image, in which clockwise runs the other way.
    return found if which is Which.RIGHT else [path.toReversed() for path in found], plane


def _between(opened: tuple[Row, ...], closed: tuple[Row, ...], grip: int) -> tuple[Row, ...]:
    share = grip / GRIPS
    return tuple(
        tuple(a + (b - a) * share for a, b in zip(first, last, strict=True))
        for first, last in zip(opened, closed, strict=True)
    )


def _flat(grip: int, edge: int, is_seen_turned: bool) -> QPainterPath:
    """The flat hand in metres; always clockwise as it is seen."""
    rows = _between(OPEN, CLOSED, grip)
    points = [_grown(before, at, after, edge * EDGE_STEP) for before, at, after in _threes(rows)]
    path = new_path()
    add_polygon(path, points if is_seen_turned else points[::-1])
    return path


def _threes(rows: tuple[Row, ...]) -> list[tuple[Row, Row, Row]]:
    return list(zip((rows[-1], *rows), rows, (*rows[1:], rows[0]), strict=False))


def _grown(before: Row, at: Row, after: Row, by: float) -> tuple[float, float]:
    """A point of a line round the hand, moved out of it."""
    ahead, side = after[0] - before[0], after[1] - before[1]
    long = (ahead * ahead + side * side) ** 0.5
    return at[0] - side / long * by, at[1] + ahead / long * by
