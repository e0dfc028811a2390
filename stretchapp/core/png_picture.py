"""A PNG without all that is not its picture: texts, profiles, previews, other frames.

Decoders unpack compressed texts and profiles whatever the size of the picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from struct import Struct
from zlib import crc32, decompressobj, error

from stretchapp.core.picture_kind import PNG_SIGNATURE, PictureError
from stretchapp.core.picture_size import CUT_OFF, DAMAGED, MOST_PARTS, check_size
from stretchapp.core.wording import worded

_NUMBER, _HEADER = Struct(">I"), Struct(">IIBB3x")
_HEAD, _DATA, _END = b"IHDR", b"IDAT", b"IEND"
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by the type of colours
_STEP = 1024 * 1024
_KEPT = {_HEAD, b"PLTE", b"tRNS", _DATA, _END}


def clean_png(data: bytes) -> bytes:
    """Raises PictureError."""
    chunks = list(_chunks(data))
    kinds = [kind for kind, _ in chunks]
    if kinds[0] != _HEAD or kinds.count(_HEAD) > 1 or _DATA not in kinds:
        raise PictureError(DAMAGED)
    packed = b"".join(whole[8:-4] for kind, whole in chunks if kind == _DATA)
    _check_pixels(packed, _most_unpacked(chunks[0][1]))
    return PNG_SIGNATURE + b"".join(whole for kind, whole in chunks if kind in _KEPT)


def _chunks(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """The kind of each with all its bytes, up to the end of the picture."""
    view, start, kind = memoryview(data), len(PNG_SIGNATURE), b""
    for _ in range(MOST_PARTS):
        if kind == _END:
            return
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
    raise PictureError(DAMAGED)


def _check(kind: bytes, whole: memoryview) -> None:
    if _NUMBER.unpack(whole[-4:])[0] != crc32(whole[4:-4]):
        raise PictureError(DAMAGED)
    if kind == _HEAD and len(whole) != 12 + _HEADER.size:
        raise PictureError(DAMAGED)


def _most_unpacked(head: memoryview) -> int:
    """Bytes of all pixels, and of what stands before each row, also if it is interlaced."""
    width, height, bits, colours = _HEADER.unpack(head[8:-4])
    check_size(width, height)
    if colours not in _CHANNELS or bits > 16:
        raise PictureError(DAMAGED)
    row: int = (width * bits * _CHANNELS[colours] + 7) // 8
    return int(height * (row + 4) + 64)


def _check_pixels(packed: bytes, most: int) -> None:
    """A decoder would unpack all there is, however much that is."""
    unpacker, size = decompressobj(), 0
    try:
        while not unpacker.eof and packed:
            size += len(unpacker.decompress(packed, _STEP))
            packed = unpacker.unconsumed_tail
            if size > most:
                more = worded("Picture", "has more in it than its pixels: save it anew")
                raise PictureError(more)
    except error as wrong:
        raise PictureError(DAMAGED) from wrong
