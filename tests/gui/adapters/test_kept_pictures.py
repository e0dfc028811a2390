"""A picture of the person's is copied beside the routines: whole, small enough, over no other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from stretchapp.adapters.kept_pictures import KeptPictures, plain_stem
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.picture_kind import PictureError
from stretchapp.core.picture_name import picture_name_problem
from stretchapp.core.picture_rules import clean_picture
from tests.gui.own_pictures import DRAWING, held_upright, noise, photo
from tests.small_disk import SmallDisk, small_disk

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "routines"


def source(folder: Path, name: str, data: bytes) -> str:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_bytes(data)
    return str(file)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("towel.png", photo(), id="png"),
        pytest.param("towel.jpg", photo(kind="JPEG"), id="jpeg"),
        pytest.param("towel.svg", DRAWING, id="svg"),
    ],
)
def test_what_is_small_enough_is_kept_under_its_name(
    own: Path, tmp_path: Path, name: str, data: bytes
) -> None:
    assert KeptPictures(own).keep(source(tmp_path, name, data)) == name
    assert (own / name).read_bytes() == clean_picture(name, data)


def test_a_name_that_is_taken_gets_a_number_and_the_same_picture_is_kept_once(
    own: Path, tmp_path: Path
) -> None:
    keeper = KeptPictures(own)
    first, other = source(tmp_path, "towel.png", photo()), photo(100, 100)
    (own.parent / "other").mkdir()
    second = source(own.parent / "other", "towel.png", other)
    assert keeper.keep(first) == "towel.png"
    assert keeper.keep(second) == "towel-2.png"
    assert keeper.keep(first) == "towel.png"
    assert sorted(each.name for each in own.iterdir()) == ["towel-2.png", "towel.png"]


@pytest.mark.parametrize(
    ("kind", "size", "least"), [("JPEG", (4000, 3000), 1500), ("PNG", (2000, 1500), 1500)]
)
def test_a_large_photo_is_made_smaller(
    own: Path, tmp_path: Path, kind: str, size: tuple[int, int], least: int
) -> None:
    name = KeptPictures(own).keep(source(tmp_path, "IMG 4711.JPG", noise(*size, kind)))
    kept = QImage(str(own / name))
    assert name == "IMG 4711.jpg"
    assert least < kept.width() <= 1600
    assert abs(kept.width() * size[1] - kept.height() * size[0]) < 2 * max(size)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        pytest.param("sketch.svg", b"<svg" + b" " * 300_000 + b"/>", "is larger", id="large_svg"),
        pytest.param("x.png", b"GIF89a", "is a GIF", id="gif"),
        pytest.param("x.png", photo()[:60], "read|damaged|cut off", id="cut_off"),
        pytest.param("x.png", b"", "is of no kind", id="empty"),
    ],
)
def test_what_can_be_no_picture_is_refused_with_the_reason_and_leaves_nothing(
    own: Path, tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    with pytest.raises(PictureError, match=reason):
        KeptPictures(own).keep(source(tmp_path, name, data))
    assert not own.exists()


def test_a_file_that_has_gone_is_refused(own: Path, tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="No such file"):
        KeptPictures(own).keep(str(tmp_path / "gone.png"))


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        pytest.param(SmallDisk.fill, "No space left", id="full"),
        pytest.param(SmallDisk.make_read_only, "Read-only", id="read_only"),
    ],
)
def test_where_nothing_can_be_written_nothing_is_left(
    own: Path, tmp_path: Path, spoil: Callable[[SmallDisk], None], reason: str
) -> None:
    file = source(tmp_path, "towel.png", photo())
    with small_disk(own, 64) as disk:
        spoil(disk)
        before = sorted(own.iterdir())
        with pytest.raises(NotKeptError, match=reason):
            KeptPictures(own).keep(file)
        assert sorted(own.iterdir()) == before


def test_a_large_photo_from_a_camera_held_upright_stands_upright(own: Path, tmp_path: Path) -> None:
    data = held_upright(photo(2400, 1200, "JPEG"))
    kept = QImage(str(own / KeptPictures(own).keep(source(tmp_path, "towel.jpg", data))))
    assert (kept.width(), kept.height()) == (800, 1600)


@pytest.mark.parametrize(
    ("stem", "plain"),
    [
        ("Holiday: “towel”", "Holiday- -towel"),
        ("../../etc", "etc"),
        (".hidden", "hidden"),
        ("con", "picture"),
        ("…", "picture"),
        ("x" * 300, "x" * 60),
    ],
)
def test_names_are_made_plain(stem: str, plain: str) -> None:
    assert plain_stem(stem, ".png") == plain
    assert not picture_name_problem(plain + ".png")
