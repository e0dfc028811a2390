"""Pictures at the end of a file stay apart from what is edited, and the file stays one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stretchapp.core.draft import Draft, copied, moved, with_field, with_head, without_entry
from stretchapp.core.draft_check import Place, Verdict, verdict
from stretchapp.core.draft_picture import placing
from stretchapp.core.file_text import MAX_BYTES, MAX_SHARED_BYTES
from stretchapp.core.opened_draft import draft_of
from stretchapp.core.picture_rules import clean_picture
from stretchapp.core.routine_file import read_routine
from stretchapp.core.shared_pictures import pictures_text
from stretchapp.core.stretch import Picture
from tests.unit.core.routine_texts import CATALOGUE
from tests.unit.core.some_pictures import SVG

HEAD = """\
format: 1
name: Legs
stretches:
  - {name: Pull, hold: 20, instructions: [Pull.], picture: a.svg}   # mine
  - cat_cow
"""
SHOWN = clean_picture("a.svg", SVG)
INSIDE = pictures_text([Picture("a.svg", SVG)])
APART = HEAD + INSIDE

Edit = Callable[[Draft], Draft]


def said_of(draft: Draft, most_bytes: int = MAX_SHARED_BYTES) -> Verdict:
    return verdict(draft, "legs", CATALOGUE, most_bytes)


@pytest.mark.parametrize(
    "end",
    [
        pytest.param(INSIDE, id="as_we_write_it"),
        pytest.param("# below: pictures\n" + INSIDE + "# the end", id="with_comments"),
        pytest.param(INSIDE.replace("pictures:", '"pictures" : # mine'), id="quoted"),
        pytest.param("pictures: none", id="nonsense"),
    ],
)
def test_what_ends_a_file_is_apart(end: str) -> None:
    draft = draft_of(HEAD + end)
    assert draft.whole == HEAD + end
    assert draft.pictures.text.lstrip('"').startswith("pictures")
    assert "a.svg: |" not in draft.text


WHOLE = {
    "none": HEAD,
    "a word of that name": HEAD.replace("Legs", "Old pictures"),
    "before the stretches": f"format: 1\nname: Legs\n{INSIDE}{HEAD[21:]}",
    "in signs": "{format: 1, name: Legs, stretches: [cat_cow],\npictures: {}}",
    "indented": " format: 1\n name: Legs\n stretches: [cat_cow]\n pictures: {}\n",
    "twice": f"{HEAD}{INSIDE}{INSIDE}",
    "behind the end of the file": f"{HEAD}...\n{INSIDE}",
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE.keys())
def test_what_stands_elsewhere_is_edited_with_the_rest(text: str) -> None:
    assert draft_of(text) == Draft(text)


EDITS: dict[str, Edit] = {
    "a new key": lambda draft: with_head(draft, "goal", "stiff legs"),
    "the last moved up": lambda draft: moved(draft, 1, 0),
    "the last once more": lambda draft: copied(draft, 1),
    "the last taken away": lambda draft: without_entry(draft, 1),
    "all taken away": lambda draft: without_entry(without_entry(draft, 0), 0),
    "a number of the last": lambda draft: with_field(draft, 1, "reps", "3"),
}


@pytest.mark.parametrize("end", [INSIDE, f"\n# pictures\n{INSIDE}"])
@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_an_edit_leaves_one_file_as_if_all_of_it_were_edited(edit: Edit, end: str) -> None:
    assert edit(draft_of(HEAD + end)).whole == edit(Draft(HEAD + end)).text


def test_the_routine_has_its_pictures() -> None:
    said = said_of(draft_of(APART))
    assert said == Verdict(read_routine(APART.encode(), "legs", CATALOGUE))
    assert said.routine is not None
    assert said.routine.stretches[0].picture == Picture("a.svg", SHOWN)


def test_a_picture_is_shown_as_it_is_in_the_draft() -> None:
    placed = placing(draft_of(APART), "/mine", "legs.stretch.yaml")
    assert placed("a.svg") == Picture("a.svg", SHOWN)
    assert placed("b.svg") == Picture("b.svg", folder="/mine")


WRONG = {
    "in them": (APART.replace("|\n", "|\n    -\n"), [Place(None, "pictures")]),
    "in all": (
        APART.replace("|\n", "|\n    -\n").replace("cat_cow", "cat_cov"),
        [Place(1, ""), Place(None, "pictures")],
    ),
}


@pytest.mark.parametrize(("text", "places"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_in_them_is_said_of_the_routine(text: str, places: list[Place]) -> None:
    said = said_of(draft_of(text))
    assert said.routine is None
    assert [place for place, _ in said.problems] == places


def test_what_outgrows_its_file_is_a_problem_and_can_be_mended() -> None:
    draft = draft_of(APART)
    room = len(APART.encode())
    assert said_of(draft, room).routine is not None
    longer = with_head(draft, "goal", "stiff")
    assert [(place, str(words)) for place, words in said_of(longer, room).problems] == [
        (Place(None, ""), "larger than 0 KiB")
    ]
    assert said_of(with_head(longer, "goal", ""), room).routine is not None


def test_a_file_of_any_size_that_is_read_is_edited() -> None:
    line = f"# {'x' * 76}\n"
    long = HEAD + line * (MAX_BYTES // len(line)) + INSIDE
    draft = with_head(draft_of(long), "goal", "stiff")
    assert said_of(draft).routine is not None
    assert said_of(draft, MAX_BYTES).count(None) == 1
