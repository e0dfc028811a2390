"""What the history adds up to."""

from __future__ import annotations

import pytest

from stretchapp.core.history_sums import days_in_a_row


@pytest.mark.parametrize(
    ("days", "count"),
    [
        pytest.param((), 0, id="nothing yet"),
        pytest.param((100,), 1, id="today alone"),
        pytest.param((99,), 1, id="yesterday: today is not over"),
        pytest.param((98, 97), 0, id="the day before yesterday"),
        pytest.param((98, 99, 100), 3, id="three up to today"),
        pytest.param((97, 98, 99), 3, id="three up to yesterday"),
        pytest.param((96, 97, 99, 100), 2, id="a day without between"),
        pytest.param((100, 101), 1, id="a clock that was ahead"),
    ],
)
def test_days_in_a_row_end_today_or_yesterday(days: tuple[int, ...], count: int) -> None:
    assert days_in_a_row(days, today=100) == count
