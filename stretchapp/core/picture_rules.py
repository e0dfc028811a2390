"""What a picture may be, whoever made it."""

from __future__ import annotations

from stretchapp.core.jpeg_picture import clean_jpeg
from stretchapp.core.picture_kind import PictureError, PictureKind, kind_of
from stretchapp.core.png_picture import clean_png
from stretchapp.core.svg_picture import clean_svg
from stretchapp.core.wording import worded

MOST_PICTURE_BYTES = 1024 * 1024

_CLEAN = {
    PictureKind.PNG: clean_png,
    PictureKind.JPEG: clean_jpeg,
    PictureKind.SVG: clean_svg,
}


def clean_picture(name: str, data: bytes) -> bytes:
    """What is shown of a picture, and nothing else that was in it. Raises PictureError."""
    if len(data) > MOST_PICTURE_BYTES:
        larger = worded("Picture", "is larger than {most} KiB")
        raise PictureError(larger.format(most=MOST_PICTURE_BYTES // 1024))
    return _CLEAN[kind_of(name, data)](data)
