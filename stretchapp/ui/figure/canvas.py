"""What the parts are painted with: a view, colours, the width of the edge, and the glow."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPaintEngine, QPainter, QPainterPath

from stretchapp.core.figure import Part, Which
from stretchapp.core.movement import FigureMoment, Glow
from stretchapp.core.skeleton import Bone, Skeleton, bone_of
from stretchapp.core.vectors import Vec, dot
from stretchapp.ui.figure.palette import FigureColors
from stretchapp.ui.figure.profile import Place, Profile, lay
from stretchapp.ui.figure.shapes import Circle, Outline, joined
from stretchapp.ui.figure.stamp import Device, Fills, device_of, kept
from stretchapp.ui.figure.view import View
from stretchapp.ui.figure.warmth import Felt, Warmth

EDGE_METRES, LEAST_EDGE = 0.0075, 0.6
# Pixels a metre below which small things only make a picture restless.
SMALL = 60.0


@dataclass(frozen=True)
class Canvas:
    """One painting of one moment."""

    painter: QPainter
    view: View
    colors: FigureColors
    moment: FigureMoment

    @property
    def body(self) -> Skeleton:
        return self.moment.body

    @cached_property
    def _bones(self) -> dict[tuple[Part, Which], Bone]:
        return {}

    def bone(self, part: Part, which: Which) -> Bone:
        """A part of a limb; made once a painting."""
        key = (part, which)
        if key not in self._bones:
            self._bones[key] = bone_of(self.body, part, which)
        return self._bones[key]

    def place(self, part: Part, which: Which) -> Place:
        return Place.of(self.bone(part, which), self.view)

    def leg_farness(self, which: Which) -> float:
        """0 for a limb on the near side or seen from the front, 1 for one behind the body."""
        return self._farness(self.body.trunk.pelvis_frame.left, which)

    def arm_farness(self, which: Which) -> float:
        return self._farness(self.body.trunk.chest_frame.left, which)

    def _farness(self, left: Vec, which: Which) -> float:
        return min(1.0, max(0.0, -which.sign * dot(left, self.view.axes.toward)))

    @cached_property
    def edge_metres(self) -> float:
        """Thin on a thumbnail, never hair-thin."""
        return max(EDGE_METRES, LEAST_EDGE / self.view.scale)

    @property
    def is_small(self) -> bool:
        return self.view.scale < SMALL

    def ball(self, centre: Vec, radius: float) -> Circle:
        x, y = self.view.at(centre)
        return (x, y, radius * self.view.scale)

    def edge_of(self, profile: Profile, place: Place) -> None:
        """The ground's colour round a limb, which sets it off from what lies behind it."""
        self.fill(lay(profile, place, self.edge_metres), self.colors.outline)

    def fill(self, outline: Outline, color: QColor) -> None:
        for path in self._in_turn(outline):
            self.painter.fillPath(path, color)

    def fill_still(self, make: Callable[..., Fills], *of: Hashable) -> None:
        """Fill what `make` makes of some things, which is the same in many moments."""
        if self._device is not None:
            kept(self._device, make, *of).lay(self.painter)
            return
        for path, color in make(*of):
            self.painter.fillPath(path, color)

    @cached_property
    def _device(self) -> Device | None:
        """Nothing while the picture turns, too, as nothing in it is ever the same then."""
        return device_of(self.painter) if self.moment.crossing in (0.0, 1.0) else None

    def fill_warm(self, outline: Outline, color: QColor, *places: Felt) -> None:
        """With the glows that are felt in some places."""
        felt = [warmth for warmth in self._warmths if warmth.is_in(places)]
        if felt:
            boxes = [path.controlPointRect() for path in outline]
            felt = [warmth for warmth in felt if any(map(warmth.reach.intersects, boxes))]
        if not felt or self._is_svg:
            self.fill(outline, color)
        else:
            brush = felt.pop(0).on(color)
            for path in outline:
                self.painter.fillPath(path, brush)
        for warmth in felt:
            self._warm(joined(outline), warmth)

    def _in_turn(self, outline: Outline) -> Outline:
        """Several small paths take less time than one of them all; in a file it is the one."""
        return [joined(outline)] if self._is_svg else outline

    def _warm(self, path: QPainterPath, warmth: Warmth) -> None:
        """Lay a glow over a path; an SVG file forgets a brush's transform."""
        self.painter.save()
        self.painter.setClipRect(warmth.reach.toAlignedRect(), Qt.ClipOperation.IntersectClip)
        brush = QBrush(warmth.over_all())
        if self._is_svg:
            self.painter.setTransform(warmth.placed, combine=True)
            path = warmth.placed.inverted()[0].map(path)
        else:
            brush.setTransform(warmth.placed)
        self.painter.fillPath(path, brush)
        self.painter.restore()

    @cached_property
    def _is_svg(self) -> bool:
        return self.painter.paintEngine().type() is QPaintEngine.Type.SVG

    @cached_property
    def _warmths(self) -> tuple[Warmth, ...]:
        return tuple(self._warmth(glow) for glow in self.moment.glows)

    def _warmth(self, glow: Glow) -> Warmth:
        bone = self.bone(glow.felt.on, glow.felt.of)
        return Warmth.of_glow(glow, bone, self.moment, self.view, self.colors.glow)
