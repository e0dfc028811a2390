"""Pictures made byte by byte."""

from __future__ import annotations

import random
import struct
import zlib

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">'
    b'<path d="M0 0h40v30z" fill="#c33"/></svg>'
)


def chunk(kind: bytes, data: bytes = b"") -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_header(
    width: int = 4, height: int = 3, depth: int = 8, colours: int = 2, interlaced: int = 0
) -> bytes:
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, interlaced))


def png(*chunks: bytes) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


PIXELS = chunk(b"IDAT", zlib.compress((b"\0" + b"\xc3\x33\x33" * 4) * 3))
END = chunk(b"IEND")
PNG = png(png_header(), PIXELS, END)


def noise() -> bytes:
    """A PNG that is nearly as large as a picture may be."""
    row = b"\0" + random.Random(1).randbytes(600 * 3)
    return png(png_header(600, 540), chunk(b"IDAT", zlib.compress(row * 540, 0)), END)


def segment(marker: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def frame(width: int = 8, height: int = 8, parts: int = 1, marker: int = 0xC0) -> bytes:
    """The header of a JPEG's picture."""
    each = b"".join(bytes((number, 0x11, 0)) for number in range(1, parts + 1))
    return segment(marker, struct.pack(">BHHB", 8, height, width, parts) + each)


def jpeg(*segments: bytes) -> bytes:
    return b"\xff\xd8" + b"".join(segments)


JFIF = segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
STEPS = segment(0xDB, b"\0" + b"\1" * 64)
_CODES = b"\1" + b"\0" * 15 + b"\0"  # one code of one bit for the value 0
CODES = segment(0xC4, b"\x00" + _CODES) + segment(0xC4, b"\x10" + _CODES)
SCAN = segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x3f"
JPEG_END = b"\xff\xd9"
JPEG = jpeg(JFIF, STEPS, frame(), CODES, SCAN, JPEG_END)
