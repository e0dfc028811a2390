"""A JPEG without all that is not its picture: place and time, previews, profiles, comments.

Of what a camera notes only which way up it was held is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from struct import Struct

from stretchapp.core.jpeg_orientation import orientation_in, orientation_note
from stretchapp.core.picture_kind import PictureError
from stretchapp.core.picture_size import CUT_OFF, DAMAGED, MOST_PARTS, check_size
from stretchapp.core.wording import worded

MOST_SCANS = 32

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_JFIF, _EXIF, _ADOBE = 0xE0, 0xE1, 0xEE
_FRAMES = {0xC0, 0xC1, 0xC2}  # all that cameras and programs write
_TABLES = {0xC4, 0xDB, 0xDD}
_NOTES = {*range(0xE0, 0xF0), 0xFE}
_PARTS = {1, 3, 4}  # grey, colours, colours of a printer
_LENGTH, _FRAME, _ADOBE_BYTES = Struct(">H"), Struct(">BHHB"), 12
_MARKER = re.compile(rb"\xff+([^\xff])", re.DOTALL)
_NEXT_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")

Segment = tuple[int, bytes, bytes]  # its marker, what it says, and the pixels after it


def clean_jpeg(data: bytes) -> bytes:
    """Raises PictureError."""
    segments = list(_segments(data))
    frames = [content for marker, content, _ in segments if marker in _FRAMES]
    scans = sum(marker == _SCAN for marker, _, _ in segments)
    if len(frames) != 1 or not scans:
        raise PictureError(DAMAGED)
    _check_frame(frames[0])
    if scans > MOST_SCANS:
        many = worded("Picture", "has {count} scans; at most {most} fit: save it anew")
        raise PictureError(many.format(count=scans, most=MOST_SCANS))
    kept = b"".join(map(_kept, segments))
    return bytes((0xFF, _START)) + kept + bytes((0xFF, _END))


def _segments(data: bytes) -> Iterator[Segment]:
    """Each up to the end of the picture."""
    at = 2
    for _ in range(MOST_PARTS):
        marker, at = _marker(data, at)
        if marker == _END:
            return
        end = at + _length(data, at)
        content, at = data[at + 2 : end], end
        if marker == _SCAN:
            at = _end_of_pixels(data, end)
        yield marker, content, data[end:at]
    raise PictureError(DAMAGED)


def _marker(data: bytes, at: int) -> tuple[int, int]:
    """With the place behind it. Any number of fill bytes may stand before one."""
    found = _MARKER.match(data, at)
    if found:
        return found[1][0], found.end()
    raise PictureError(DAMAGED if data[at:].strip(b"\xff") else CUT_OFF)


def _length(data: bytes, at: int) -> int:
    if at + 2 > len(data):
        raise PictureError(CUT_OFF)
    length: int = _LENGTH.unpack_from(data, at)[0]
    if length < _LENGTH.size:
        raise PictureError(DAMAGED)
    if at + length > len(data):
        raise PictureError(CUT_OFF)
    return length


def _end_of_pixels(data: bytes, start: int) -> int:
    found = _NEXT_MARKER.search(data, start)
    if not found:
        raise PictureError(CUT_OFF)
    return found.start()


def _check_frame(content: bytes) -> None:
    if len(content) < _FRAME.size:
        raise PictureError(DAMAGED)
    bits, height, width, parts = _FRAME.unpack_from(content)
    if bits != 8 or parts not in _PARTS:
        raise PictureError(DAMAGED)
    check_size(width, height)


def _kept(segment: Segment) -> bytes:
    marker, content, pixels = segment
    if marker == _JFIF and content.startswith(b"JFIF\0"):
        content = content[:12].ljust(12, b"\0") + b"\0\0"  # without its preview
    elif marker == _EXIF and content.startswith(b"Exif\0\0"):
        content = orientation_note(orientation_in(content))
    elif marker == _ADOBE and content.startswith(b"Adobe"):
        content = content[:_ADOBE_BYTES]
    elif marker in _NOTES:
        content = b""
    elif marker not in _FRAMES | _TABLES | {_SCAN}:
        raise PictureError(worded("Picture", "is a JPEG of a rare kind: save it anew"))
    if not content:
        return b""
    return bytes((0xFF, marker)) + _LENGTH.pack(len(content) + 2) + content + pixels
