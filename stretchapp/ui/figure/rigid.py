"""Parts that keep their shape: outlined once for each direction they are seen from.

The outline is made in the plane across that direction, in metres, and laid into the picture by a
transform. Directions are kept in steps, so that a part which turns is outlined a few times only.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTransform

from stretchapp.core.skeleton import Frame
from stretchapp.core.vectors import FORWARD, UP, Vec, add, cross, dot, scale, unit
from stretchapp.ui.figure.view import Spot, View

# A step is 1/64 of a turn of 57 degrees: 2 mm at the end of a hand.
STEPS = 64

Steps = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Plane:
    """The plane across a direction of looking, in a part's own axes: right and down."""

    right: Vec
    down: Vec

    @classmethod
    def across(cls, steps: Steps) -> Plane:
        eye = unit((float(steps[0]), float(steps[1]), float(steps[2])))
        right = unit(cross(UP if abs(eye[2]) < 0.9 else FORWARD, eye))
        return cls(right, cross(right, eye))

    def at(self, point: Vec) -> Spot:
        return dot(point, self.right), dot(point, self.down)

    def laid(self, view: View, place: Vec, axes: Frame) -> QTransform:
        """Takes the plane to where a part with these axes is in the picture."""
        (rx, ry), (dx, dy) = (view.along(_turned(axes, v)) for v in (self.right, self.down))
        return QTransform(rx, ry, dx, dy, *view.at(place))


def steps_of(view: View, axes: Frame) -> Steps:
    """From where a part is seen, along its front, left and up."""
    toward = view.axes.toward
    return (
        round(dot(toward, axes.front) * STEPS),
        round(dot(toward, axes.left) * STEPS),
        round(dot(toward, axes.up) * STEPS),
    )


def _turned(axes: Frame, v: Vec) -> Vec:
    return add(add(scale(axes.front, v[0]), scale(axes.left, v[1])), scale(axes.up, v[2]))
