"""Pelvis, spine, neck and head between two stances."""

from __future__ import annotations

from stretchapp.core.hips import hips_between
from stretchapp.core.skeleton import HEAD, LOWER_SPINE, NECK, UPPER_SPINE, Frame, Trunk
from stretchapp.core.stance import Stance
from stretchapp.core.vectors import UP, Vec, across, along, cross, dot, lerp, mix, rotate, unit

NECK_LEAN = 16.0


def trunk_between(a: Stance, b: Stance, t: float) -> Trunk:
    """Bend, lean and twist are shared over the spine: 1/4 on the lower piece, 3/4 on the upper."""

    bend, lean, twist = mix(a.bend, b.bend, t), mix(a.lean, b.lean, t), mix(a.twist, b.twist, t)
    nod, tilt, turn = mix(a.nod, b.nod, t), mix(a.tilt, b.tilt, t), mix(a.turn, b.turn, t)

    def spine(share: float) -> Frame:
        return turned(pelvis, bend * share, lean * share, twist * share)

    def head(share: float) -> Frame:
        return turned(chest, nod * share, tilt * share, turn * share)

    pelvis = frame(lerp(unit(a.up), unit(b.up), t), _front(unit(a.front), unit(b.front), t))
    chest = spine(1.0)
    middle = hips_between(a, b, t)
    waist = along(middle, spine(0.25).up, LOWER_SPINE)
    nape = along(waist, spine(0.75).up, UPPER_SPINE)
    neck = along(nape, turned(head(0.4), NECK_LEAN, 0, 0).up, NECK)
    top = along(neck, head(1.0).up, HEAD)
    return Trunk(middle, waist, nape, neck, top, pelvis, chest, head(1.0))


def _front(a: Vec, b: Vec, t: float) -> Vec:
    """Who turns to the very other side rolls over the back."""
    return along(lerp(a, b, t), UP, 4 * t * (1 - t) * max(0.0, -dot(a, b)))


def frame(up: Vec, front: Vec) -> Frame:
    """Axes from a direction that is kept and one that is brought to a right angle with it."""
    up = unit(up)
    front = across(front, up)
    return Frame(front, cross(up, front), up)


def turned(axes: Frame, bend: float, lean: float, twist: float) -> Frame:
    """Degrees forward, then to the right, then turned to the right, each about the axes so far."""
    up, front = rotate(axes.up, axes.left, bend), rotate(axes.front, axes.left, bend)
    up = rotate(up, front, lean)
    return frame(up, rotate(front, up, -twist))
