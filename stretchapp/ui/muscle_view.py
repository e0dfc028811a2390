"""How long each area was stretched this week → bars against the band that studies point to."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from stretchapp.core.durations import clock_text
from stretchapp.core.history_sums import AreaTime
from stretchapp.core.stretch import Area
from stretchapp.ui.area_names import area_name

translate = QCoreApplication.translate
BAND = (300, 600)
LEAST_SCALE = 720


@dataclass(frozen=True)
class MuscleRow:
    """Seconds on each side, and both in words."""

    name: str
    left: float
    right: float
    text: str


@dataclass(frozen=True)
class MuscleView:
    """`scale` is the seconds that a bar of full width stands for."""

    rows: tuple[MuscleRow, ...]
    scale: float
    gist: str


def muscle_view(areas: tuple[AreaTime, ...]) -> MuscleView:
    """A warm-up is for no muscle."""
    shown = [each for each in areas if each.area != Area.WARM_UP.value]
    rows = tuple(
        MuscleRow(area_name(each.area), each.left, each.right, _sides_text(each)) for each in shown
    )
    longest = max((max(row.left, row.right) for row in rows), default=0)
    return MuscleView(rows, max(LEAST_SCALE, longest), _gist(rows))


def muscle_rows(view: MuscleView) -> tuple[tuple[str, str, str], ...]:
    """Area, left, right, in minutes and seconds, as a table."""
    return tuple((row.name, clock_text(row.left), clock_text(row.right)) for row in view.rows)


def band_text() -> str:
    """What the band is, and where it comes from."""
    return translate(
        "History",
        "Shaded: 5 to 10 minutes a week on each side. A review of 23 studies found the best gains "
        "from 5 minutes a week on (Thomas 2018), one of 189 that they level off near 10 "
        "(Ingram 2024).",
    )


def nothing_text() -> str:
    return translate("History", "Nothing this week so far.")


def _sides_text(time: AreaTime) -> str:
    left, right = clock_text(time.left), clock_text(time.right)
    if left == right:
        return translate("History", "{time} each side").format(time=left)
    return translate("History", "left {left}, right {right}").format(left=left, right=right)


def _gist(rows: tuple[MuscleRow, ...]) -> str:
    if not rows:
        return nothing_text()
    each = translate("History", "{name}: {time}")
    return "; ".join(each.format(name=row.name, time=row.text) for row in rows)
