"""The parts of a hand-out set from the top down: its head, and each stretch as a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from stretchapp.ui.handout_parts import (
    Box,
    Item,
    Line,
    Picture,
    Place,
    Ruler,
    Text,
    Tick,
    Type,
    Words,
)
from stretchapp.ui.handout_view import Block, Handout

SMALLEST = 8.5
GAP = 12.0
DAY_WIDTH, TICK_SIZE, TICK_GAP = 21.0, 12.0, 1.0
TIGHT = 9.5
PICTURE_LOWEST, PICTURE_HIGHEST = 0.78, 1.1


@dataclass(frozen=True)
class Scale:
    """The size of type, and how wide a picture is (0: there are none), in points."""

    body: float
    picture: float

    @property
    def gap(self) -> float:
        """Between paragraphs."""
        return self.body / 8

    @property
    def pad(self) -> float:
        """Above and below a row."""
        return self.body / 2

    @property
    def text(self) -> Type:
        return Type(self.body)

    @property
    def name(self) -> Type:
        return Type(self.body * 1.2, bold=True)

    @property
    def dose(self) -> Type:
        return Type(self.body * 1.05, bold=True)

    @property
    def small(self) -> Type:
        return Type(SMALLEST, muted=True)


@dataclass(frozen=True)
class Part:
    """Items whose origin is the part's own upper left corner."""

    items: tuple[Item, ...]
    height: float

    def at(self, x: float, y: float) -> Iterator[Item]:
        return (replace(item, box=item.box.moved(x, y)) for item in self.items)


class Column:
    """Sets words one below the other."""

    def __init__(self, ruler: Ruler, x: float, width: float, gap: float) -> None:
        self._ruler, self._x, self._width, self._gap = ruler, x, width, gap
        self.items: list[Item] = []
        self.bottom = 0.0

    def add(self, words: Words, type_: Type, width: float | None = None) -> None:
        """Nothing where there are no words."""
        if words.whole:
            box = self._box(words, type_, self._width if width is None else width)
            self.items.append(Text(box, words, type_))
            self.bottom = box.bottom + self._gap

    def _box(self, words: Words, type_: Type, width: float) -> Box:
        return Box(self._x, self.bottom, width, self._ruler.height(words, type_, width))


def head(handout: Handout, width: float, scale: Scale, ruler: Ruler) -> Part:
    column = Column(ruler, 0, width, scale.gap)
    column.add(Words(handout.title), Type(scale.body * 2, bold=True))
    column.add(Words(handout.summary), Type(scale.body * 1.1, muted=True))
    column.bottom += scale.gap
    for words in handout.about:
        column.add(words, scale.text)
    return Part(tuple(column.items), column.bottom + scale.pad)


def row(block: Block, days: tuple[str, ...], width: float, scale: Scale, ruler: Ruler) -> Part:
    """A line, then the picture, and beside it the words and the week."""
    left = scale.picture + GAP if scale.picture else 0.0
    week = tuple(_week(days, width, scale.pad, ruler))
    column = Column(ruler, left, width - left, scale.gap)
    column.bottom = scale.pad
    beside = week[0].box.x - GAP - left
    column.add(Words(block.name), scale.name, beside)
    column.add(Words(block.dose), scale.dose, beside)
    column.bottom = max(column.bottom, week[-1].box.bottom + scale.gap)
    for words in (block.about, *block.steps, *_cares(block, scale)):
        column.add(words, scale.text)
    picture = Picture(_picture_box(scale, column.bottom), block.stretch, block.side)
    line = Line(Box(0, 0, width, 0))
    height = max(column.bottom, picture.box.bottom) + scale.pad
    return Part((line, picture, *column.items, *week), height)


def _cares(block: Block, scale: Scale) -> tuple[Words, ...]:
    """A paragraph each, or one where room is scarce."""
    if scale.body > TIGHT or not block.cares:
        return block.cares
    first, *more = block.cares
    return (replace(first, text=" ".join([first.text, *(each.whole for each in more)])),)


def _picture_box(scale: Scale, bottom: float) -> Box:
    """As high as the words beside it, within limits."""
    least, most = scale.picture * PICTURE_LOWEST, scale.picture * PICTURE_HIGHEST
    return Box(0, scale.pad, scale.picture, min(max(bottom - scale.pad, least), most))


def _week(days: tuple[str, ...], width: float, top: float, ruler: Ruler) -> Iterator[Item]:
    """A box under the name of each day, flush right."""
    type_, inset = Type(SMALLEST), (DAY_WIDTH - TICK_SIZE) / 2
    x = width - len(days) * DAY_WIDTH + inset
    for day in days:
        high = ruler.height(Words(day), type_, DAY_WIDTH)
        yield Text(Box(x - inset, top, DAY_WIDTH, high), Words(day), type_, Place.MIDDLE)
        yield Tick(Box(x, top + high + TICK_GAP, TICK_SIZE, TICK_SIZE))
        x += DAY_WIDTH
