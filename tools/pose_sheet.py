"""Sheets of every stretch's picture, to be looked at: python -m tools.pose_sheet OUT_DIR."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from stretchapp.core.choreography import Key, Keys
from stretchapp.core.movement import FigureMoment, figure_of, moment_of, posed
from stretchapp.core.plan import FirstSide, PlanSettings, Segment, SegmentKind, plan_session
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.stretch import Side, Sides, Stretch
from stretchapp.core.stretch_file import read_stretch
from stretchapp.resources import assets_folder, routines_folder
from stretchapp.ui.figure.painter import paint_figure
from stretchapp.ui.theme import Theme, read_theme

FRAMES, ROWS_A_SHEET = 8, 7


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--theme", choices=("light", "dark", "high_contrast"), default="light")
    parser.add_argument("--size", type=int, default=260)
    parser.add_argument("--only", nargs="*", help="ids of stretches")
    args = parser.parse_args()
    QGuiApplication([])
    theme = theme_of(args.theme)
    args.out.mkdir(parents=True, exist_ok=True)
    stretches = [each for each in shipped() if not args.only or each.id in args.only]
    for first in range(0, len(stretches), ROWS_A_SHEET):
        rows = [(each, poses(each)) for each in stretches[first : first + ROWS_A_SHEET]]
        number = first // ROWS_A_SHEET + 1
        sheet(args.out / f"poses_{number}_{args.theme}.png", rows, theme, args.size)
    for each in stretches:
        ways = [(each, frames(segment)) for segment in segments(each)]
        sheet(args.out / f"{each.id}_{args.theme}.png", ways, theme, args.size)


def poses(stretch: Stretch) -> list[FigureMoment]:
    """Start, then what is held or moved through; the right side, then the left."""
    return [
        posed(figure_of(stretch), key)
        for side in sides_of(stretch)
        for key in shown_keys(Keys.of(stretch, figure_of(stretch), side))
    ]


def shown_keys(keys: Keys) -> tuple[Key, ...]:
    return (keys.start, *(keys.phases or (keys.stretch,)))


def theme_of(name: str) -> Theme:
    return read_theme(assets_folder() / "themes" / f"{name}.toml")


def shipped() -> list[Stretch]:
    files = sorted((routines_folder() / "stretches").glob("*.yaml"))
    return [read_stretch(file.read_bytes(), file.stem) for file in files]


def sides_of(stretch: Stretch) -> tuple[Side | None, ...]:
    return (Side.RIGHT, Side.LEFT) if stretch.sides is Sides.EACH else (None,)


def segments(stretch: Stretch) -> list[Segment]:
    """One of each kind."""
    routine = Routine(id="sheet", name="", entries=(RoutineEntry(stretch, reps=2),))
    plan = plan_session(routine, PlanSettings(first_side=FirstSide.RIGHT))
    return list({segment.kind: segment for segment in reversed(plan.segments)}.values())[::-1]


def frames(segment: Segment) -> list[FigureMoment]:
    """The first seconds of a hold's lead-in, all of a switch, one round of a paced block."""
    seconds: float = segment.seconds
    if segment.kind is SegmentKind.PREPARE:
        seconds = 3.0
    if segment.kind is SegmentKind.PACE:
        seconds = min(seconds, 2.0 * segment.stretch.cycle)
    steps = 1 if segment.kind is SegmentKind.HOLD else FRAMES
    return [moment_of(segment, seconds * (at + 0.5) / steps) for at in range(steps)]


def sheet(
    file: Path, rows: list[tuple[Stretch, list[FigureMoment]]], theme: Theme, size: int
) -> None:
    width = size * max(len(moments) for _, moments in rows)
    image = QImage(width, size * len(rows), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(theme.paper))
    painter = QPainter(image)
    for row, (stretch, moments) in enumerate(rows):
        for column, moment in enumerate(moments):
            rect = QRectF(column * size, row * size, size, size)
            paint_figure(painter, rect, figure_of(stretch), moment, theme.figure)
        painter.setPen(Qt.GlobalColor.gray)
        painter.drawText(8, row * size + 16, stretch.id)
    painter.end()
    image.save(str(file))


if __name__ == "__main__":
    main()
