"""An SVG written anew: what is drawn of it within limits, and nothing else that was in it.

So whoever draws it sees no doctype, entity, script, style sheet or way to another file, however
they were written down.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NoReturn
from xml.parsers import expat

from stretchapp.core.picture_kind import PictureError
from stretchapp.core.svg_effort import MOST_EFFORT, Paint, shape_extent
from stretchapp.core.svg_frame import frame_of
from stretchapp.core.svg_numbers import enlargement
from stretchapp.core.svg_words import (
    DRAWN_IN,
    GRADIENTS,
    HINTS,
    LEFT_OUT,
    REFERRING,
    SHAPES,
    TAKE_OUT,
    kept_attributes,
    name_in,
    reference_in,
    said_of,
)
from stretchapp.core.wording import Words, worded

MOST_SVG_BYTES = 256 * 1024
MOST_ELEMENTS = 1000
MOST_DEPTH = 32
MOST_SEE_THROUGH = 6  # each takes a picture of its own while it is drawn
SIMPLER = worded("Picture", "save a simpler picture, or a PNG")

_SVG, _LINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_OF_THE_FRAME = ("x", "y", "width", "height", "transform")


def clean_svg(data: bytes) -> bytes:
    """Raises PictureError."""
    if len(data) > MOST_SVG_BYTES:
        larger = worded("Picture", "is larger than {most} KiB, the most of an SVG")
        raise PictureError(larger.format(most=MOST_SVG_BYTES // 1024))
    drawing = _Drawing()
    try:
        drawing.parser.Parse(data, True)
    except expat.ExpatError as error:
        broken = worded("Picture", "is no whole SVG: its line {line} cannot be read")
        raise PictureError(broken.format(line=error.lineno)) from error
    return drawing.text.encode()


@dataclass(frozen=True, slots=True)
class _Element:
    """One that is open: how what is in it is painted, and through how many groups it is seen."""

    name: str
    paint: Paint
    see_through: int = 0


class _Drawing:
    """Hears of each element as it is read, and writes down what is drawn."""

    def __init__(self) -> None:
        self.parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        self._written: list[str] = []
        self._open: list[_Element] = []
        self._elements = self._left_out = 0
        self._frame = self._effort = 0.0
        self._gradients: set[str] = set()
        self._references: set[str] = set()

    @property
    def text(self) -> str:
        for name in sorted(self._references - self._gradients):
            lost = worded("Picture", "is painted with `#{name}`, which is no gradient: {instead}")
            raise PictureError(lost.format(name=name, instead=TAKE_OUT))
        return "".join(self._written)

    def _doctype(self, _name: str, _system: object, _public: object, has_words: bool) -> None:
        """One that only says what the file is does no harm, and is left out."""
        if has_words:
            own = worded("Picture", "a DOCTYPE with words of its own")
            self._refuse(own, worded("Picture", "save it as plain SVG"))

    def _begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        is_svg = space in ("", _SVG)
        if not self._written:
            if not is_svg or name != "svg":
                raise PictureError(worded("Picture", "is no SVG: save it as PNG, JPEG or SVG"))
            self._begin_picture(attributes)
        elif self._left_out or not is_svg or name in LEFT_OUT:
            self._left_out += 1
        else:
            self._check_place(name)
            self._begin_element(name, attributes)

    def _end(self, _tag: str) -> None:
        if self._left_out:
            self._left_out -= 1
        else:
            self._written.append(f"</{self._open.pop().name}>")

    def _begin_picture(self, attributes: Mapping[str, str]) -> None:
        try:
            frame = frame_of(attributes)
        except ValueError:
            no_size = worded("Picture", "no size that can be read")
            self._refuse(no_size, worded("Picture", "give it a `viewBox`"))
        self._frame = frame.side
        said = {key: text for key, text in attributes.items() if key not in _OF_THE_FRAME}
        first = f' xmlns="{_SVG}" xmlns:xlink="{_LINK}" {frame.text}'
        self._write("svg", first, said, Paint(scale=1 / frame.side))

    def _check_place(self, name: str) -> None:
        if name not in DRAWN_IN.get(self._open[-1].name, ()):
            self._refuse(f"`{name}`", HINTS.get(name, TAKE_OUT))
        if len(self._open) > MOST_DEPTH:
            deep = worded("Picture", "more than {most} groups inside each other")
            self._refuse(deep.format(most=MOST_DEPTH), SIMPLER)
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            many = worded("Picture", "more than {most} elements")
            self._refuse(many.format(most=f"{MOST_ELEMENTS:,}"), SIMPLER)

    def _begin_element(self, name: str, attributes: Mapping[str, str]) -> None:
        ties = ""
        if name in GRADIENTS:
            try:
                ties = self._name(attributes.get("id", "")) + _link(attributes)
            except ValueError:
                self._refuse(worded("Picture", "a gradient that leads elsewhere"), TAKE_OUT)
        self._write(name, ties, attributes, self._open[-1].paint)

    def _name(self, name: str) -> str:
        self._gradients.add(name)
        return f' id="{name_in(name)}"' if name else ""

    def _write(self, name: str, first: str, attributes: Mapping[str, str], above: Paint) -> None:
        said = said_of(attributes)
        for key in sorted(REFERRING & said.keys()):
            if said[key] != "none":
                self._refuse(f"`{key}`", TAKE_OUT)
        try:
            kept = kept_attributes(said, self._frame)
            paint = above.changed(kept, self._frame, enlargement(kept.get("transform", "")))
            if name in SHAPES:
                self._effort += paint.effort(shape_extent(name, kept, self._frame))
        except ValueError:
            broken = worded("Picture", "a `{name}` that cannot be read").format(name=name)
            self._refuse(broken, worded("Picture", "save it anew"))
        if not self._effort <= MOST_EFFORT:
            self._refuse(worded("Picture", "more lines than can be drawn in time"), SIMPLER)
        self._references |= {reference_in(kept.get(key, "")) for key in ("fill", "stroke")} - {""}
        rest = "".join(f' {key}="{text}"' for key, text in kept.items())
        self._written.append(f"<{name}{first}{rest}>")
        self._open.append(_Element(name, paint, self._layers(kept)))

    def _layers(self, kept: Mapping[str, str]) -> int:
        above = self._open[-1].see_through if self._open else 0
        layers = above + ("opacity" in kept)
        if layers > MOST_SEE_THROUGH:
            many = worded("Picture", "more than {most} see-through groups in each other")
            self._refuse(many.format(most=MOST_SEE_THROUGH), SIMPLER)
        return layers

    def _refuse(self, what: str | Words, instead: Words) -> NoReturn:
        wrong = worded("Picture", "has {what} on line {line}: {instead}")
        line = self.parser.CurrentLineNumber
        raise PictureError(wrong.format(what=what, line=line, instead=instead))


def _link(attributes: Mapping[str, str]) -> str:
    """To another gradient of the same picture. Raises ValueError."""
    target = attributes.get("href", attributes.get(f"{_LINK} href", ""))
    if target and not target.startswith("#"):
        raise ValueError
    return f' xlink:href="#{name_in(target[1:])}"' if target else ""
