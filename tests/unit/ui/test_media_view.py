"""What headsets, phones and desktops show of a hold."""

from __future__ import annotations

import pytest

from stretchapp.ui.media_view import hold_title
from tests.unit.core.builders import every_kind


@pytest.mark.parametrize(
    ("index", "title"),
    [
        pytest.param(1, "Calf – left side", id="first_side"),
        pytest.param(2, "Calf – right side", id="on_the_way_to_the_other_side"),
        pytest.param(5, "Cat_cow", id="no_side"),
    ],
)
def test_a_hold_is_named_by_stretch_and_side(index: int, title: str) -> None:
    assert hold_title(every_kind().segments[index]) == title
