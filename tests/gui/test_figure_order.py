"""Where two parts of the body overlap in a picture, the nearer one is painted over the other."""

from __future__ import annotations

from itertools import pairwise
from math import hypot, sqrt

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from stretchapp.core.body import solve_between
from stretchapp.core.figure import Figure
from stretchapp.core.movement import FigureMoment, figure_of
from stretchapp.core.stance import Stance, mirrored, stances_of
from stretchapp.core.stretch import Stretch
from stretchapp.core.stretch_file import read_stretch
from stretchapp.resources import assets_folder, routines_folder
from stretchapp.ui.figure.camera import frame_of
from stretchapp.ui.figure.canvas import Canvas
from stretchapp.ui.figure.order import layered
from stretchapp.ui.figure.pieces import Piece, body_pieces
from stretchapp.ui.theme import read_theme

FILES = sorted((routines_folder() / "stretches").glob("*.yaml"))
STRETCHES = [read_stretch(file.read_bytes(), file.stem) for file in FILES]
SIZE, STEP = 300.0, 9
# Parts are taken for balls along a line, which a limb is only so far; flesh gives way as much.
FLESH = 0.12
INSIDE = 0.7

pytestmark = pytest.mark.usefixtures("qapp")


def moments(figure: Figure) -> list[FigureMoment]:
    """Start, goals and the ways between, as seen on both sides."""
    stances, camera = stances_of(figure), figure.camera
    goals = [stance for _, stance in stances.phases] or [stances.stretch]
    ways = [(stances.start, stances.start, 0.0)]
    ways += [(stances.start, goal, share) for goal in goals for share in (0.5, 1.0)]
    right = [_moment(a, b, t, camera.azimuth, camera.elevation) for a, b, t in ways]
    left = [
        _moment(mirrored(a), mirrored(b), t, -camera.azimuth, camera.elevation) for a, b, t in ways
    ]
    return right + left


def _moment(a: Stance, b: Stance, t: float, azimuth: float, elevation: float) -> FigureMoment:
    return FigureMoment(solve_between(a, b, t), azimuth, elevation)


def surface(piece: Piece, x: float, y: float, pixels_a_metre: float) -> float | None:
    """How near to the eye a part's skin is at a pixel well inside of it, in metres."""
    found = []
    for a, b in pairwise(piece.spots):
        dx, dy = b.x - a.x, b.y - a.y
        share = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy or 1.0)
        share = min(1.0, max(0.0, share))
        off = hypot(a.x + dx * share - x, a.y + dy * share - y) / pixels_a_metre
        radius = a.radius + (b.radius - a.radius) * share
        if off < INSIDE * radius:
            found.append(a.depth + (b.depth - a.depth) * share + sqrt(radius**2 - off**2))
    return max(found, default=None)


def hidden(figure: Figure, moment: FigureMoment) -> float:
    """By how many metres a nearer part is painted over by a farther one, at worst."""
    view = frame_of(figure).view(QRectF(0, 0, SIZE, SIZE), moment.azimuth, moment.elevation)
    colors = read_theme(assets_folder() / "themes" / "light.toml").figure
    pieces = [*body_pieces(Canvas(QPainter(), view, colors, moment))]
    painted = [layer.piece for layer in layered(pieces, view.scale)]
    worst = 0.0
    for x in range(0, int(SIZE), STEP):
        for y in range(0, int(SIZE), STEP):
            depths = [surface(piece, x, y, view.scale) for piece in painted]
            seen = [depth for depth in depths if depth is not None]
            worst = max(worst, max(seen) - seen[-1]) if seen else worst
    return worst


@pytest.mark.parametrize("stretch", STRETCHES, ids=lambda stretch: stretch.id)
def test_a_nearer_part_is_never_painted_under_a_farther_one(stretch: Stretch) -> None:
    figure = figure_of(stretch)
    assert max(hidden(figure, moment) for moment in moments(figure)) < FLESH
