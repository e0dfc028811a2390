"""Pictures inside a routine's file, and the place of those that are not."""

from __future__ import annotations

import base64

import pytest
from msgspec import structs

from stretchapp.core.picture import in_folder, stretch_in_folder
from stretchapp.core.picture_kind import PictureError, PictureKind, kind_of
from stretchapp.core.routine_file import read_routine
from stretchapp.core.stretch import Picture
from tests.unit.core.builders import routine, stretch
from tests.unit.core.routine_texts import CATALOGUE, a_routine, routine_of, routine_problems
from tests.unit.core.some_pictures import JPEG, PNG, SVG

IN_PLACE = "{name: Pull, hold: 20, instructions: [Pull.], picture: pull.svg}"


def file_with(data: bytes, name: str = "pull.svg") -> str:
    text = base64.encodebytes(data).decode().replace("\n", "\n    ").strip()
    return f"{routine_of(IN_PLACE)}pictures:\n  {name}: |\n    {text}\n"


def pictures(*each: Picture | None) -> list[Picture]:
    return [picture for picture in each if picture]


def test_a_picture_may_stand_inside_the_file() -> None:
    (picture,) = pictures(a_routine(file_with(SVG)).entries[0].stretch.picture)
    assert (picture.name, picture.folder) == ("pull.svg", "")
    assert picture.data


def test_a_picture_that_the_file_has_not_is_not_known() -> None:
    (picture,) = pictures(a_routine(routine_of(IN_PLACE)).entries[0].stretch.picture)
    assert picture == Picture("pull.svg")


def test_braces_in_the_name_of_a_picture_are_filled_with_nothing() -> None:
    text = routine_of(IN_PLACE.replace("pull.svg", "'pull {side} {2}.svg'"))
    (picture,) = pictures(a_routine(text).entries[0].stretch.picture)
    assert picture == Picture("pull {side} {2}.svg")


def test_a_file_has_no_picture_for_a_stretch_of_the_library() -> None:
    own = structs.replace(CATALOGUE["towel_pull"], picture=Picture("pull.svg", folder="/own"))
    text = file_with(SVG).replace(IN_PLACE, "towel_pull")
    (entry,) = read_routine(text.encode(), "x", {"towel_pull": own}).entries
    assert entry.stretch == own


PROBLEMS = {
    "a list": (
        routine_of(IN_PLACE) + "pictures: [a.png]\n",
        ["5:11: pictures: needs a group of pictures by their names, not a list"],
    ),
    "names of other places": (
        routine_of(IN_PLACE) + "pictures:\n  ../a.png: eA==\n  b.gif: eA==\n",
        [
            "6:3: pictures: `../a.png` is not a plain file name: "
            "put the picture into the same folder",
            "7:3: pictures: `b.gif` is no picture: its name ends in .png, .jpg, .jpeg or .svg",
        ],
    ),
    "too many": (
        routine_of(IN_PLACE) + "pictures:\n" + "".join(f"  {n}.png: a\n" for n in range(31)),
        ["6:3: pictures: 31 pictures; at most 30 fit"],
    ),
    "no base64": (
        routine_of(IN_PLACE) + "pictures: {a.png: '?'}\n",
        ["5:19: pictures, a.png: needs the bytes of a picture in base64"],
    ),
    "a group as data": (
        routine_of(IN_PLACE) + "pictures: {a.png: {}}\n",
        ["5:19: pictures, a.png: needs the bytes of a picture in base64"],
    ),
    "nothing": (
        routine_of(IN_PLACE) + "pictures: {a.png: }\n",
        ["5:19: pictures, a.png: needs the bytes of a picture in base64"],
    ),
    "no picture at all": (
        file_with(b"hello"),
        ["6:13: pictures, pull.svg: is of no kind that is known: save it as PNG, JPEG or SVG"],
    ),
    "a picture of another kind": (
        file_with(PNG),
        ["6:13: pictures, pull.svg: is a PNG in truth: name it so"],
    ),
}


@pytest.mark.parametrize(("text", "problems"), PROBLEMS.values(), ids=PROBLEMS.keys())
def test_what_is_wrong_is_said_at_its_place(text: str, problems: list[str]) -> None:
    assert routine_problems(text) == problems


def test_the_bytes_are_of_the_kind_that_the_name_says() -> None:
    assert kind_of("a.PNG", PNG) is PictureKind.PNG
    assert kind_of("a.jpg", JPEG) is kind_of("a.jpeg", JPEG) is PictureKind.JPEG
    assert kind_of("a.svg", SVG) is PictureKind.SVG
    assert kind_of("a.svg", b"\xef\xbb\xbf" + SVG) is PictureKind.SVG


OTHERS = {
    "a JPEG": ("a.png", JPEG, "is a JPEG in truth: name it so"),
    "an SVG": ("a.png", b"\n<svg/>", "is an SVG in truth: name it so"),
    "a GIF": ("a.png", b"GIF89a", "is a GIF: save it as PNG, JPEG or SVG"),
    "a WebP": ("a.jpg", b"RIFF0000WEBP", "is a WebP: save it as PNG, JPEG or SVG"),
    "a picture of a phone": (
        "a.jpg",
        b"\0\0\0\x18ftypheic",
        "is a HEIC or AVIF: save it as PNG, JPEG or SVG",
    ),
    "a packed SVG": ("a.svg", b"\x1f\x8b\x08", "is compressed (SVGZ): save it as PNG, JPEG or SVG"),
    "nothing": ("a.png", b"", "is of no kind that is known: save it as PNG, JPEG or SVG"),
}


@pytest.mark.parametrize(("name", "data", "problem"), OTHERS.values(), ids=OTHERS.keys())
def test_what_is_of_another_kind_says_which(name: str, data: bytes, problem: str) -> None:
    with pytest.raises(PictureError) as caught:
        kind_of(name, data)
    assert str(caught.value) == problem


def stamp_of(name: str) -> str:
    return f"stamp of {name}"


IN_FOLDER = {
    "a file": (Picture("a.png"), Picture("a.png", folder="/own", stamp="stamp of a.png")),
    "one that has changed": (
        Picture("a.png", folder="/own", stamp="another"),
        Picture("a.png", folder="/own", stamp="stamp of a.png"),
    ),
    "one in another folder": (
        Picture("a.png", folder="/own/stretches", stamp="1"),
        Picture("a.png", folder="/own/stretches", stamp="1"),
    ),
    "one inside the file": (
        Picture("a.png", data=b"x"),
        Picture("a.png", folder="/own", inside="legs.yaml", stamp="stamp of legs.yaml"),
    ),
    "one that is known to be inside the file": (
        Picture("a.png", folder="/own", inside="legs.yaml", stamp="another"),
        Picture("a.png", folder="/own", inside="legs.yaml", stamp="stamp of legs.yaml"),
    ),
}


@pytest.mark.parametrize(("before", "after"), IN_FOLDER.values(), ids=IN_FOLDER.keys())
def test_a_picture_of_the_library_has_a_place(before: Picture, after: Picture) -> None:
    made = routine(structs.replace(stretch(), picture=before), stretch("plain"))
    shown, plain = in_folder(made.entries, "/own", stamp_of, "legs.yaml")
    assert shown.stretch.picture == after
    assert plain == made.entries[1]


def test_without_a_file_of_ones_own_what_stood_inside_stays_with_the_picture() -> None:
    made = routine(structs.replace(stretch(), picture=Picture("a.png", data=b"x")))
    assert in_folder(made.entries, "/own", stamp_of) == made.entries


def test_the_picture_of_a_stretch_file_is_in_its_folder() -> None:
    made = structs.replace(stretch(), picture=Picture("a.png"))
    placed = stretch_in_folder(made, "/own/stretches", stamp_of)
    assert placed.picture == Picture("a.png", folder="/own/stretches", stamp="stamp of a.png")
    assert stretch_in_folder(stretch(), "/own", stamp_of) == stretch()
