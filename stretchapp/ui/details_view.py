"""A stretch → all that its row on the routine page unfolds."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from stretchapp.core.stretch import FeltSide, Side, Sides, Stretch
from stretchapp.ui.words import (
    capital,
    position_name,
    prop_name,
    range_text,
    seconds_text,
    sentence,
)

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Detail:
    """A heading and its lines; `has_swap` where the way to the easier stretch belongs."""

    heading: str
    lines: tuple[str, ...]
    has_swap: bool = False


def stretch_details(stretch: Stretch, side: Side | None, has_swap: bool) -> tuple[Detail, ...]:
    """In the order of need; what the stretch does not say is left out."""
    steps = stretch.instructions_for(side)
    numbered = tuple(f"{number}. {line}" for number, line in enumerate(steps, 1))
    muscles = ", ".join(stretch.muscles)
    details = (
        Detail(translate("Details", "How"), numbered),
        Detail(translate("Details", "Watch out"), _lines(stretch.mistake)),
        Detail(translate("Details", "Easier"), _lines(stretch.easier), has_swap),
        Detail(translate("Details", "Stop if"), _lines(stretch.stop_if)),
        Detail(translate("Details", "Breathing"), _lines(stretch.breath_cue)),
        Detail(translate("Details", "Felt on"), _lines(felt_side_text(stretch, side))),
        Detail(translate("Details", "Muscles"), _lines(muscles)),
        Detail(translate("Details", "Position"), _lines(_position(stretch))),
        Detail(translate("Details", "Needs"), _lines(", ".join(map(prop_name, stretch.props)))),
        Detail(translate("Details", "To and fro"), _lines(_phases(stretch))),
        Detail(translate("Details", "May be held"), _lines(range_text(stretch.hold))),
        Detail(translate("Details", "Source of the hold"), _lines(stretch.source)),
    )
    return tuple(detail for detail in details if detail.lines or detail.has_swap)


def felt_side_text(stretch: Stretch, side: Side | None) -> str:
    """Where the pull is, if that is not simply the side named."""
    if stretch.sides is Sides.NONE or side is None or stretch.felt_side is FeltSide.SAME:
        return ""
    label = capital(stretch.label_for(side))
    if stretch.felt_side is FeltSide.BOTH:
        return translate("Details", "{label}: you feel it on both sides").format(label=label)
    if side is Side.LEFT:
        return translate("Details", "{label}: you feel it on the right").format(label=label)
    return translate("Details", "{label}: you feel it on the left").format(label=label)


def _position(stretch: Stretch) -> str:
    if stretch.position is None:
        return ""
    others = [position for position in stretch.also if position is not stretch.position]
    names = [position_name(position) for position in (stretch.position, *others)]
    return translate("Details", ", or ").join(names)


def _phases(stretch: Stretch) -> str:
    return ", ".join(f"{phase.name} {seconds_text(phase.seconds)}" for phase in stretch.phases)


def _lines(text: str) -> tuple[str, ...]:
    return (sentence(text),) if text else ()
