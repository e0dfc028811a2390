"""What the settings page offers, and what it calls it."""

from __future__ import annotations

import pytest

from stretchapp.ui import settings_view as view


@pytest.mark.parametrize(
    ("now", "offered"),
    [
        pytest.param(1.0, (0.85, 1.0, 1.15, 1.3, 1.6), id="one of ours"),
        pytest.param(1.2, (0.85, 1.0, 1.15, 1.2, 1.3, 1.6), id="one from the file"),
    ],
)
def test_what_is_set_is_among_what_is_offered(now: float, offered: tuple[float, ...]) -> None:
    assert view.offered(view.TEXT_SIZES, now) == offered


def test_shares_and_speeds_have_names() -> None:
    assert [view.volume_text(share) for share in (0.0, 0.25, 1.0)] == ["Off", "25 %", "100 %"]
    assert [view.rate_text(rate) for rate in (-0.3, 0.0, 0.6)] == [
        "Slower", "As it comes", "Much faster",
    ]  # fmt: skip
    assert view.rate_text(0.42) == "+0.42"
