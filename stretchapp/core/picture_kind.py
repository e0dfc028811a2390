"""What kinds of picture there are, and how a name and the bytes tell them."""

from __future__ import annotations

from enum import Enum

from stretchapp.core.picture_endings import ENDINGS
from stretchapp.core.wording import WordedError, Words, worded


class PictureError(WordedError):
    """There is no picture to show: a clause that follows its name, such as "is not there"."""


class PictureKind(Enum):
    PNG = "PNG"
    JPEG = "JPEG"
    SVG = "SVG"


_KINDS = (PictureKind.PNG, PictureKind.JPEG, PictureKind.JPEG, PictureKind.SVG)
OF_ENDING = dict(zip(ENDINGS, _KINDS, strict=True))

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_OF_BEGINNING = {PNG_SIGNATURE: PictureKind.PNG, b"\xff\xd8\xff": PictureKind.JPEG}
TIFF = worded("Picture", "a TIFF")
_OTHERS = {
    b"GIF8": worded("Picture", "a GIF"),
    b"BM": worded("Picture", "a BMP"),
    b"II*\0": TIFF,
    b"MM\0*": TIFF,
    b"%PDF": worded("Picture", "a PDF"),
    b"\x1f\x8b": worded("Picture", "compressed (SVGZ)"),
}
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")  # at the start of a text


def kind_of(name: str, data: bytes) -> PictureKind:
    """Raises PictureError where the bytes are of no kind, or of another than the name says."""
    wanted = OF_ENDING[f".{name.lower().rpartition('.')[2]}"]
    found = _kind_of_bytes(data)
    if isinstance(found, PictureKind) and found is not wanted:
        truth = worded("Picture", "is {kind} in truth: name it so")
        raise PictureError(truth.format(kind=_an(found)))
    if not isinstance(found, PictureKind):
        other = worded("Picture", "is {kind}: save it as PNG, JPEG or SVG")
        raise PictureError(other.format(kind=found))
    return wanted


def _kind_of_bytes(data: bytes) -> PictureKind | Words:
    for beginning, kind in _OF_BEGINNING.items():
        if data.startswith(beginning):
            return kind
    if data[8:12] == b"WEBP":
        return worded("Picture", "a WebP")
    if data[4:8] == b"ftyp":
        return worded("Picture", "a HEIC or AVIF")
    for beginning, other in _OTHERS.items():
        if data.startswith(beginning):
            return other
    is_text = data.startswith(_MARKS) or data.lstrip()[:1] == b"<"
    return PictureKind.SVG if is_text else worded("Picture", "of no kind that is known")


def _an(kind: PictureKind) -> Words:
    if kind is PictureKind.SVG:
        return worded("Picture", "an SVG")
    return worded("Picture", "a {kind}").format(kind=kind.value)
