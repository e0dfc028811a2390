"""What a picture may be, whoever made it."""

from __future__ import annotations

from stretchapp.core.picture_kind import PictureError, kind_of

MOST_PICTURE_BYTES = 1024 * 1024


def clean_picture(name: str, data: bytes) -> bytes:
    """What is shown of a picture, and nothing else that was in it. Raises PictureError."""
    if len(data) > MOST_PICTURE_BYTES:
        raise PictureError(f"is larger than {MOST_PICTURE_BYTES // 1024} KiB")
    kind_of(name, data)
    return data
