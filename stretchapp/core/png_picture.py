"""A PNG without all that is not its picture: texts, profiles, previews, other frames.

Decoders unpack compressed texts and profiles whatever the size of the picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from struct import Struct
from zlib import crc32

from stretchapp.core.picture_kind import PNG_SIGNATURE, PictureError
from stretchapp.core.picture_size import CUT_OFF, DAMAGED, check_size

_NUMBER, _HEADER = Struct(">I"), Struct(">II5x")
_HEAD, _DATA, _END = b"IHDR", b"IDAT", b"IEND"
_KEPT = {_HEAD, b"PLTE", b"tRNS", _DATA, _END}


def clean_png(data: bytes) -> bytes:
    """Raises PictureError."""
    chunks = list(_chunks(data))
    kinds = [kind for kind, _ in chunks]
    if kinds[0] != _HEAD or kinds.count(_HEAD) > 1 or _DATA not in kinds:
        raise PictureError(DAMAGED)
    return PNG_SIGNATURE + b"".join(whole for kind, whole in chunks if kind in _KEPT)


def _chunks(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """The kind of each with all its bytes, up to the end of the picture."""
    view, start, kind = memoryview(data), len(PNG_SIGNATURE), b""
    while kind != _END:
        if start + 12 > len(data):
            raise PictureError(CUT_OFF)
        (length,) = _NUMBER.unpack_from(data, start)
        kind, end = data[start + 4 : start + 8], start + 12 + length
        if end > len(data):
            raise PictureError(CUT_OFF)
        if kind in _KEPT:
            _check(kind, view[start:end])
        elif kind[:1].isupper():  # needed to show it, by a decoder that knows what it is
            raise PictureError(DAMAGED)
        yield kind, view[start:end]
        start = end


def _check(kind: bytes, whole: memoryview) -> None:
    if _NUMBER.unpack(whole[-4:])[0] != crc32(whole[4:-4]):
        raise PictureError(DAMAGED)
    if kind == _HEAD:
        if len(whole) != 12 + _HEADER.size:
            raise PictureError(DAMAGED)
        check_size(*_HEADER.unpack(whole[8:-4]))
