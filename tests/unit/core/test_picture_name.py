"""A picture is called like a plain file in the same folder, whatever the system."""

from __future__ import annotations

import pytest

from stretchapp.core.picture_name import picture_name_problem
from tests.unit.core.routine_texts import a_stretch, stretch_problems, stretch_with

GOOD = [
    "towel.png", "Towel pull, 2 (left).JPG", "a.b.jpeg", "a..png", "łydka.svg",
    "चित्र.png", "脚.png", "O'Neill’s.png", "(1).png", "-.png", "con-leg.png", "command.png",
    "a{side}%~&+#.png", "e\u0301.png",
]  # fmt: skip

NO_PICTURE = "is no picture: its name ends in .png, .jpg, .jpeg or .svg"
NOT_PLAIN = "is not a plain file name: put the picture into the same folder"

BAD = {
    "no ending": ("towel", NO_PICTURE),
    "another ending": ("towel.gif", NO_PICTURE),
    "an ending inside": ("towel.png.exe", NO_PICTURE),
    "far too long a name": (f"{'x' * 97}.png", "is too long: at most 100 characters"),
    "a folder": ("pictures/towel.png", NOT_PLAIN),
    "the folder above": ("../towel.png", NOT_PLAIN),
    "an absolute path": ("/etc/towel.png", NOT_PLAIN),
    "a path of Windows": ("..\\towel.png", NOT_PLAIN),
    "a drive": ("c:towel.png", NOT_PLAIN),
    "an address": ("https://example.org/towel.png", NOT_PLAIN),
    "a stream": ("towel.yaml:x.png", NOT_PLAIN),
    "a wildcard": ("*.png", NOT_PLAIN),
    "a hidden file": (".towel.png", NOT_PLAIN),
    "an ending alone": (".png", NOT_PLAIN),
    "a space at the front": (" towel.png", NOT_PLAIN),
    "a zero": ("towel\0.png", NOT_PLAIN),
    "a line break": ("towel\n.png", NOT_PLAIN),
    "letters that run backwards": ("\u202egnp.png", NOT_PLAIN),
    "a device": ("con.png", NOT_PLAIN),
    "a device in capitals": ("COM1 .png", NOT_PLAIN),
}


@pytest.mark.parametrize("name", GOOD)
def test_such_a_name_is_fine(name: str) -> None:
    assert picture_name_problem(name) is None


@pytest.mark.parametrize(("name", "problem"), BAD.values(), ids=BAD.keys())
def test_such_a_name_is_refused(name: str, problem: str) -> None:
    assert str(picture_name_problem(name)) == problem


def test_a_stretch_names_its_picture() -> None:
    picture = a_stretch(stretch_with("picture: towel.png")).picture
    assert picture is not None
    assert (picture.name, picture.data, picture.folder) == ("towel.png", b"", "")


PROBLEMS = {
    "nothing": ("picture:", "5:9: picture: needs the name of a picture, not nothing"),
    "a list": ("picture: [a.png]", "5:10: picture: needs the name of a picture, not a list"),
    "a path": ("picture: ../a.png", f"5:10: picture: `../a.png` {NOT_PLAIN}"),
    "a figure as well": (
        "figure: {stretch: {}}\npicture: a.png",
        "6:10: picture: a stretch has a `figure` or a `picture`, not both",
    ),
}


@pytest.mark.parametrize(("line", "problem"), PROBLEMS.values(), ids=PROBLEMS.keys())
def test_what_is_wrong_is_said_at_its_place(line: str, problem: str) -> None:
    assert stretch_problems(stretch_with(line)) == [problem]
