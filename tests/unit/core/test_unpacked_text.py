"""A file whose pictures are put beside it says the same as before, without them."""

from __future__ import annotations

from base64 import b64encode

import pytest

from stretchapp.core.unpacked_text import named_inside, without_inside
from tests.unit.core.some_pictures import PNG

DATA = b64encode(PNG).decode()
HEAD = """\
# Mine
format: 1
name: Legs   # and feet
"""
STRETCHES = """\
stretches:
  - {name: a, hold: 9, instructions: [b], picture: a.png}
  - use:
      name: c
      hold: 9
      instructions: [d]
      picture: 'b.png'   # blue
      easier_stretch: {name: e, hold: 9, instructions: [f], picture: a.png}
"""
PICTURES = f"pictures:\n  a.png: |\n    {DATA[:40]}\n    {DATA[40:]}\n  b.png: {DATA}\n"
END = "note: slowly\n"

RENAMED = STRETCHES.replace("a.png", "a-2.png")

FILES = {
    "at the end": (HEAD + STRETCHES + PICTURES, HEAD + RENAMED),
    "in the middle": (HEAD + PICTURES + STRETCHES, HEAD + RENAMED),
    "before other keys": (HEAD + STRETCHES + PICTURES + END, HEAD + RENAMED + END),
    "first": (PICTURES + HEAD.replace("# Mine\n", "") + STRETCHES, HEAD[7:] + RENAMED),
    "with line ends of Windows": (
        (HEAD + STRETCHES + PICTURES).replace("\n", "\r\n"),
        (HEAD + RENAMED).replace("\n", "\r\n"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), FILES.values(), ids=FILES.keys())
def test_nothing_but_the_pictures_and_their_names_changes(text: str, expected: str) -> None:
    names = {"a.png": "a-2.png", "b.png": "b.png"}
    assert named_inside(text.encode()) == {"a.png": PNG, "b.png": PNG}
    assert without_inside(text.encode(), names).decode().rstrip() == expected.rstrip()


def test_pictures_that_nothing_shows_are_not_wanted() -> None:
    text = HEAD + STRETCHES + f"pictures: {{c.png: {DATA}, b.png: {DATA}}}\n"
    assert named_inside(text.encode()) == {"b.png": PNG}


def test_a_file_without_pictures_has_none() -> None:
    assert named_inside((HEAD + STRETCHES).encode()) == {}


def test_what_is_written_in_too_odd_a_way_stays_as_it_is() -> None:
    text = f"? pictures\n: {{b.png: {DATA}}}\n{HEAD}{STRETCHES}"
    assert without_inside(text.encode(), {"b.png": "b.png"}) == text.encode()
