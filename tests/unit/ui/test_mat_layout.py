"""Where the parts of the mat view are, at many sizes of the window."""

from __future__ import annotations

from itertools import combinations
from math import hypot

import pytest

from stretchapp.ui.mat_layout import Box, MatPlaces, mat_places

WIDE = [(1920, 1080), (1920, 1200), (1280, 800), (800, 600), (640, 480), (2560, 1080)]
HIGH = [(1080, 1920), (700, 1150), (600, 800)]


def parts(places: MatPlaces) -> list[Box]:
    return [places.pill, places.figure, places.ring, places.line, places.next]


def overlap(a: Box, b: Box) -> bool:
    return (
        a.left < b.left + b.width
        and b.left < a.left + a.width
        and a.top < b.top + b.height
        and b.top < a.top + a.height
    )


@pytest.mark.parametrize(("width", "height"), [*WIDE, *HIGH, (1000, 1000)])
def test_nothing_lies_over_anything_else_or_outside(width: int, height: int) -> None:
    places = mat_places(width, height)
    without_pill = parts(places)[1:]

    assert not any(overlap(a, b) for a, b in combinations(without_pill, 2))
    assert not overlap(places.pill, places.figure)
    for box in parts(places):
        assert box.left >= 0
        assert box.top >= 0
        assert box.left + box.width <= width
        assert box.top + box.height <= height


@pytest.mark.parametrize(("width", "height"), [*WIDE, *HIGH, (1000, 1000)])
def test_the_side_keeps_clear_of_the_circle(width: int, height: int) -> None:
    places = mat_places(width, height)
    pill, ring = places.pill, places.ring
    radius = min(ring.width, ring.height) / 2
    x = ring.left + ring.width / 2 - (pill.left + pill.width)
    y = ring.top + ring.height / 2 - (pill.top + pill.height)

    assert y > radius or hypot(x, y) >= radius


@pytest.mark.parametrize(("width", "height"), WIDE)
def test_the_ring_is_two_thirds_of_the_height(width: int, height: int) -> None:
    ring = mat_places(width, height).ring

    assert min(ring.width, ring.height) >= 0.667 * height


@pytest.mark.parametrize(("width", "height"), HIGH)
def test_in_a_high_window_the_ring_is_under_the_figure_and_nearly_half_as_wide(
    width: int, height: int
) -> None:
    places = mat_places(width, height)

    assert places.ring.top >= places.figure.top + places.figure.height
    assert min(places.ring.width, places.ring.height) >= 0.45 * width
    assert places.figure.height >= 0.25 * height
