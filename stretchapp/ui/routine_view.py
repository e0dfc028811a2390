"""A routine and the user's choices → what the routine page shows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from stretchapp.core.plan import PlanSettings, plan_session
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.stretch import Sides, Stretch
from stretchapp.ui.words import caution_name, dose_text, minutes_text, needs_text, sentence

translate = QCoreApplication.translate


@dataclass(frozen=True)
class RowView:
    """One stretch of the routine: name, dose, and lines of detail from plain to quiet."""

    stretch: Stretch
    name: str
    dose: str
    side: str
    felt: str
    care: str
    source: str


@dataclass(frozen=True)
class RoutineView:
    """The head of the page and its rows; `can_choose_*` say whether a choice changes anything."""

    name: str
    summary: str
    about: str
    rows: tuple[RowView, ...]
    can_choose_length: bool
    can_choose_side: bool


def routine_view(routine: Routine, settings: PlanSettings) -> RoutineView:
    total = plan_session(routine, settings).total
    return RoutineView(
        name=routine.name,
        summary=" · ".join(filter(None, (minutes_text(total), needs_text(routine)))),
        about=_about(routine),
        rows=tuple(row_view(entry, settings) for entry in routine.entries),
        can_choose_length=any(_has_range(entry) for entry in routine.entries),
        can_choose_side=any(s.sides is Sides.EACH for s in routine.stretches),
    )


def _about(routine: Routine) -> str:
    texts = (routine.suits, routine.when, routine.frequency, routine.note)
    return " ".join(sentence(text) for text in texts if text)


def row_view(entry: RoutineEntry, settings: PlanSettings) -> RowView:
    stretch = entry.stretch
    return RowView(
        stretch=stretch,
        name=stretch.name,
        dose=dose_text(entry, settings.hold_length),
        side=_side(stretch),
        felt=_felt(stretch),
        care=_care(stretch),
        source=_source(stretch),
    )


def _has_range(entry: RoutineEntry) -> bool:
    return entry.hold is None and entry.stretch.hold.low < entry.stretch.hold.high


def _side(stretch: Stretch) -> str:
    """What left and right mean here: the leg placed behind, the shoulder tilted to."""
    if stretch.sides is Sides.NONE or not stretch.side_means:
        return ""
    return translate("Routine", "Left and right are {meaning}.").format(meaning=stretch.side_means)


def _felt(stretch: Stretch) -> str:
    if not stretch.felt_in:
        return ""
    return sentence(translate("Routine", "Felt: {place}").format(place=stretch.felt_in))


def _care(stretch: Stretch) -> str:
    lines = []
    if stretch.cautions:
        names = ", ".join(caution_name(caution) for caution in stretch.cautions)
        lines.append(
            translate("Routine", "Ask first, or leave it out, with {names}.").format(names=names)
        )
    if stretch.stop_if:
        signs = stretch.stop_if.rstrip(".")
        lines.append(translate("Routine", "Stop if: {signs}.").format(signs=signs))
    return " ".join(lines)


def _source(stretch: Stretch) -> str:
    if not stretch.source:
        return ""
    return translate("Routine", "Source of the hold: {source}").format(source=stretch.source)
