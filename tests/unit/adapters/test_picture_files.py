"""Real folders with real obstacles: a picture is read, or a clause says why not."""

from __future__ import annotations

import os
import socket
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from stretchapp.adapters.file_check import check_file
from stretchapp.adapters.given_files import GivenFiles
from stretchapp.adapters.picture_files import PictureFiles
from stretchapp.adapters.routine_folders import load_library
from stretchapp.core.picture_kind import PictureError
from stretchapp.core.stretch import Picture
from stretchapp.resources import routines_folder
from tests.unit.adapters.test_routine_folders import ordinary_user
from tests.unit.core.some_pictures import JPEG, PNG, SVG

posix = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX file system")

STRETCH = "format: 1\nname: Pull\nhold: 20-30\ninstructions: [Pull.]\npicture: pull.png\n"
ROUTINE = """\
format: 1
name: Mine
stretches:
  - {name: a, hold: 9, instructions: [b], picture: a.jpg}
  - use: {name: c, hold: 9, instructions: [d], picture: c.svg}
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    (folder / "stretches").mkdir(parents=True)
    return folder


def inside(name: str, data: bytes) -> str:
    return f"pictures: {{{name}: {b64encode(data).decode()}}}\n"


def pictures(own: Path, routine: str) -> list[Picture]:
    found = load_library(routines_folder(), own).find(routine)
    assert found is not None
    return [each.picture for each in found.stretches if each.picture]


def problem(picture: Picture) -> str:
    with pytest.raises(PictureError) as caught:
        PictureFiles().data(picture)
    return str(caught.value)


def test_pictures_lie_beside_the_file_that_names_them(own: Path) -> None:
    (own / "stretches" / "pull.yaml").write_text(STRETCH)
    (own / "stretches" / "pull.png").write_bytes(PNG)
    (own / "mine.yaml").write_text(f"{ROUTINE}  - pull\n")
    (own / "a.jpg").write_bytes(JPEG)
    (own / "pull.png").write_bytes(b"another")
    a, c, pull = pictures(own, "mine")

    assert (PictureFiles().data(a), PictureFiles().data(pull)) == (JPEG, PNG)
    assert problem(c) == f"is not in the folder {own}"


def test_pictures_may_be_inside_a_file_that_is_put_into_the_folder(own: Path) -> None:
    file = own / "mine.stretch.yaml"
    file.write_text(ROUTINE + inside("a.jpg", JPEG))
    a, c = pictures(own, "mine")
    files = PictureFiles()
    assert files.data(a) == JPEG
    assert problem(c) == f"is not in the folder {own}"

    file.write_text(ROUTINE + inside("c.svg", SVG))
    assert files.data(a) == JPEG  # what is shown follows when the file is read again
    assert problem(a) == f"is no longer in {file}"
    file.write_text("format: [")
    assert problem(a).startswith(f"cannot be read: {file}:2:1: ")
    file.write_text("[]")
    assert problem(a) == f"is no longer in {file}"


def test_for_a_file_of_a_stranger_no_other_file_is_read(own: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.stretch.yaml"
    file.write_text(ROUTINE + inside("c.svg", SVG))
    (tmp_path / "a.jpg").write_bytes(JPEG)
    given = GivenFiles(own, PictureFiles()).read(file, load_library(routines_folder(), own))
    assert given.routine is not None
    a, c = (each.picture for each in given.routine.stretches)

    assert a is not None
    assert problem(a) == "did not come with the routine"
    assert c is not None
    assert PictureFiles().data(c) == c.data


def a_link(place: Path) -> None:
    (place.parent / "other.png").write_bytes(PNG)
    place.symlink_to("other.png")


def a_link_to_nothing(place: Path) -> None:
    place.symlink_to("nowhere.png")


def a_device(place: Path) -> None:
    place.symlink_to("/dev/zero")


def a_socket(place: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(os.path.relpath(place))


A_LINK = "is a link: put the picture itself into the folder"
OBSTACLES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a folder": (Path.mkdir, "is not a plain file"),
    "a link": (a_link, A_LINK),
    "a link to nothing": (a_link_to_nothing, A_LINK),
    "a link to a device": (a_device, A_LINK),
    "a pipe": (os.mkfifo, "is not a plain file"),
    "a socket": (a_socket, "is not a plain file"),
}


@posix
@pytest.mark.parametrize(("make", "expected"), OBSTACLES.values(), ids=OBSTACLES.keys())
def test_nothing_but_a_plain_file_is_read(
    make: Callable[[Path], object], expected: str, own: Path
) -> None:
    make(own / "a.png")
    assert problem(Picture("a.png", folder=str(own))) == expected


@posix
def test_a_file_that_may_not_be_read_says_so() -> None:
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        (Path(name) / "a.png").touch(0)
        with ordinary_user():
            expected = f"may not be read; it is in the folder {name}"
            assert problem(Picture("a.png", folder=name)) == expected


@posix
def test_a_folder_that_is_none_says_so(own: Path) -> None:
    (own / "file").touch()
    assert problem(Picture("a.png", folder=str(own / "file"))) == "cannot be read: Not a directory"


def test_a_name_that_leads_elsewhere_is_never_opened(own: Path) -> None:
    (own / "a.png").write_bytes(PNG)
    picture = Picture("../a.png", folder=str(own / "stretches"))
    assert problem(picture).startswith("is not a plain file name")


def test_a_large_file_is_not_read_to_its_end(own: Path) -> None:
    with (own / "a.png").open("wb") as file:
        file.truncate(1 << 40)
    assert problem(Picture("a.png", folder=str(own))) == "is larger than 1024 KiB"


def problems(own: Path, name: str) -> list[str]:
    found = check_file(own / name, load_library(routines_folder(), own))
    return [str(each.in_file("f")) for each in found]


def test_check_says_what_is_wrong_with_pictures(own: Path) -> None:
    (own / "stretches" / "pull.yaml").write_text(STRETCH)
    (own / "stretches" / "pull.png").write_bytes(JPEG)
    (own / "mine.yaml").write_text(f"{ROUTINE}  - {{name: z, picture: ../z.png}}\n")
    (own / "a.jpg").symlink_to("b.jpg")

    assert problems(own, "stretches/pull.yaml") == [
        "f:5:10: picture: `pull.png` is a JPEG in truth: name it so"
    ]
    assert [each for each in problems(own, "mine.yaml") if "picture" in each] == [
        f"f:4:52: stretches, item 1, picture: `a.jpg` {A_LINK}",
        f"f:5:57: stretches, item 2, use, picture: `c.svg` is not in the folder {own}",
        "f:6:24: stretches, item 3, picture: `../z.png` is not a plain file name: "
        "put the picture into the same folder",
    ]


def test_check_is_content_with_pictures_in_their_places(own: Path) -> None:
    (own / "mine.stretch.yaml").write_text(ROUTINE + inside("c.svg", SVG))
    (own / "a.jpg").write_bytes(JPEG)
    assert problems(own, "mine.stretch.yaml") == []
    assert problems(own, "nowhere.yaml") == ["f: no such file"]
