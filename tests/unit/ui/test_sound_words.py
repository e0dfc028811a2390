"""What is missing is told in a plain sentence, with the package that brings it."""

from __future__ import annotations

import pytest

from stretchapp.core.sound import Missing
from stretchapp.ui.sound_words import missing_text


@pytest.mark.parametrize("missing", Missing)
def test_each_thing_that_can_be_missing_has_a_sentence_of_its_own(missing: Missing) -> None:
    sentences = [missing_text(each) for each in Missing]
    assert sentences.count(missing_text(missing)) == 1
    assert missing_text(missing).endswith(".")


@pytest.mark.parametrize(
    ("platform", "named"),
    [("linux", True), ("freebsd14", True), ("darwin", False), ("win32", False)],
)
def test_packages_are_named_where_they_can_be_installed(platform: str, named: bool) -> None:
    sentence = missing_text(Missing.NO_VOICE, platform)
    assert ("install speech-dispatcher or espeak-ng" in sentence) is named
