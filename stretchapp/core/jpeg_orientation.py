"""Which way up a camera was held, as it notes it among much else that is nobody's business."""

from __future__ import annotations

from struct import Struct, error

UPRIGHT, LAST = 1, 8

_HEAD = b"Exif\0\0"
_ORIENTATION, _SHORT, _MOST_ENTRIES, _ENTRY_BYTES = 0x0112, 3, 500, 12


def orientation_in(note: bytes) -> int:
    """From 1 to 8; upright if it is not said."""
    tiff = note[len(_HEAD) :]
    order = "<" if tiff.startswith(b"II") else ">"
    try:
        return _orientation(tiff, Struct(f"{order}H"), Struct(f"{order}I"))
    except error:  # it ends too soon
        return UPRIGHT


def _orientation(tiff: bytes, short: Struct, number: Struct) -> int:
    (start,) = number.unpack_from(tiff, 4)
    (count,) = short.unpack_from(tiff, start)
    for place in range(start + 2, start + 2 + min(count, _MOST_ENTRIES) * _ENTRY_BYTES, 12):
        if short.unpack_from(tiff, place)[0] == _ORIENTATION:
            (found,) = short.unpack_from(tiff, place + 8)
            return found if UPRIGHT <= found <= LAST else UPRIGHT
    return UPRIGHT


def orientation_note(orientation: int) -> bytes:
    """Nothing of an upright picture."""
    if orientation == UPRIGHT:
        return b""
    entry = Struct(">HHIHH").pack(_ORIENTATION, _SHORT, 1, orientation, 0)
    return _HEAD + b"MM\0*" + Struct(">IH").pack(8, 1) + entry + bytes(4)
