"""What is kept of a PNG or a JPEG, and what is refused, whoever made it."""

from __future__ import annotations

import struct
import zlib

import pytest

from stretchapp.core.jpeg_picture import MOST_SCANS
from stretchapp.core.picture_kind import PictureError
from stretchapp.core.picture_rules import MOST_PICTURE_BYTES, clean_picture
from stretchapp.core.picture_size import MOST_PARTS
from tests.unit.core.some_pictures import (
    CODES,
    END,
    JFIF,
    JPEG,
    JPEG_END,
    PIXELS,
    PNG,
    SCAN,
    STEPS,
    SVG,
    chunk,
    frame,
    jpeg,
    png,
    png_header,
    segment,
)

CUT_OFF, DAMAGED = "is cut off: copy it again", "is damaged: save it anew"


def problem(name: str, data: bytes) -> str:
    with pytest.raises(PictureError) as caught:
        clean_picture(name, data)
    return str(caught.value)


def test_a_picture_has_at_most_so_many_bytes() -> None:
    assert problem("a.png", PNG.ljust(MOST_PICTURE_BYTES + 1)) == "is larger than 1024 KiB"


@pytest.mark.parametrize(("name", "data"), [("a.png", PNG), ("a.jpg", JPEG)])
def test_what_is_all_picture_stays_as_it_is(name: str, data: bytes) -> None:
    assert clean_picture(name, data) == data
    assert clean_picture("a.svg", SVG)


PNG_NOTES = {
    "texts": chunk(b"tEXt", b"Author\0Ann"),
    "packed texts": chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(1_000_000))),
    "a profile": chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(1_000_000))),
    "a place": chunk(b"eXIf", b"MM\0*"),
    "other frames": chunk(b"acTL", bytes(8)) + chunk(b"fdAT", bytes(40)),
}


@pytest.mark.parametrize("notes", PNG_NOTES.values(), ids=PNG_NOTES.keys())
def test_of_a_png_nothing_but_the_picture_is_kept(notes: bytes) -> None:
    assert clean_picture("a.png", png(png_header(), notes, PIXELS, notes, END) + b"more") == PNG


def test_colours_and_see_through_parts_of_a_png_are_kept() -> None:
    whole = png(png_header(), chunk(b"PLTE", bytes(9)), chunk(b"tRNS", b"\0"), PIXELS, PIXELS, END)
    assert clean_picture("a.png", whole) == whole


def with_wrong_sum(chunk: bytes) -> bytes:
    return chunk[:-1] + bytes((chunk[-1] ^ 1,))


BAD_PNGS = {
    "one that ends in a chunk": (PNG[:-20], CUT_OFF),
    "one that ends after a chunk": (png(png_header(), PIXELS), CUT_OFF),
    "a chunk that says it is huge": (
        png(png_header(), b"\xff\xff\xff\xffIDAT" + bytes(9)),
        CUT_OFF,
    ),
    "one without pixels": (png(png_header(), END), DAMAGED),
    "one that begins with pixels": (png(PIXELS, END), DAMAGED),
    "two headers": (png(png_header(), png_header(5), PIXELS, END), DAMAGED),
    "a short header": (png(chunk(b"IHDR", bytes(12)), PIXELS, END), DAMAGED),
    "a wrong sum": (png(png_header(), with_wrong_sum(PIXELS), END), DAMAGED),
    "an unknown part that is needed": (png(png_header(), chunk(b"ABCD"), PIXELS, END), DAMAGED),
    "more than its pixels": (
        png(png_header(), chunk(b"IDAT", zlib.compress(bytes(3_000_000))), END),
        "has more in it than its pixels: save it anew",
    ),
    "pixels that are not packed": (png(png_header(), chunk(b"IDAT", b"pixels"), END), DAMAGED),
    "colours of no kind": (png(png_header(colours=1), PIXELS, END), DAMAGED),
    "colours of too many bits": (png(png_header(depth=17), PIXELS, END), DAMAGED),
    "one in thousands of pieces": (
        png(png_header(), chunk(b"IDAT") * MOST_PARTS, PIXELS, END),
        DAMAGED,
    ),
    "no size": (png(png_header(0), PIXELS, END), DAMAGED),
    "a side that is far too long": (
        png(png_header(4097, 3), PIXELS, END),
        "is 4,097 × 3 pixels; no side may be longer than 4,096",
    ),
    "too many pixels": (
        png(png_header(2001, 1000), PIXELS, END),
        "is 2,001 × 1,000 pixels; at most 2,000,000 fit: make it smaller",
    ),
}


@pytest.mark.parametrize(("data", "expected"), BAD_PNGS.values(), ids=BAD_PNGS.keys())
def test_a_png_of_no_use_says_why(data: bytes, expected: str) -> None:
    assert problem("a.png", data) == expected


def exif(orientation: int, order: str = "<") -> bytes:
    """As a camera writes it: the make, the orientation, the place."""
    entries = [(0x010F, 4, 7), (0x0112, 1, 0), (0x8825, 1, 99)]
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}IH", 8, len(entries))
    rows = [
        struct.pack(f"{order}HHIHH", tag, 3, count, orientation if tag == 0x0112 else value, 0)
        for tag, count, value in entries
    ]
    return segment(0xE1, b"Exif\0\0" + head + b"".join(rows) + bytes(4) + b"52.5 N 13.4 E")


ONLY_ORIENTATION = segment(0xE1, b"Exif\0\0MM\0*\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0")
REST = (STEPS, frame(), CODES, SCAN, JPEG_END)

JPEG_NOTES = {
    "a place": exif(1),
    "a place and a side up": exif(9),
    "a note that ends too soon": segment(0xE1, b"Exif\0\0II*\0"),
    "a note without what is up": segment(0xE1, b"Exif\0\0MM\0*\0\0\0\x08\0\0"),
    "other notes of a camera": segment(0xE1, b"http://ns.adobe.com/xap/1.0/"),
    "a profile": segment(0xE2, b"ICC_PROFILE" + bytes(900)),
    "a comment": segment(0xFE, b"Ann"),
    "fill bytes": b"\xff\xff",
}


@pytest.mark.parametrize("notes", JPEG_NOTES.values(), ids=JPEG_NOTES.keys())
def test_of_a_jpeg_nothing_but_the_picture_is_kept(notes: bytes) -> None:
    assert clean_picture("a.jpg", jpeg(JFIF, notes, *REST, b"more")) == JPEG


def test_a_preview_in_a_jpeg_is_left_out() -> None:
    preview = segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\1\1abc")
    assert clean_picture("a.jpg", jpeg(preview, *REST)) == JPEG


@pytest.mark.parametrize("order", "<>")
def test_which_way_up_a_camera_was_held_is_kept(order: str) -> None:
    kept = clean_picture("a.jpg", jpeg(exif(6, order), *REST))
    assert kept == jpeg(ONLY_ORIENTATION, *REST)


def test_how_the_colours_of_a_jpeg_are_meant_is_kept() -> None:
    adobe = segment(0xEE, b"Adobe\0\x64\0\0\0\0\2")
    assert clean_picture("a.jpg", jpeg(adobe, STEPS, frame(parts=4), CODES, SCAN, JPEG_END)) == (
        jpeg(adobe, STEPS, frame(parts=4), CODES, SCAN, JPEG_END)
    )


def test_zeros_and_restarts_among_the_pixels_end_nothing() -> None:
    data = jpeg(STEPS, frame(), CODES, SCAN + b"\xff\0\xff\xd0\x3f", JPEG_END)
    assert clean_picture("a.jpg", data) == data


BAD_JPEGS = {
    "one that ends in its pixels": (JPEG[:-2], CUT_OFF),
    "one that ends in a marker": (jpeg(STEPS, b"\xff"), CUT_OFF),
    "one that ends after a segment": (jpeg(STEPS, frame()), CUT_OFF),
    "one that ends in a length": (jpeg(STEPS, b"\xff\xdb\0"), CUT_OFF),
    "one that ends in a segment": (jpeg(STEPS[:20]), CUT_OFF),
    "a segment without a length": (jpeg(STEPS, b"\xff\xdb\0\1"), DAMAGED),
    "bytes between segments": (jpeg(STEPS, b"a", frame()), DAMAGED),
    "none": (jpeg(STEPS, CODES, JPEG_END), DAMAGED),
    "one without pixels": (jpeg(STEPS, frame(), CODES, JPEG_END), DAMAGED),
    "two pictures": (jpeg(STEPS, frame(), frame(9000), CODES, SCAN, JPEG_END), DAMAGED),
    "a short header": (jpeg(STEPS, segment(0xC0, b"\x08\0"), CODES, SCAN, JPEG_END), DAMAGED),
    "two colours": (jpeg(STEPS, frame(parts=2), CODES, SCAN, JPEG_END), DAMAGED),
    "a rare kind": (
        jpeg(STEPS, frame(), segment(0xCC, b"\0\0"), CODES, SCAN, JPEG_END),
        "is a JPEG of a rare kind: save it anew",
    ),
    "a huge one": (
        jpeg(STEPS, frame(65535, 65535), CODES, SCAN, JPEG_END),
        "is 65,535 × 65,535 pixels; no side may be longer than 4,096",
    ),
    "thousands of notes": (jpeg(segment(0xFE, b"") * MOST_PARTS, *REST), DAMAGED),
    "nothing but fill bytes": (jpeg(b"\xff" * 9), CUT_OFF),
    "too many scans": (
        jpeg(STEPS, frame(), CODES, *[SCAN] * (MOST_SCANS + 1), JPEG_END),
        "has 33 scans; at most 32 fit: save it anew",
    ),
}


@pytest.mark.parametrize(("data", "expected"), BAD_JPEGS.values(), ids=BAD_JPEGS.keys())
def test_a_jpeg_of_no_use_says_why(data: bytes, expected: str) -> None:
    assert problem("a.jpg", data) == expected
