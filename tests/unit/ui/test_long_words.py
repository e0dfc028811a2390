"""Words longer than a line can be broken, and read the same."""

from __future__ import annotations

import pytest

from stretchapp.ui.long_words import ZERO_WIDTH_SPACE, breakable


@pytest.mark.parametrize("text", ["", "Calf stretch", "Neck & back", "Wadenmuskeldehnung"])
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert breakable(text) == text


def test_a_very_long_word_may_be_broken_after_every_few_letters() -> None:
    parts = breakable("Ein " + "W" * 60).removeprefix("Ein ").split(ZERO_WIDTH_SPACE)
    assert max(map(len, parts)) == 4
    assert "".join(parts) == "W" * 60
