"""What a page of a hand-out is made of, in points from its upper left corner."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from stretchapp.core.stretch import Side, Stretch


@dataclass(frozen=True)
class Paper:
    """Its size in points."""

    width: float
    height: float


A4, LETTER = Paper(595.0, 842.0), Paper(612.0, 792.0)


@dataclass(frozen=True)
class Words:
    """A paragraph. Its `lead` stands out, unless it `hangs`: then later lines are set in by it."""

    text: str
    lead: str = ""
    hangs: bool = False

    @property
    def whole(self) -> str:
        return f"{self.lead} {self.text}".strip()


@dataclass(frozen=True)
class Type:
    """A size of type in points, and its look."""

    size: float
    bold: bool = False
    muted: bool = False


class Ruler(Protocol):
    """Knows how high words are."""

    def height(self, words: Words, type_: Type, width: float) -> float: ...


@dataclass(frozen=True)
class Box:
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def moved(self, right: float, down: float) -> Box:
        return Box(self.x + right, self.y + down, self.width, self.height)


class Place(Enum):
    """Where a line stands in its box."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True)
class Text:
    """Words in a box of exactly their height."""

    box: Box
    words: Words
    type: Type
    place: Place = Place.START


@dataclass(frozen=True)
class Picture:
    box: Box
    stretch: Stretch
    side: Side | None


@dataclass(frozen=True)
class Tick:
    """A box to be ticked."""

    box: Box


@dataclass(frozen=True)
class Line:
    """A hairline along the upper edge of a box."""

    box: Box


Item = Text | Picture | Tick | Line
Page = tuple[Item, ...]
