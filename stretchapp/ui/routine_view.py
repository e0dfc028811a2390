"""A routine and the user's choices → what the routine page shows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from stretchapp.core.easier import EasierChoices
from stretchapp.core.hold_length import hold_range
from stretchapp.core.plan import PlanSettings, plan_session
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.stretch import Side, Sides, Stretch
from stretchapp.ui.words import caution_name, dose_text, minutes_text, needs_text, sentence

translate = QCoreApplication.translate
NO_CHOICES = EasierChoices()


@dataclass(frozen=True)
class SwapView:
    """A button that has another stretch done: its text, and whose id that is (none: as written)."""

    text: str
    instead: str


@dataclass(frozen=True)
class RowView:
    """One stretch of the routine, as it is done: what is seen without unfolding the rest.

    `only` is the one side that is done, if it is one; `written` the id of the stretch the routine
    names. `swap` is offered in the row, and `swap_below` beside what is said of the easier form.
    """

    stretch: Stretch
    only: Side | None
    written: str
    name: str
    dose: str
    side: str
    felt: str
    care: str
    note: str
    swap: SwapView | None
    swap_below: SwapView | None


@dataclass(frozen=True)
class RoutineView:
    """The head of the page and its rows; `can_choose_*` say whether a choice changes anything."""

    name: str
    summary: str
    about: str
    rows: tuple[RowView, ...]
    can_choose_length: bool
    can_choose_side: bool


def routine_view(
    written: Routine, settings: PlanSettings, easier: EasierChoices = NO_CHOICES
) -> RoutineView:
    """The routine as this person does it."""
    routine = easier.applied(written)
    total = plan_session(routine, settings).total
    pairs = zip(routine.entries, written.stretches, strict=True)
    return RoutineView(
        name=routine.name,
        summary=" · ".join(filter(None, (minutes_text(total), needs_text(routine)))),
        about=about_text(routine, routine.suits, routine.when, routine.frequency, routine.note),
        rows=tuple(row_view(entry, stretch, settings, easier) for entry, stretch in pairs),
        can_choose_length=any(
            _has_range(entry, settings.longer_holds) for entry in routine.entries
        ),
        can_choose_side=any(
            entry.stretch.sides is Sides.EACH and entry.side is None for entry in routine.entries
        ),
    )


def about_text(routine: Routine, *more: str) -> str:
    """What the routine is for, and these other texts, as sentences."""
    goal = translate("Routine", "For: {goal}").format(goal=routine.goal) if routine.goal else ""
    return " ".join(sentence(text) for text in (goal, *more) if text)


def pull_rule() -> str:
    return translate(
        "Routine",
        "A clear pull, never pain. Stop if anything tingles, goes numb or hurts sharply.",
    )


def row_view(
    entry: RoutineEntry, written: Stretch, settings: PlanSettings, easier: EasierChoices
) -> RowView:
    done = entry.stretch
    back, on = _way_back(done, written), _way_on(done, written, easier)
    return RowView(
        stretch=done,
        only=entry.side,
        written=written.id,
        name=done.name,
        dose=dose_text(entry, settings),
        side=_side(entry),
        felt=_felt(done),
        care=care_text(done),
        note=sentence(entry.note),
        swap=back or on,
        swap_below=on or back,
    )


def _way_back(done: Stretch, written: Stretch) -> SwapView | None:
    if done.id == written.id:
        return None
    return SwapView(translate("Routine", "Back to {name}").format(name=written.name), "")


def _way_on(done: Stretch, written: Stretch, easier: EasierChoices) -> SwapView | None:
    found = easier.easier(done, written)
    if found is None:
        return None
    return SwapView(translate("Routine", "Easier: {name}").format(name=found.name), found.id)


def _has_range(entry: RoutineEntry, longer: bool) -> bool:
    between = hold_range(entry, longer)
    return between.low < between.high


def _side(entry: RoutineEntry) -> str:
    """What left and right mean here: the leg placed behind, the shoulder tilted to."""
    stretch = entry.stretch
    if stretch.sides is Sides.NONE or not stretch.side_means:
        return ""
    if entry.side is Side.LEFT:
        return translate("Routine", "Left: {meaning}.").format(meaning=stretch.side_means)
    if entry.side is Side.RIGHT:
        return translate("Routine", "Right: {meaning}.").format(meaning=stretch.side_means)
    return translate("Routine", "Left or right: {meaning}.").format(meaning=stretch.side_means)


def _felt(stretch: Stretch) -> str:
    if not stretch.felt_in:
        return ""
    return sentence(translate("Routine", "Felt: {place}").format(place=stretch.felt_in))


def care_text(stretch: Stretch) -> str:
    """For whom it may be wrong: seen before anything is unfolded."""
    if not stretch.cautions:
        return ""
    names = ", ".join(caution_name(caution) for caution in stretch.cautions)
    return translate("Routine", "Ask first, or leave it out, with {names}.").format(names=names)
