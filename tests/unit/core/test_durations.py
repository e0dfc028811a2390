"""Times are rounded up: nothing is over before it is."""

from __future__ import annotations

import pytest

from stretchapp.core.durations import clock_text, whole_minutes


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00"), (0.2, "0:01"), (59.1, "1:00"), (372, "6:12"), (3601, "60:01")],
)
def test_a_time_is_rounded_up_to_whole_seconds(seconds: float, text: str) -> None:
    assert clock_text(seconds) == text


@pytest.mark.parametrize(("seconds", "minutes"), [(0, 0), (1, 1), (60, 1), (60.5, 2), (145, 3)])
def test_a_length_is_rounded_up_to_whole_minutes(seconds: float, minutes: int) -> None:
    assert whole_minutes(seconds) == minutes
