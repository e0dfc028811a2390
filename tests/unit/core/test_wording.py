"""Words that are put into a language only where they are shown."""

from __future__ import annotations

import msgspec

from stretchapp.core.wording import WordedError, Words, worded
from tests.made_up_language import made_up

A_LIST = worded("Problem", "a list")
NEEDS = worded("Problem", "needs {need} of {keys}, not {count}")
WHOLE = NEEDS.format(need=A_LIST, keys=("hold", worded("Problem", "item {n}").format(n=2)), count=3)


def test_as_text_they_are_english() -> None:
    assert str(WHOLE) == "needs a list of hold, item 2, not 3"


def test_what_is_inside_them_is_translated_as_well() -> None:
    assert WHOLE.said(made_up) == "жжжжж ж жжжж жж hold, жжжж 2, жжж 3"


def test_a_template_has_its_context() -> None:
    assert A_LIST.said(lambda context, english: f"{context}: {english}") == "Problem: a list"


def test_braces_in_a_value_are_no_places() -> None:
    wrote = worded("Problem", "{{ or {text}").format(text="{side}")
    assert str(wrote) == "{ or {side}"


def test_they_are_the_same_if_all_of_them_is() -> None:
    again = NEEDS.format(need=A_LIST, keys=WHOLE.values[1][1], count=3)
    assert (again, hash(again)) == (WHOLE, hash(WHOLE))
    assert again != NEEDS.format(need=A_LIST, keys=(), count=3)


def test_they_can_be_kept() -> None:
    packed = msgspec.msgpack.encode(WHOLE)
    assert msgspec.msgpack.decode(packed, type=Words) == WHOLE


def test_an_error_says_its_words() -> None:
    assert str(WordedError(A_LIST)) == "a list"
