"""Which words are said, which wait and which are dropped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchapp.core.sound import Urgency
from stretchapp.core.speech_queue import LATEST_SECONDS, SpeechQueue, Utterance

BACKGROUND, NORMAL, NOW = Urgency
ENDED = "ended"


def said(queue: SpeechQueue) -> list[str]:
    """What is being said, then what waits."""
    utterances = [queue.current, *queue.waiting] if queue.current else []
    return [each.words for each in utterances if each]


def after(*events: tuple[float, str, Urgency] | tuple[float, str]) -> SpeechQueue:
    """Words with their urgency, and the ends of those being said."""
    queue = SpeechQueue()
    for event in events:
        if len(event) == 3:
            queue = queue.add(Utterance(event[1], event[2], event[0]))
        else:
            queue = queue.ended(event[0])
    return queue


@pytest.mark.parametrize(
    ("queue", "expected"),
    [
        pytest.param(after(), [], id="nothing"),
        pytest.param(after((0, "Hold", NOW)), ["Hold"], id="words_are_said_at_once"),
        pytest.param(
            after((0, "Rest", NORMAL), (1, "Next", NORMAL)),
            ["Rest", "Next"],
            id="equals_follow_each_other",
        ),
        pytest.param(
            after((0, "Switch", NOW), (1, "Hold", NOW)),
            ["Switch", "Hold"],
            id="the_most_urgent_follow_each_other_too",
        ),
        pytest.param(
            after((0, "Lean in", BACKGROUND), (1, "Hold", NOW)),
            ["Hold"],
            id="higher_words_cut_off_lower_ones",
        ),
        pytest.param(
            after((0, "Hold", NOW), (1, "Half-way", NORMAL)),
            ["Hold", "Half-way"],
            id="lower_words_wait",
        ),
        pytest.param(
            after((0, "Calf", NORMAL), (0, "Lean in", BACKGROUND), (1, "Rest", NORMAL)),
            ["Calf", "Rest"],
            id="background_that_has_not_begun_is_dropped",
        ),
        pytest.param(
            after((0, "Calf", NORMAL), (0, "Lean in", BACKGROUND), (0, "Heel down", BACKGROUND)),
            ["Calf", "Lean in", "Heel down"],
            id="background_does_not_drop_background",
        ),
        pytest.param(
            after((0, "Calf", NORMAL), (0, "Next", NORMAL), (1, "Hold", NOW)),
            ["Hold"],
            id="lower_words_that_wait_are_dropped",
        ),
        pytest.param(
            after((0, "Calf", NORMAL), (0, "Lean in", BACKGROUND), (3, ENDED)),
            ["Lean in"],
            id="the_next_words_begin_when_the_last_have_ended",
        ),
        pytest.param(
            after((0, "Switch", NOW), (0, "Half-way", NORMAL), (1, "Hold", NOW), (2, ENDED)),
            ["Hold"],
            id="words_that_wait_drop_what_is_lower",
        ),
        pytest.param(
            after((0, "Switch", NOW), (0, "Hold", NOW), (3.1, ENDED)),
            [],
            id="stale_words_are_not_begun",
        ),
        pytest.param(
            after((0, "Calf", NORMAL), (0, "Rest", NORMAL), (5, "Next", NORMAL), (7, ENDED)),
            ["Next"],
            id="fresh_words_overtake_stale_ones",
        ),
        pytest.param(after((0, "Hold", NOW), (1, ENDED)), [], id="the_last_words_leave_silence"),
        pytest.param(after((0, ENDED)), [], id="an_end_of_nothing_is_nothing"),
    ],
)
def test_what_is_said_and_what_waits(queue: SpeechQueue, expected: list[str]) -> None:
    assert said(queue) == expected


EVENTS = st.lists(st.one_of(st.sampled_from(Urgency), st.just(None)), max_size=12)


@given(EVENTS)
def test_no_words_are_cut_off_by_less_urgent_ones(events: list[Urgency | None]) -> None:
    queue = SpeechQueue()
    for now, urgency in enumerate(events):
        before = queue.current
        queue = queue.ended(now) if urgency is None else queue.add(Utterance("", urgency, now))
        levels = [each.urgency for each in (queue.current, *queue.waiting) if each]
        assert levels == sorted(levels, reverse=True)
        if urgency is not None and before and before.urgency >= urgency:
            assert queue.current is before


@pytest.mark.parametrize("urgency", Urgency)
def test_words_are_stale_only_after_their_time(urgency: Urgency) -> None:
    words, latest = Utterance("Hold", urgency, 100.0), LATEST_SECONDS[urgency]
    assert not words.is_stale(100 + latest)
    assert words.is_stale(100 + latest + 0.01)
