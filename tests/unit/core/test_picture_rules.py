"""What is kept of a picture, and what is refused, whoever made it."""

from __future__ import annotations

import pytest

from stretchapp.core.picture_kind import PictureError
from stretchapp.core.picture_rules import MOST_PICTURE_BYTES, clean_picture
from tests.unit.core.some_pictures import JPEG, PNG, SVG


def problem(name: str, data: bytes) -> str:
    with pytest.raises(PictureError) as caught:
        clean_picture(name, data)
    return str(caught.value)


def test_a_picture_has_at_most_so_many_bytes() -> None:
    assert problem("a.png", PNG.ljust(MOST_PICTURE_BYTES + 1)) == "is larger than 1024 KiB"


@pytest.mark.parametrize(("name", "data"), [("a.png", PNG), ("a.jpg", JPEG)])
def test_what_is_all_picture_stays_as_it_is(name: str, data: bytes) -> None:
    assert clean_picture(name, data) == data
    assert clean_picture("a.svg", SVG)
