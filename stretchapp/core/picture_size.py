"""How many pixels and parts a picture may have."""

from __future__ import annotations

from stretchapp.core.picture_kind import PictureError
from stretchapp.core.wording import worded

MOST_PIXELS = 2_000_000
LONGEST_SIDE = 4096
MOST_PARTS = 5000

DAMAGED = worded("Picture", "is damaged: save it anew")
CUT_OFF = worded("Picture", "is cut off: copy it again")


def check_size(width: int, height: int) -> None:
    """Raises PictureError."""
    if not width or not height:
        raise PictureError(DAMAGED)
    size = f"{width:,} × {height:,}"
    if max(width, height) > LONGEST_SIDE:
        long = worded("Picture", "is {size} pixels; no side may be longer than {most}")
        raise PictureError(long.format(size=size, most=f"{LONGEST_SIDE:,}"))
    if width * height > MOST_PIXELS:
        many = worded("Picture", "is {size} pixels; at most {most} fit: make it smaller")
        raise PictureError(many.format(size=size, most=f"{MOST_PIXELS:,}"))
