"""The words that ship: all there, in one form, and with no claim in them."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from stretchapp.core.routine import Routine
from stretchapp.core.stretch import Area, Sides, Stretch
from tests.unit.core.shipped import each_routine, each_stretch

NO_CLAIM = re.compile(
    r"\bcur(es?|ed|ing)\b|\bguarantee|\bdetox|\bprevent|\bavoids? (injur|sore)"
    r"|\bfix(es)? (your )?posture|\bheals?\b|\bmagnesium\b|\bsupplement|\bhydrat",
    re.IGNORECASE,
)
CONDITION = re.compile(r"osteoporosis|pregnan|blood pressure|replacement", re.IGNORECASE)
NOT_FOR_THE_NECK = re.compile(r"\bcircle|\broll the head|\bpull (on )?the head", re.IGNORECASE)
NERVE_SIGN = re.compile(r"tingling|pins and needles")
SHORTHAND = re.compile(r"\bseed\b|\bthis brief\b|\bbg\b|\bRCT\b|\bMayo\b(?! Clinic)", re.IGNORECASE)
NERVE_AREAS = {Area.HAMSTRINGS, Area.GLUTES, Area.NECK, Area.CHEST}

WORDS_OF_A_STRETCH = ("felt_in", "stop_if", "breath_cue", "mistake", "easier", "muscles", "source")
WORDS_OF_A_ROUTINE = ("goal", "when", "suits", "frequency", "note")


def texts_of(shipped: Stretch | Routine) -> list[str]:
    own = (getattr(shipped, name) for name in shipped.__struct_fields__)
    lines = shipped.instructions if isinstance(shipped, Stretch) else ()
    return [text for text in chain(own, lines) if isinstance(text, str)]


def is_sentence(text: str) -> bool:
    """A capital or a figure first, a full stop last."""
    first = text.removeprefix("{side} ")[0]
    return (first.isupper() or first.isdigit()) and text.endswith(".")


@each_stretch
def test_a_shipped_stretch_has_two_to_four_instructions(stretch: Stretch) -> None:
    assert 2 <= len(stretch.instructions) <= 4


@each_stretch
def test_a_shipped_stretch_says_all_there_is_to_say(stretch: Stretch) -> None:
    assert stretch.area
    assert stretch.position
    assert [name for name in WORDS_OF_A_STRETCH if not getattr(stretch, name)] == []


@each_routine
def test_a_shipped_routine_says_all_there_is_to_say(routine: Routine) -> None:
    assert [name for name in WORDS_OF_A_ROUTINE if not getattr(routine, name)] == []


@each_stretch
def test_a_shipped_stretch_names_the_side_if_it_has_sides(stretch: Stretch) -> None:
    sided = stretch.sides is Sides.EACH
    assert sided == any("{side}" in line for line in stretch.instructions)
    assert sided == bool(stretch.side_means)
    assert sided == (stretch.side_label != "{side} side")


@each_stretch
def test_the_sentences_of_a_stretch_are_sentences(stretch: Stretch) -> None:
    texts = [*stretch.instructions, stretch.breath_cue, stretch.mistake, stretch.easier]
    assert [text for text in [*texts, stretch.source] if not is_sentence(text)] == []


@each_stretch
def test_what_follows_a_heading_begins_small_and_has_no_stop(stretch: Stretch) -> None:
    texts = [
        stretch.felt_in,
        stretch.stop_if,
        *([stretch.side_means] if stretch.side_means else []),
    ]
    assert [text for text in texts if not text[0].islower() or text.endswith(".")] == []


@each_routine
def test_the_sentences_of_a_routine_are_sentences(routine: Routine) -> None:
    assert [text for text in (routine.suits, routine.note) if not is_sentence(text)] == []
    assert not any(text.endswith(".") for text in (routine.goal, routine.when, routine.frequency))


@each_stretch
def test_a_shipped_stretch_claims_nothing(stretch: Stretch) -> None:
    assert [text for text in texts_of(stretch) if NO_CLAIM.search(text)] == []


@each_routine
def test_a_shipped_routine_claims_nothing(routine: Routine) -> None:
    assert [text for text in texts_of(routine) if NO_CLAIM.search(text)] == []


@each_routine
def test_a_routine_for_cramps_says_may(routine: Routine) -> None:
    for text in (routine.goal, routine.when):
        assert "may ease" in text or "cramp" not in text


@each_stretch
def test_names_are_written_out_for_readers(stretch: Stretch) -> None:
    assert [text for text in texts_of(stretch) if SHORTHAND.search(text)] == []


@each_stretch
def test_a_stop_sign_is_felt_and_a_condition_is_a_caution(stretch: Stretch) -> None:
    assert not CONDITION.search(stretch.stop_if)


@each_stretch
def test_where_a_nerve_can_be_pulled_its_signs_mean_stop(stretch: Stretch) -> None:
    if stretch.area in NERVE_AREAS:
        assert NERVE_SIGN.search(stretch.stop_if)


@each_stretch
def test_no_shipped_stretch_circles_or_pulls_the_head(stretch: Stretch) -> None:
    assert not any(NOT_FOR_THE_NECK.search(line) for line in stretch.instructions)


@each_stretch
def test_texts_have_printed_apostrophes_and_single_spaces(stretch: Stretch) -> None:
    assert [text for text in texts_of(stretch) if "'" in text or "  " in text] == []


@each_routine
def test_a_routine_s_texts_have_printed_apostrophes_too(routine: Routine) -> None:
    assert [text for text in texts_of(routine) if "'" in text or "  " in text] == []


@pytest.mark.parametrize(
    "text",
    [
        "Cures cramp.",
        "We guarantee it",
        "a detox",
        "prevents injury",
        "cramp prevention",
        "magnesium helps",
        "heals the back",
    ],
)
def test_a_claim_would_be_seen(text: str) -> None:
    assert NO_CLAIM.search(text)


@pytest.mark.parametrize("text", ["It may ease cramps.", "Mayo Clinic: 30 s.", "a secure seat"])
def test_an_honest_word_passes(text: str) -> None:
    assert not NO_CLAIM.search(text)
    assert not SHORTHAND.search(text)
