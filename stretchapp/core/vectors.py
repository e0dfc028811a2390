"""Vectors in metres: x forward, y to the figure's left, z up."""

from __future__ import annotations

from math import cos, radians, sin, sqrt

Vec = tuple[float, float, float]

ORIGIN: Vec = (0.0, 0.0, 0.0)
FORWARD: Vec = (1.0, 0.0, 0.0)
LEFT: Vec = (0.0, 1.0, 0.0)
UP: Vec = (0.0, 0.0, 1.0)


def add(a: Vec, b: Vec) -> Vec:
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a: Vec, b: Vec) -> Vec:
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scale(a: Vec, k: float) -> Vec:
    return (a[0] * k, a[1] * k, a[2] * k)


def along(start: Vec, direction: Vec, k: float) -> Vec:
    """The point `k` times `direction` away from `start`."""
    return (
        start[0] + direction[0] * k,
        start[1] + direction[1] * k,
        start[2] + direction[2] * k,
    )


def lerp(a: Vec, b: Vec, t: float) -> Vec:
    """A share of the way from `a` to `b`; exactly `b` at 1."""
    return (mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t))


def mix(a: float, b: float, t: float) -> float:
    return a * (1 - t) + b * t


def dot(a: Vec, b: Vec) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def length(a: Vec) -> float:
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def unit(a: Vec) -> Vec:
    """The direction of a vector; of the zero vector, up."""
    size = length(a)
    return scale(a, 1 / size) if size > 1e-9 else UP


def across(a: Vec, axis: Vec) -> Vec:
    """The direction of the part of `a` at right angles to the unit vector `axis`."""
    part = along(a, axis, -dot(a, axis))
    if length(part) > 1e-6:
        return unit(part)
    other = FORWARD if abs(axis[0]) < 0.9 else UP
    return unit(along(other, axis, -dot(other, axis)))


def rotate(a: Vec, axis: Vec, degrees: float) -> Vec:
    """Turn `a` about the unit vector `axis`, by the right-hand rule."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return add(add(scale(a, c), scale(cross(axis, a), s)), scale(axis, dot(axis, a) * (1 - c)))


def mirror(a: Vec) -> Vec:
    return (a[0], -a[1], a[2])
