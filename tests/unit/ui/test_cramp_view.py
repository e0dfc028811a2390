"""What is shown of a cramp at each stage, at eight and ten minutes, and after it let go."""

from __future__ import annotations

import pytest

from stretchapp.core.cramp import Cramp
from stretchapp.core.cramp_guide import guide
from stretchapp.core.cramp_state import BodyPart, Stage, Way
from stretchapp.ui.cramp_view import Offer, Shown, announcement, cramp_view, elapsed_text
from stretchapp.ui.cramp_words import part_name, rub_words, stretch_words, way_name
from tests.unit.core.builders import FakeClock

NOON = 1_764_000_000.0
L, STEP = Offer.LET_GO, (Offer.LET_GO, Offer.NEXT, Offer.PAUSE, Offer.CHOOSE_AGAIN)
DOCTOR = "worth a call to a doctor"


def after(seconds: float, part: BodyPart | None = BodyPart.CALF) -> tuple[Cramp, FakeClock]:
    clock = FakeClock(NOON)
    cramp = Cramp(clock)
    if part:
        cramp.choose(part)
    clock.advance(seconds)
    cramp.look()
    return cramp, clock


@pytest.mark.parametrize(
    ("seconds", "headline", "step", "offers"),
    [
        (2.5, "Stop. Get somewhere safe.", "8 s, then: Two slow breaths", STEP),
        (11, "Two slow breaths", "19 s, then: Stand, heel down", STEP),
        (40, "Stand, heel down", "20 s, then: Rub from heel to knee", STEP),
        (75, "Rub from heel to knee", "15 s, then: Has it let go?", STEP),
        (95, "Has it let go?", "", (L, Offer.NOT_YET, Offer.CHOOSE_AGAIN)),
    ],
)
def test_each_stage_says_what_to_do_and_what_comes_next(
    seconds: float, headline: str, step: str, offers: tuple[Offer, ...]
) -> None:
    view = cramp_view(after(seconds)[0].snapshot)

    assert (view.words.headline, view.step) == (headline, step)
    assert set(view.offers) == {*offers, Offer.SIGNS, Offer.LEAVE}


def test_help_comes_before_any_question() -> None:
    view = cramp_view(after(1, None)[0].snapshot)

    assert view.words.headline == "Stop. Get somewhere safe."
    assert (view.time, view.since) == ("0:01", "since it started")
    assert (view.asks_where, view.asks_when, view.shown) == (True, True, Shown.BODY)


def test_what_is_not_rubbed_is_asked_about() -> None:
    assert cramp_view(after(40, BodyPart.BACK)[0].snapshot).step == "50 s, then: Has it let go?"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00"), (0.999, "0:00"), (200, "3:20"), (599.9, "9:59"), (3600, "1:00:00")],
)
def test_a_stopwatch_shows_what_is_over(seconds: float, text: str) -> None:
    assert elapsed_text(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "notice", "card"),
    [
        (479, "", ""),
        (480, "If it is still holding at ten minutes, that is the point", ""),
        (599, "If it is still holding at ten minutes, that is the point", ""),
        (600, "", "Ten minutes. A cramp this long is worth a call to a doctor."),
    ],
)
def test_eight_minutes_are_a_line_and_ten_a_card(seconds: float, notice: str, card: str) -> None:
    view = cramp_view(after(seconds)[0].snapshot)

    assert view.notice.startswith(notice)
    assert bool(view.notice) == bool(notice)
    assert view.card.startswith(card)
    assert bool(view.card) == bool(card)


def test_the_card_has_its_three_answers_and_leaves_a_line_behind() -> None:
    cramp, _ = after(600)
    assert {L, Offer.STILL_GOING, Offer.SIGNS} <= set(cramp_view(cramp.snapshot).offers)
    cramp.still_going()
    view = cramp_view(cramp.snapshot)

    assert DOCTOR in view.notice
    assert (view.card, view.main) == ("", L)


@pytest.mark.parametrize(("seconds", "told"), [(500, ""), (720, "This one lasted 12 minute(s).")])
def test_one_of_ten_minutes_is_for_a_doctor_also_when_it_is_over(seconds: float, told: str) -> None:
    cramp, _ = after(seconds)
    cramp.let_go()
    view = cramp_view(cramp.snapshot)

    assert view.notice.startswith(told)
    assert bool(view.notice) == bool(told)
    assert (view.since, view.shown, view.main) == ("in all", Shown.NOTHING, Offer.LOG)


@pytest.mark.parametrize(
    ("part", "loops", "comes"),
    [
        (BodyPart.CALF, 0, "once more"),
        (BodyPart.CALF, 2, "another position"),
        (BodyPart.CALF, 3, "warmth and rest"),
        (BodyPart.NECK, 2, "warmth and rest"),
        (BodyPart.OTHER, 2, "warmth and rest"),
    ],
)
def test_the_question_says_what_not_yet_leads_to(part: BodyPart, loops: int, comes: str) -> None:
    cramp, clock = after(1000, part)
    for _ in range(loops):
        cramp.not_yet()
        clock.advance(1000)
        cramp.look()
    assert cramp.snapshot.stage is Stage.ASKING

    (line,) = cramp_view(cramp.snapshot).words.lines
    assert comes in line


def test_a_neck_that_rests_is_not_stretched_again() -> None:
    cramp, clock = after(1000, BodyPart.NECK)
    for _ in range(3):
        cramp.not_yet()
        clock.advance(1000)
        cramp.look()
    cramp.still_going()

    assert cramp.snapshot.stage is Stage.EASING
    assert Offer.AGAIN not in cramp_view(cramp.snapshot).offers


def test_a_pause_says_that_the_time_goes_on() -> None:
    cramp, _ = after(40)
    cramp.toggle_pause()

    assert cramp_view(cramp.snapshot).step == "Paused, 20 s left. The time of the cramp goes on."


def test_what_can_be_told_may_stay_empty_and_after_it_come_the_words_about_bedtime() -> None:
    cramp, _ = after(40)
    cramp.let_go()
    cramp.log()
    assert cramp_view(cramp.snapshot).main is Offer.KEEP
    assert "may stay empty" in cramp_view(cramp.snapshot).words.lines[0]
    cramp.finish()
    view = cramp_view(cramp.snapshot)

    assert {Offer.BEDTIME, Offer.BEDTIME_IN_BED} <= set(view.offers)
    assert view.words.lines[0].startswith("One small trial suggests this may make night cramps")
    assert view.words.lines[0].endswith("It is not certain.")


@pytest.mark.parametrize("part", BodyPart)
def test_every_muscle_has_a_name_and_words_for_each_of_its_ways(part: BodyPart) -> None:
    ways = guide(part).ways
    texts = [stretch_words(part, way) for way in ways]

    assert part_name(part)
    assert len({way_name(part, way) for way in ways}) == len(ways)
    assert len({each.headline for each in texts}) == len(ways)
    assert all(each.lines for each in texts)
    assert rub_words(part).headline


def test_a_way_that_a_muscle_does_not_have_has_the_words_of_its_first() -> None:
    first = stretch_words(BodyPart.NECK, Way.FIRST)

    assert stretch_words(BodyPart.NECK, Way.STANDING) == first


def test_a_screen_reader_hears_whole_sentences() -> None:
    assert announcement(after(40)[0].snapshot) == (
        "Stand, heel down. That leg behind you, hands on a wall. Ease your weight on to it until "
        "the calf pulls. Never jerk. Do not point the toes."
    )
