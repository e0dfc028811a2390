"""What is kept of an SVG, and what is refused, whoever made it."""

from __future__ import annotations

import math

import pytest

from stretchapp.core.picture_kind import PictureError
from stretchapp.core.svg_numbers import enlargement, length
from stretchapp.core.svg_path import path_extent
from stretchapp.core.svg_picture import MOST_DEPTH, MOST_ELEMENTS, MOST_SVG_BYTES, clean_svg

NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
FRAME = 'viewBox="0.0 0.0 40.0 30.0" width="1000.000" height="750.000"'
GRADIENT = '<linearGradient id="a"><stop offset="0.5" stop-color="#fff"></stop></linearGradient>'
SMALL = '<rect width="1" height="1"/>'


def svg(inside: str, more: str = "", head: str = "") -> bytes:
    return f'{head}<svg {NAMES} viewBox="0 0 40 30"{more}>\n{inside}</svg>'.encode()


def kept(inside: str) -> str:
    text = clean_svg(svg(inside)).decode()
    return text.removeprefix(f"<svg {NAMES} {FRAME}>").removesuffix("</svg>")


def problem(data: bytes) -> str:
    with pytest.raises(PictureError) as caught:
        clean_svg(data)
    return str(caught.value)


SAME = {
    "shapes": '<rect x="1" width="50%" rx="2mm"></rect><circle r="9"></circle>'
    '<ellipse rx="1" ry="2"></ellipse><line x2="5"></line>'
    '<polyline points="1,2 3,4"></polyline><polygon points="1 2 3 4 5 6"></polygon>',
    "a path": '<path d="M1 2h3v4l5-6Q1 2 3 4T5 6C1 2 3 4 5 6S1 2 3 4z" fill-rule="evenodd"></path>',
    "groups": '<g transform="translate(1) scale(2 -3),rotate(45 1 2)" opacity=".5"><g></g></g>',
    "strokes": '<path d="M0 0 9 9" fill="none" stroke="rgb(1, 2, 3)" stroke-width="2" '
    'stroke-linecap="round" stroke-dasharray="4 2" stroke-miterlimit="3"></path>',
    "gradients": f'{GRADIENT}<radialGradient id="b" xlink:href="#a" r="50%" '
    'gradientUnits="userSpaceOnUse" gradientTransform="matrix(1 0 0 1 2 3)"></radialGradient>'
    '<rect fill="url(#a)" stroke="url(#b)"></rect>',
    "a gradient without a name": "<linearGradient></linearGradient>",
}


@pytest.mark.parametrize("inside", SAME.values(), ids=SAME.keys())
def test_what_is_drawn_stays(inside: str) -> None:
    assert kept(inside) == inside


LEFT_OUT = {
    "notes": "<title>a</title><desc><b>c</b></desc><metadata/>",
    "other spaces": '<x:g xmlns:x="http://x.org/"><g/><script/></x:g>',
    "what nothing refers to": f"<mask>{SMALL}</mask><clipPath id='c'/><pattern><image/></pattern>",
    "comments and instructions": '<?xml-stylesheet href="http://x.org/a.css"?><!-- a -->',
    "texts": "a &amp; b &#0099; <![CDATA[<script/>]]>",
}


@pytest.mark.parametrize("inside", LEFT_OUT.values(), ids=LEFT_OUT.keys())
def test_what_is_not_drawn_is_left_out(inside: str) -> None:
    assert kept(inside).strip() == ""


def test_attributes_that_are_not_drawn_are_left_out() -> None:
    assert (
        kept(
            '<rect width="1" id="me" class="x" onclick="f()" data-a="b" xlink:title="c"'
            ' clip-path="url(#c)" marker-end="none" style="" fill="inherit"/>'
        )
        == '<rect width="1"></rect>'
    )


def test_a_style_counts_more_than_attributes() -> None:
    style = "fill:#00f !important; stroke-width : 2px;-x-y:z; stroke:none"
    assert kept(f'<rect fill="red" style="{style}"/>') == (
        '<rect fill="#00f" stroke-width="2px" stroke="none"></rect>'
    )


@pytest.mark.parametrize("link", ["href", "xlink:href"])
def test_a_link_to_another_gradient_may_be_written_in_two_ways(link: str) -> None:
    assert 'xlink:href="#a"' in kept(f'{GRADIENT}<linearGradient {link}="#a"/>')


FRAMES = {
    "a box with commas": ('viewBox="0,0,40,30"', FRAME),
    "a size": ('width="40" height="30px"', FRAME),
    "a box and another size": ('viewBox="0 0 40 30" width="100%" height="1"', FRAME),
    "a place": ('viewBox="-1 -2 2 4"', 'viewBox="-1.0 -2.0 2.0 4.0" width="500.000" height="1000'),
}


@pytest.mark.parametrize(("written", "shown"), FRAMES.values(), ids=FRAMES.keys())
def test_a_picture_has_a_frame(written: str, shown: str) -> None:
    assert shown in clean_svg(f'<svg {written} fill="none"/>'.encode()).decode()


NO_FRAME = {
    "none": "",
    "one side": 'width="9"',
    "shares": 'width="100%" height="100%"',
    "three numbers": 'viewBox="0 0 9"',
    "words": 'viewBox="a b c d"',
    "nothing to see": 'viewBox="0 0 0 9"',
    "a hair": 'viewBox="0 0 1 200"',
    "less than nothing": 'viewBox="0 0 -9 -9"',
    "far away": 'viewBox="2e6 0 9 9"',
    "a world": 'viewBox="0 0 2e6 2e6"',
    "no number": 'viewBox="0 0 nan inf"',
}


@pytest.mark.parametrize("written", NO_FRAME.values(), ids=NO_FRAME.keys())
def test_a_picture_without_a_frame_is_refused(written: str) -> None:
    expected = "has no size that can be read on line 1: give it a `viewBox`"
    assert problem(f"<svg {written}/>".encode()) == expected


def test_a_doctype_that_says_only_what_the_file_is_does_no_harm() -> None:
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://127.0.0.1/svg11.dtd">'
    assert clean_svg(svg(SMALL, head=doctype)) == clean_svg(svg(SMALL))


ENTITIES = (
    '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c SYSTEM "file:///etc/passwd">]>'
)

PATHS = "take it out, or turn it into paths"
SIMPLER = "save a simpler picture, or a PNG"


def in_itself(inside: str, times: int) -> str:
    return inside * times + "</g>" * times


REFUSED = {
    "no XML": (b"<svg", "is no whole SVG: its line 1 cannot be read"),
    "an open element": (svg("<g>"), "is no whole SVG: its line 2 cannot be read"),
    "another file": (b"<html/>", "is no SVG: save it as PNG, JPEG or SVG"),
    "another svg": (b'<svg xmlns="http://x.org/"/>', "is no SVG: save it as PNG, JPEG or SVG"),
    "far too large": (
        svg(" " * MOST_SVG_BYTES),
        "is larger than 256 KiB, the most of an SVG",
    ),
    "entities": (
        svg("&b;&c;", head=ENTITIES),
        "has a DOCTYPE with words of its own on line 1: save it as plain SVG",
    ),
    "an unknown entity": (svg("&a;"), "is no whole SVG: its line 2 cannot be read"),
    "text": (svg("<text>a</text>"), "has `text` on line 2: turn it into paths"),
    "a picture": (
        svg('<image href="file:///etc/passwd"/>'),
        "has `image` on line 2: a picture in a picture is not shown",
    ),
    "a script": (svg("<script/>"), f"has `script` on line 2: {PATHS}"),
    "a style sheet": (
        svg("\n<style>@import url(http://x.org)</style>"),
        "has `style` on line 3: save it with attributes instead of a style sheet",
    ),
    "a copy": (svg('<use href="#a"/>'), "has `use` on line 2: turn it into paths"),
    "a movement": (svg("<animate/>"), f"has `animate` on line 2: {PATHS}"),
    "a shape in a shape": (svg(f"<path>{SMALL}</path>"), f"has `rect` on line 2: {PATHS}"),
    "a colour of nothing": (svg("<stop/>"), f"has `stop` on line 2: {PATHS}"),
    "a marker": (svg('<path marker-end="url(#a)"/>'), f"has `marker-end` on line 2: {PATHS}"),
    "a filter": (svg('<g style="filter:url(#a)"/>'), f"has `filter` on line 2: {PATHS}"),
    "a pattern": (
        svg('<pattern id="p"/><rect fill="url(#p) red"/>'),
        f"is painted with `#p`, which is no gradient: {PATHS}",
    ),
    "a colour of another file": (
        svg('<rect fill="url(http://x.org/#a)"/>'),
        "has a `rect` that cannot be read on line 2: save it anew",
    ),
    "a gradient of another file": (
        svg('<linearGradient href="file:///a.svg#b"/>'),
        f"has a gradient that leads elsewhere on line 2: {PATHS}",
    ),
    "a gradient with an odd name": (
        svg('<linearGradient id="a&quot;b"/>'),
        f"has a gradient that leads elsewhere on line 2: {PATHS}",
    ),
    "too many elements": (
        svg("<g/>" * (MOST_ELEMENTS + 1)),
        f"has more than 1,000 elements on line 2: {SIMPLER}",
    ),
    "too many groups": (
        svg(in_itself("<g>", MOST_DEPTH + 1)),
        f"has more than 32 groups inside each other on line 2: {SIMPLER}",
    ),
    "too many see-through groups": (
        svg(in_itself('<g opacity=".5">', 7)),
        f"has more than 6 see-through groups in each other on line 2: {SIMPLER}",
    ),
}


@pytest.mark.parametrize(("data", "expected"), REFUSED.values(), ids=REFUSED.keys())
def test_what_could_do_harm_or_look_otherwise_is_refused(data: bytes, expected: str) -> None:
    assert problem(data) == expected


UNREADABLE = {
    "a length": 'width="1e9"',
    "a unit": 'width="9parsec"',
    "no number": 'x="nan"',
    "a word in numbers": 'opacity="half"',
    "a colour": 'fill="red\'; x"',
    "a word": 'fill-rule="odd;"',
    "a transform": 'transform="wobble(9)"',
    "a transform of too few numbers": 'transform="matrix(1 2 3)"',
    "a very long transform": f'transform="{"scale(1) " * 120}"',
    "dashes": 'stroke-dasharray="a"',
}


@pytest.mark.parametrize("written", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_value_of_no_sense_is_refused(written: str) -> None:
    expected = "has a `rect` that cannot be read on line 2: save it anew"
    assert problem(svg(f"<rect {written}/>")) == expected


NO_PATHS = [
    "9",
    "L1 2",
    "M1",
    "M1 2 3",
    "M1 2z3",
    "M1 2Lx",
    "M1 2A1 1 0 2 0 3 4",
    "M",
    "x",
    "M1 2A1 1 0",
]


@pytest.mark.parametrize("text", [*NO_PATHS, "M0 0A1e9 1 0 0 0 1 1", "M0 0A9e6 1e-9 0 0 0 9e6 9e6"])
def test_what_is_no_path_is_refused(text: str) -> None:
    expected = "has a `path` that cannot be read on line 2: save it anew"
    assert problem(svg(f'<path d="{text}"/>')) == expected


LENGTHS = {
    "nothing": ("", 0),
    "spaces": (" \n ", 0),
    "a square": ("M1 1h2v2h-2z", 8),
    "a square by corners": ("M1,1 3 1 3 3 1 3Z", 8),
    "relative corners": ("m1 1 2 0l0 2", 4),
    "two squares": ("M0 0h2v2h-2zm9 9h2v2H9z", 16),
    "points and signs together": ("M0 0L.5.5-.5.5", math.sqrt(0.5) + 1),
    "a curve by its points": ("M0 0C0 3 4 3 4 0", 10),
    "a curve that goes on": ("M0 0C0 0 0 5 0 2S0 4 0 6", 18),
    "a curve that goes on from a line": ("M0 0V2S0 4 0 6", 6),
    "a curve of three points": ("M0 0Q0 3 4 3", 7),
    "one that goes on": ("M0 0Q0 3 4 3T8 0", 14),
    "half a circle": ("M0 0A2 2 0 0 1 4 0", 4 + 4 * math.pi),
    "an arc of flags without spaces": ("M0 0a2,2,0,014,0", 4 + 4 * math.pi),
    "an arc that must grow": ("M0 0A1 1 0 0 1 4 0", 4 + 4 * math.pi),
    "an arc that is a line": ("M0 0A0 1 0 0 1 4 0", 4),
}


@pytest.mark.parametrize(("text", "expected"), LENGTHS.values(), ids=LENGTHS.keys())
def test_the_lines_of_a_path_are_never_longer_than_said(text: str, expected: float) -> None:
    assert path_extent(text).length == pytest.approx(expected)


def test_what_is_filled_is_closed() -> None:
    assert path_extent("M0 0h3v4m1 0h2").closing == pytest.approx(5 + 2)


ENLARGED = {
    "none": 1,
    "translate(9 9) rotate(30)": 1,
    "scale(2)": 2,
    "scale(-2 .5),scale(3)": 6,
    "matrix(0 3 -3 0 9 9)": 3,
    "matrix(1 0 0 0 0 0)": 1,
    "skewX(45)": 1.618034,
    "skewY(0)": 1,
}


@pytest.mark.parametrize(("transform", "expected"), ENLARGED.items(), ids=ENLARGED.keys())
def test_a_transform_makes_lines_longer(transform: str, expected: float) -> None:
    assert enlargement(transform) == pytest.approx(expected)


def test_lengths_have_units() -> None:
    assert length("1in", 0) == length("96", 0) == pytest.approx(length("25.4mm", 0))
    assert length("50%", 40) == 20


ZIGZAG = "M0 0" + "L40 30L0 0" * 75


TOO_MUCH = {
    "long lines": f'<path d="{ZIGZAG}"/>',
    "strokes": f'<path fill="none" stroke="red" d="{ZIGZAG[:400]}"/>',
    "wide strokes": '<path fill="none" stroke="red" stroke-width="9" d="M0 0'
    + "h1v1" * 200
    + '"/>',
    "dashes": '<path stroke="red" stroke-dasharray=".01 .01" d="M0 0H40"/>',
    "huge circles": '<circle r="1000"/>',
    "enlarged lines": '<g transform="scale(99)"><rect width="20" height="20"/></g>',
    "enlarged lines again": '<g transform="scale(1e7) scale(1e7)">' * 25
    + '<path d="M0 0H0"/>'
    + "</g>" * 25,
    "very many lines that are not seen": f'<path fill="none" d="M0 0{"h0" * 30_000}"/>',
    "very many steps": f'<path d="M0 0h{"0 " * 30_000}"/>',
    "many gradients": GRADIENT + '<rect fill="url(#a)"/>' * 200,
}


@pytest.mark.parametrize("inside", TOO_MUCH.values(), ids=TOO_MUCH.keys())
def test_what_takes_too_long_to_draw_is_refused(inside: str) -> None:
    assert problem(svg(inside)) == f"has more lines than can be drawn in time on line 2: {SIMPLER}"


def test_what_is_not_painted_takes_no_time() -> None:
    assert clean_svg(svg(f'<path fill="none" d="{ZIGZAG}"/>'))
    assert clean_svg(svg('<path stroke="red" stroke-dasharray="none" d="M0 0H40"/>'))
