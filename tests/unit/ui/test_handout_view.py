"""What a hand-out says."""

from __future__ import annotations

import pytest
from msgspec import structs
from PySide6.QtCore import QLocale

from stretchapp.core.hold_length import HoldLength
from stretchapp.core.plan import FirstSide, PlanSettings
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.stretch import Caution, Prop, Side, Sides, Stretch
from stretchapp.ui.handout_paper import PaperName, usual_paper
from stretchapp.ui.handout_view import Handout, handout, week_days
from tests.unit.core.builders import paced, routine, stretch
from tests.unit.core.shipped import ROUTINES

SETTINGS = PlanSettings()
BRITISH = QLocale("en_GB")
LUNGE = structs.replace(
    stretch("lunge", sides=Sides.EACH),
    instructions=("Step the {side} foot back.", "Bend."),
    side_means="the leg placed behind",
    props=(Prop.WALL,),
    stop_if="sharp pain",
    cautions=(Caution.KNEE,),
    source="a book",
)


def made(*stretches: Stretch | RoutineEntry, settings: PlanSettings = SETTINGS) -> Handout:
    return handout(routine(*stretches), settings, locale=BRITISH)


def test_a_stretch_has_its_dose_and_what_it_needs() -> None:
    block = made(RoutineEntry(LUNGE, reps=2)).blocks[0]

    assert (block.name, block.dose) == ("Lunge", "20 s × 2, each side · wall")


def test_doses_follow_the_hold_length() -> None:
    longest = PlanSettings(hold_length=HoldLength.LONG)

    assert made(LUNGE, settings=longest).blocks[0].dose.startswith("30 s")


@pytest.mark.parametrize(
    ("first", "side", "about", "step"),
    [
        (FirstSide.LEFT, Side.LEFT, "First left, then right: the leg placed behind. "
         "Written for the left.", "Step the left foot back."),
        (FirstSide.RIGHT, Side.RIGHT, "First right, then left: the leg placed behind. "
         "Written for the right.", "Step the right foot back."),
        (FirstSide.ALTERNATE, Side.LEFT, "First left, then right: the leg placed behind. "
         "Written for the left.", "Step the left foot back."),
    ],
    ids=["left", "right", "alternate"],
)  # fmt: skip
def test_picture_and_words_are_for_the_side_that_begins(
    first: FirstSide, side: Side, about: str, step: str
) -> None:
    block = made(LUNGE, settings=PlanSettings(first_side=first)).blocks[0]

    assert (block.side, block.about.whole) == (side, about)
    assert [words.whole for words in block.steps] == [f"1. {step}", "2. Bend."]


def test_sides_that_mean_nothing_more_are_still_told() -> None:
    block = made(stretch(sides=Sides.EACH)).blocks[0]

    assert block.about.whole == "First left, then right. Written for the left."


def test_a_movement_tells_its_pace() -> None:
    assert made(paced(5, 3, length=16)).blocks[0].about.whole == "A 5 s, b 3 s."


def test_one_instruction_has_no_number() -> None:
    assert [words.whole for words in made(stretch(words=2)).blocks[0].steps] == ["lean lean"]


def test_when_to_stop_and_who_should_ask_are_told_with_the_stretch() -> None:
    cares = [words.whole for words in made(LUNGE).blocks[0].cares]

    assert cares == ["Stop if: Sharp pain.", "Ask first, or leave it out, with knee trouble."]
    assert made(stretch()).blocks[0].cares == ()


def test_the_head_tells_when_how_often_and_who_should_ask() -> None:
    full = structs.replace(routine(LUNGE), when="in the evening", frequency="daily", goal="legs")
    head = [words.whole for words in handout(full, SETTINGS).about]

    assert head[0] == "When and how often: In the evening. Daily."
    assert head[1] == "For: legs."
    assert head[2].startswith("A clear pull, never pain.")
    assert "knee trouble" in head[3]


def test_what_a_routine_does_not_say_takes_no_line() -> None:
    assert len(made(stretch()).about) == 2


def test_the_summary_has_the_minutes() -> None:
    assert made(LUNGE).summary == "1 stretch(es) · 1 min · wall"


def test_sources_are_told_once_each() -> None:
    assert made(LUNGE, LUNGE).sources.whole == "Sources of the times: Lunge – A book."
    assert made(stretch()).sources.whole == ""


@pytest.mark.parametrize(
    ("locale", "days"),
    [
        ("en_GB", ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")),
        ("en_US", ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")),
        ("ar_EG", ("س", "ح", "ن", "ث", "ر", "خ", "ج")),
    ],
)
def test_a_week_begins_where_the_calendar_does(locale: str, days: tuple[str, ...]) -> None:
    assert week_days(QLocale(locale)) == days


@pytest.mark.parametrize(
    ("locale", "paper"),
    [
        ("en_US", PaperName.LETTER),
        ("es_MX", PaperName.LETTER),
        ("en_GB", PaperName.A4),
        ("C", PaperName.A4),
    ],
)
def test_the_usual_paper_is_that_of_the_country(locale: str, paper: PaperName) -> None:
    assert usual_paper(QLocale(locale)) is paper


@pytest.mark.parametrize("shipped", ROUTINES.values(), ids=ROUTINES)
def test_no_side_is_left_to_be_filled_in(shipped: Routine) -> None:
    blocks = handout(shipped, SETTINGS).blocks

    assert len(blocks) == len(shipped.entries)
    assert not any("{" in words.whole for block in blocks for words in block.steps)
