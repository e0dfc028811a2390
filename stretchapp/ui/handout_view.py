"""A routine and the user's choices → every word and picture of its hand-out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from stretchapp.core.easier import EasierChoices
from stretchapp.core.plan import PlanSettings, plan_session
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.stretch import Kind, Side, Sides, Stretch
from stretchapp.ui.handout_parts import Words
from stretchapp.ui.routine_view import NO_CHOICES, about_text, care_text, pull_rule
from stretchapp.ui.words import (
    caution_name,
    dose_text,
    minutes_text,
    needs_text,
    prop_name,
    seconds_text,
    sentence,
    side_word,
    stretch_count_text,
)

translate = QCoreApplication.translate
DAYS_A_WEEK = 7
LONGEST_DAY = 3


@dataclass(frozen=True)
class Block:
    """One stretch: its picture, on the side it is written for, and its words in the order read.

    `dose` ends with what has to be at hand.
    """

    stretch: Stretch
    side: Side | None
    name: str
    dose: str
    about: Words
    steps: tuple[Words, ...]
    cares: tuple[Words, ...]


@dataclass(frozen=True)
class Handout:
    """`days` are the seven of a week in the order of the calendar; `sources` may be left out."""

    title: str
    summary: str
    about: tuple[Words, ...]
    blocks: tuple[Block, ...]
    days: tuple[str, ...]
    sources: Words
    foot: str

    @property
    def has_pictures(self) -> bool:
        return any(block.stretch.figure or block.stretch.picture for block in self.blocks)


def handout(
    written: Routine,
    settings: PlanSettings,
    easier: EasierChoices = NO_CHOICES,
    locale: QLocale | None = None,
) -> Handout:
    """The routine as this person does it."""
    routine = easier.applied(written)
    side = settings.first_side.after(None)
    return Handout(
        title=routine.name,
        summary=_summary(routine, settings),
        about=_about(routine),
        blocks=tuple(_block(entry, settings, side) for entry in routine.entries),
        days=week_days(locale or QLocale()),
        sources=_sources(routine),
        foot=translate(
            "Handout", "Made with Stretch. A timer with instructions, not medical advice."
        ),
    )


def page_number(page: int, pages: int) -> str:
    return translate("Handout", "Page {page} of {pages}").format(page=page, pages=pages)


def week_days(locale: QLocale) -> tuple[str, ...]:
    """Short names from the first day of the week on; one letter each if one is long."""
    first = locale.firstDayOfWeek().value - 1
    order = [(first + day) % DAYS_A_WEEK + 1 for day in range(DAYS_A_WEEK)]
    short = [locale.dayName(day, QLocale.FormatType.ShortFormat) for day in order]
    if max(map(len, short)) <= LONGEST_DAY:
        return tuple(short)
    return tuple(locale.dayName(day, QLocale.FormatType.NarrowFormat) for day in order)


def _summary(routine: Routine, settings: PlanSettings) -> str:
    total = plan_session(routine, settings).total
    parts = (stretch_count_text(routine), minutes_text(total), needs_text(routine))
    return " · ".join(filter(None, parts))


def _about(routine: Routine) -> tuple[Words, ...]:
    return _said(
        _led(translate("Handout", "When and how often:"), _times(routine)),
        Words(about_text(routine, routine.suits, routine.note)),
        Words("", lead=pull_rule()),
        _led(translate("Handout", "Ask first:"), _who_should_ask(routine)),
    )


def _times(routine: Routine) -> str:
    return " ".join(filter(None, map(sentence, (routine.when, routine.frequency))))


def _led(lead: str, text: str) -> Words:
    """Nothing where there is nothing to lead to."""
    return Words(text, lead) if text else Words("")


def _said(*words: Words) -> tuple[Words, ...]:
    return tuple(each for each in words if each.whole)


def _who_should_ask(routine: Routine) -> str:
    cautions = dict.fromkeys(each for stretch in routine.stretches for each in stretch.cautions)
    if not cautions:
        return translate(
            "Handout", "with an injury, a recent operation, thin bones or a nerve problem."
        )
    return translate(
        "Handout",
        "with an injury, a recent operation, a nerve problem, or {names}. "
        "Stretches that may have to be left out say so.",
    ).format(names=", ".join(map(caution_name, cautions)))


def _block(entry: RoutineEntry, settings: PlanSettings, first: Side) -> Block:
    stretch = entry.stretch
    side = first if stretch.sides is Sides.EACH else None
    return Block(
        stretch=stretch,
        side=side,
        name=stretch.name,
        dose=" · ".join((dose_text(entry, settings), *map(prop_name, stretch.props))),
        about=_about_stretch(stretch, side),
        steps=_steps(stretch, side),
        cares=_said(
            _led(translate("Handout", "Stop if:"), sentence(stretch.stop_if)),
            Words(care_text(stretch)),
        ),
    )


def _steps(stretch: Stretch, side: Side | None) -> tuple[Words, ...]:
    lines = stretch.instructions_for(side)
    if len(lines) == 1:
        return (Words(lines[0]),)
    return tuple(Words(line, f"{number}.", hangs=True) for number, line in enumerate(lines, 1))


def _about_stretch(stretch: Stretch, side: Side | None) -> Words:
    return Words(_sides(stretch, side) or _pace(stretch))


def _sides(stretch: Stretch, side: Side | None) -> str:
    """Both sides in their order, what they name, and which of them the words are for."""
    if side is None:
        return ""
    first, other = side_word(side), side_word(side.other)
    if not stretch.side_means:
        text = translate("Handout", "First {first}, then {other}. Written for the {first}.")
        return text.format(first=first, other=other)
    text = translate("Handout", "First {first}, then {other}: {meaning}. Written for the {first}.")
    return text.format(first=first, other=other, meaning=stretch.side_means)


def _pace(stretch: Stretch) -> str:
    if stretch.kind is not Kind.PACED:
        return ""
    parts = (f"{phase.name} {seconds_text(phase.seconds)}" for phase in stretch.phases)
    return sentence(", ".join(parts))


def _sources(routine: Routine) -> Words:
    """Where the times come from, each stretch once."""
    told = {each.name: sentence(each.source) for each in routine.stretches if each.source}
    text = " ".join(f"{name} – {source}" for name, source in told.items())
    return _led(translate("Handout", "Sources of the times:"), text)
