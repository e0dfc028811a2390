"""Pictures from files as images: upright, in the size wanted, or with words that say why not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from stretchapp.core.picture_kind import PictureError
from stretchapp.ui.picture_decoding import decoded
from tests.gui.own_pictures import DRAWING, LEFT_HALF, RIGHT_HALF, held_upright, photo

ROOM = QSize(100, 100)

pytestmark = pytest.mark.usefixtures("qapp")


def is_like(color: QColor, other: QColor) -> bool:
    pairs = (
        (color.red(), other.red()),
        (color.green(), other.green()),
        (color.blue(), other.blue()),
    )
    return all(abs(a - b) < 30 for a, b in pairs)


def ends(image: QImage) -> tuple[QColor, QColor]:
    """At its left and its right."""
    middle = image.height() // 2
    return image.pixelColor(5, middle), image.pixelColor(image.width() - 6, middle)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_photo_is_made_smaller_in_its_own_shape(kind: str) -> None:
    image = decoded(photo(400, 200, kind), ROOM)
    assert image.size() == QSize(100, 50)
    left, right = ends(image)
    assert is_like(left, LEFT_HALF)
    assert is_like(right, RIGHT_HALF)


def test_a_small_photo_stays_as_it_is() -> None:
    assert decoded(photo(20, 10), ROOM).size() == QSize(20, 10)


def test_a_drawing_is_made_in_the_size_wanted_on_nothing() -> None:
    image = decoded(DRAWING, QSize(600, 600))
    assert image.size() == QSize(600, 300)
    assert image.pixelColor(0, 0).alpha() == 0


def test_a_camera_that_was_held_upright_is_heard() -> None:
    image = decoded(held_upright(photo(400, 200, "JPEG")), ROOM)
    assert image.size() == QSize(50, 100)
    assert is_like(image.pixelColor(25, 10), LEFT_HALF)
    assert is_like(image.pixelColor(25, 90), RIGHT_HALF)


@pytest.mark.qt_log_ignore("JPEG datastream contains no image")
@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"<html>", id="another_text"),
        pytest.param(photo()[:60], id="cut_off_png"),
        pytest.param(photo(kind="JPEG")[:100], id="cut_off_jpeg"),
    ],
)
def test_what_is_no_picture_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(PictureError, match=r"cannot be shown: \w"):
        decoded(data, ROOM)
