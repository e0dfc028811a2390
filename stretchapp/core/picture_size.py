"""How many pixels and parts a picture may have."""

from __future__ import annotations

from stretchapp.core.picture_kind import PictureError

MOST_PIXELS = 2_000_000
LONGEST_SIDE = 4096
MOST_PARTS = 5000

DAMAGED = "is damaged: save it anew"
CUT_OFF = "is cut off: copy it again"


def check_size(width: int, height: int) -> None:
    """Raises PictureError."""
    if not width or not height:
        raise PictureError(DAMAGED)
    shown = f"is {width:,} × {height:,} pixels"
    if max(width, height) > LONGEST_SIDE:
        raise PictureError(f"{shown}; no side may be longer than {LONGEST_SIDE:,}")
    if width * height > MOST_PIXELS:
        raise PictureError(f"{shown}; at most {MOST_PIXELS:,} fit: make it smaller")
