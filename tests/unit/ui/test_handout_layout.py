"""A hand-out on pages, measured with letters of one width."""

from __future__ import annotations

from itertools import combinations
from math import ceil

import pytest
from msgspec import structs

from stretchapp.core.plan import PlanSettings
from stretchapp.core.routine import Routine
from stretchapp.core.stretch import Caution, Prop, Sides
from stretchapp.ui.handout_layout import MARGIN, laid_out
from stretchapp.ui.handout_parts import (
    A4,
    LETTER,
    Box,
    Page,
    Paper,
    Picture,
    Text,
    Tick,
    Type,
    Words,
)
from stretchapp.ui.handout_view import handout
from tests.unit.core.builders import routine, stretch
from tests.unit.core.shipped import CATALOGUE, ROUTINES

SMALLEST = 8.5
SLACK = 0.01

WORDY = structs.replace(
    stretch("wordy", sides=Sides.EACH),
    name="Seven long words " * 3,
    instructions=("{side} " + "sixteen letters " * 9,) * 6,
    side_means="the leg " * 50,
    stop_if="it hurts " * 44,
    cautions=tuple(Caution),
    props=tuple(Prop),
    source="a long book " * 33,
)
TALKATIVE = structs.replace(
    routine(*[WORDY] * 3, id="talkative"),
    **dict.fromkeys(("goal", "when", "suits", "frequency", "note"), "a few words " * 33),
)
CALF = CATALOGUE["calf_wall"]

CASES = {
    **ROUTINES,
    "wordy": TALKATIVE,
    "sixty": routine(*[CALF] * 60),
    "no_pictures": routine(stretch(), stretch("neck")),
}


class EvenRuler:
    """All letters are as wide as three fifths of their size."""

    def height(self, words: Words, type_: Type, width: float) -> float:
        letters = max(1, int(width / (type_.size * 0.6)))
        return ceil(len(words.whole) / letters) * type_.size * 1.2


def pages_of(of: Routine, paper: Paper = A4) -> tuple[Page, ...]:
    return laid_out(handout(of, PlanSettings()), paper, EvenRuler())


def texts(page: Page) -> list[Text]:
    return [item for item in page if isinstance(item, Text)]


def pictures(page: Page) -> list[Picture]:
    return [item for item in page if isinstance(item, Picture)]


def overlap(a: Box, b: Box) -> bool:
    return (
        min(a.right, b.right) - max(a.x, b.x) > SLACK
        and min(a.bottom, b.bottom) - max(a.y, b.y) > SLACK
    )


each_case = pytest.mark.parametrize("of", CASES.values(), ids=CASES)
each_paper = pytest.mark.parametrize("paper", [A4, LETTER], ids=["a4", "letter"])


@each_case
@each_paper
def test_nothing_overlaps_and_nothing_leaves_the_margins(of: Routine, paper: Paper) -> None:
    for page in pages_of(of, paper):
        solid = [item.box for item in page if isinstance(item, Text | Picture | Tick)]
        assert not [pair for pair in combinations(solid, 2) if overlap(*pair)]
        assert all(box.x >= MARGIN and box.y >= MARGIN for box in solid)
        assert all(box.right <= paper.width - MARGIN + SLACK for box in solid)
        assert all(box.bottom <= paper.height - MARGIN + SLACK for box in solid)


@each_case
@each_paper
def test_every_word_is_there_in_type_that_can_be_read(of: Routine, paper: Paper) -> None:
    pages = pages_of(of, paper)
    told = " ".join(text.words.whole for page in pages for text in texts(page))
    lines = [line for each in of.stretches for line in each.instructions_for(None)]

    assert all(line.replace("{side}", "left") in told for line in lines)
    assert min(text.type.size for page in pages for text in texts(page)) >= SMALLEST


@each_case
@each_paper
def test_a_page_has_up_to_six_stretches_with_a_week_each(of: Routine, paper: Paper) -> None:
    pages = pages_of(of, paper)
    counts = [len(pictures(page)) for page in pages]

    assert max(counts) <= 6
    assert sum(counts) == len(of.entries)
    assert sum(isinstance(item, Tick) for page in pages for item in page) == 7 * len(of.entries)


def test_pages_are_about_equally_full() -> None:
    assert [len(pictures(page)) for page in pages_of(routine(*[CALF] * 7))] == [4, 3]


def test_few_stretches_are_in_larger_type_than_many() -> None:
    def largest(count: int) -> float:
        return max(text.type.size for text in texts(pages_of(routine(*[CALF] * count))[0]))

    assert largest(1) > largest(6)


def test_sources_close_the_last_page_where_there_is_room() -> None:
    *_, last = pages_of(ROUTINES["back"])

    assert sum("Sources of the times" in text.words.whole for text in texts(last)) == 1


def test_without_any_picture_words_have_its_room() -> None:
    (page,) = pages_of(CASES["no_pictures"])

    assert "Calf" in [text.words.whole for text in texts(page) if text.box.x == MARGIN]


def test_pages_are_numbered() -> None:
    feet = [texts(page)[-1].words.whole for page in pages_of(routine(*[CALF] * 7))]

    assert feet == ["Page 1 of 2", "Page 2 of 2"]
