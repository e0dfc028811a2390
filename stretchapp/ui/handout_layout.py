"""A hand-out laid out on pages: as few as six stretches a page allow, in type as large as fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stretchapp.ui.handout_parts import (
    Box,
    Item,
    Page,
    Paper,
    Place,
    Ruler,
    Text,
    Type,
    Words,
)
from stretchapp.ui.handout_rows import SMALLEST, Part, Scale, head, row
from stretchapp.ui.handout_view import Handout, page_number

MARGIN, OVER_FOOT = 32.0, 8.0
FOOT_SHARE = 0.8
MOST_ON_A_PAGE = 6
SCALES = (
    Scale(11.5, 150),
    Scale(10.5, 128),
    Scale(10, 116),
    Scale(9.5, 106),
    Scale(9, 98),
    Scale(SMALLEST, 90),
)

Rows = list[list[Part]]


@dataclass(frozen=True)
class Draft:
    """All parts in one scale, and the rows of each page."""

    head: Part
    pages: Rows
    closing: Part
    room: float

    @property
    def has_room_to_close(self) -> bool:
        """Whether the sources have a place on the last page."""
        last = [*([self.head] if len(self.pages) == 1 else []), *self.pages[-1], self.closing]
        return _height(last) <= self.room

    @property
    def loss(self) -> tuple[bool, int, bool]:
        """The less the better: nothing cut off, few pages, all of the sources."""
        is_cut_off = any(part.height > self.room for page in self.pages for part in page)
        return is_cut_off, len(self.pages), not self.has_room_to_close


def laid_out(handout: Handout, paper: Paper, ruler: Ruler) -> tuple[Page, ...]:
    *_, pages = laying_out(handout, paper, ruler)
    return pages


def laying_out(handout: Handout, paper: Paper, ruler: Ruler) -> Iterator[tuple[Page, ...]]:
    """Step by step, so that others have a turn: no pages, and no pages, and then all of them."""
    best = None
    for draft in _drafts(handout, paper, ruler):
        best = draft if best is None or draft.loss <= best.loss else best
        yield ()
    assert best
    yield tuple(_page(handout, best, at, paper, ruler) for at in range(len(best.pages)))


def _drafts(handout: Handout, paper: Paper, ruler: Ruler) -> Iterator[Draft]:
    """In the smallest type, then from the largest on until one is as good."""
    smallest = _draft(handout, paper, SCALES[-1], ruler)
    yield smallest
    for scale in SCALES[:-1]:
        draft = _draft(handout, paper, scale, ruler)
        yield draft
        if draft.loss <= smallest.loss:
            return


def _draft(handout: Handout, paper: Paper, scale: Scale, ruler: Ruler) -> Draft:
    width = paper.width - 2 * MARGIN
    top = head(handout, width, scale, ruler)
    pictures = scale if handout.has_pictures else replace(scale, picture=0.0)
    rows = [row(block, handout.days, width, pictures, ruler) for block in handout.blocks]
    closing = _paragraph(handout.sources, scale.small, width, ruler)
    room = paper.height - 2 * MARGIN - OVER_FOOT - _foot(handout, "", width, ruler).height
    return Draft(top, _even(rows, room - top.height, room), closing, room)


def _height(parts: Sequence[Part]) -> float:
    return sum(part.height for part in parts)


def _paragraph(words: Words, type_: Type, width: float, ruler: Ruler) -> Part:
    high = ruler.height(words, type_, width) if words.whole else 0.0
    return Part((Text(Box(0, 0, width, high), words, type_),) if high else (), high)


def _even(rows: Sequence[Part], first_room: float, room: float) -> Rows:
    """The fewest pages, and among them no page fuller than it needs to be."""
    fewest = _filled(rows, first_room, room, MOST_ON_A_PAGE)
    tries = (_filled(rows, first_room, room, most) for most in range(1, MOST_ON_A_PAGE))
    return next((pages for pages in tries if len(pages) == len(fewest)), fewest)


def _filled(rows: Sequence[Part], first_room: float, room: float, most: int) -> Rows:
    """Each page as full as may be; the first has room for the head, and maybe for no more."""
    pages: Rows = [[]]
    left = first_room
    for part in rows:
        if part.height > left or len(pages[-1]) == most:
            pages.append([])
            left = room
        pages[-1].append(part)
        left -= part.height
    return pages


def _page(handout: Handout, draft: Draft, at: int, paper: Paper, ruler: Ruler) -> Page:
    parts = [*([draft.head] if at == 0 else []), *draft.pages[at]]
    is_last = at == len(draft.pages) - 1
    if is_last and draft.has_room_to_close:
        parts.append(draft.closing)
    number = page_number(at + 1, len(draft.pages))
    foot = _foot(handout, number, paper.width - 2 * MARGIN, ruler)
    at_foot = foot.at(MARGIN, paper.height - MARGIN - foot.height)
    return (*_stacked(parts), *at_foot)


def _stacked(parts: Sequence[Part]) -> Iterator[Item]:
    y = MARGIN
    for part in parts:
        yield from part.at(MARGIN, y)
        y += part.height


def _foot(handout: Handout, number: str, width: float, ruler: Ruler) -> Part:
    """What the page belongs to, and which it is."""
    type_, left = Type(SMALLEST, muted=True), Words(f"{handout.title} · {handout.foot}")
    across = width * FOOT_SHARE
    high = ruler.height(left, type_, across)
    rest = Box(across, 0, width - across, high)
    items = (
        Text(Box(0, 0, across, high), left, type_),
        Text(rest, Words(number), type_, Place.END),
    )
    return Part(items, high)
