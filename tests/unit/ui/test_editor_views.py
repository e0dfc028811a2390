"""What the editor and the catalogue to choose from show."""

from __future__ import annotations

import pytest
from msgspec import structs

from stretchapp.core.draft import Draft, new_draft
from stretchapp.core.draft_check import verdict
from stretchapp.core.plan import PlanSettings
from stretchapp.core.stretch import Area, Kind, Picture, Sides
from stretchapp.ui.editor_view import (
    EditorView,
    default_texts,
    editor_view,
    has_sides,
    looks_view,
    still_figures,
)
from stretchapp.ui.picker_view import choice_views, found
from tests.unit.core.builders import stretch
from tests.unit.core.shipped import CATALOGUE

HEAD = "format: 1\nname: Legs\nstretches:\n"


def view_of(entries: str) -> EditorView:
    draft = Draft(f"{HEAD}  - {entries}\n")
    return editor_view(draft, verdict(draft, "legs", CATALOGUE), CATALOGUE, PlanSettings())


ROWS = {
    "a bare name": ("calf_wall", "Calf stretch at the wall", "30 s × 2, each side"),
    "numbers": (
        "{use: calf_wall, hold: 20-25, reps: 1}",
        "Calf stretch at the wall",
        "20–25 s, each side",
    ),
    "one side": (
        "{use: calf_wall, side: left}", "Calf stretch at the wall", "30 s × 2, left only",
    ),
    "the other side": (
        "{use: calf_wall, side: right}", "Calf stretch at the wall", "30 s × 2, right only",
    ),
    "an unknown name": ("calf_wal", "calf_wal", "1 thing(s) to mend"),
    "a stretch of one's own": (
        "{name: Pull, hold: 20, sides: each, instructions: ['The {side} leg.']}",
        "Pull",
        "20 s, each side",
    ),
    "one without a name": (
        "{name: '', hold: 20, instructions: [Pull.]}",
        "A stretch of your own",
        "20 s, 1 thing(s) to mend",
    ),
}  # fmt: skip


def test_a_row_looks_like_its_picture_wherever_that_is_named() -> None:
    towel, drawn = Picture("towel.png"), structs.replace(stretch("pull"), picture=Picture("a.svg"))
    text = (
        HEAD + "  - {name: Pull, picture: towel.png, hold: 20, instructions: [Pull.]}\n  - pull\n"
    )
    draft, catalogue = Draft(text), {"pull": drawn}
    view = editor_view(draft, verdict(draft, "legs", catalogue), catalogue, PlanSettings())
    assert [row.picture for row in view.entries] == [towel, drawn.picture]
    assert [row.picture for row in choice_views((drawn,), PlanSettings())] == [drawn.picture]


def test_the_form_shows_the_look_and_what_is_wrong_with_it() -> None:
    draft = Draft(HEAD + "  - {name: Pull, picture: ../a.png, hold: 20, instructions: [Pull.]}\n")
    said = verdict(draft, "legs", CATALOGUE)
    shown = looks_view(draft.entries[0], 0, said, CATALOGUE)
    assert (shown.name, shown.scene) == ("../a.png", None)
    assert "not a plain file name" in shown.problem


@pytest.mark.parametrize(("entry", "title", "detail"), ROWS.values(), ids=ROWS.keys())
def test_a_row_tells_what_is_done(entry: str, title: str, detail: str) -> None:
    (row,) = view_of(entry).entries
    assert (row.title, row.detail) == (title, detail)
    assert row.spoken == f"{title}, {detail}, 1 of 1"


def test_what_is_switched_off_is_said_and_not_counted() -> None:
    view = view_of("{use: calf_wall, off: true}\n  - cat_cow")
    assert view.entries[0].is_off
    assert view.entries[0].detail == "30 s × 2, each side, switched off"
    assert view.summary.startswith("1 stretch(es) · ")


def test_a_stretch_of_ones_own_looks_like_the_one_it_names() -> None:
    (row,) = view_of("{name: Pull, hold: 20, instructions: [Pull.], figure: calf_wall}").entries
    assert row.stretch == CATALOGUE["calf_wall"]


def test_an_empty_routine_says_what_is_to_mend() -> None:
    draft = new_draft("")
    view = editor_view(draft, verdict(draft, "new", CATALOGUE), CATALOGUE, PlanSettings())
    assert (view.title, view.is_whole) == ("Without a name", False)
    assert view.summary == "2 thing(s) to mend"


def test_an_empty_field_says_what_counts_instead() -> None:
    used, own, unknown = Draft(f"{HEAD}  - calf_wall\n  - {{name: x}}\n  - none\n").entries
    assert default_texts(used, CATALOGUE)["hold"] == "30 s, within 20–30 s"
    assert default_texts(used, CATALOGUE)["reps"] == "2"
    assert "hold" not in default_texts(own, CATALOGUE)
    assert not has_sides(own, CATALOGUE)
    assert not has_sides(unknown, CATALOGUE)


def test_a_picture_for_a_hold_is_one_of_a_hold() -> None:
    offered = still_figures(CATALOGUE)
    assert "calf_wall" in offered
    assert {each.kind for each in offered.values()} == {Kind.HOLD}


SOME = {
    each.id: each
    for each in (
        stretch("wall", area=Area.CALF, sides=Sides.EACH),
        stretch("ankle", area=Area.FOOT),
        stretch("neck", area=Area.NECK),
        stretch("odd"),
    )
}


@pytest.mark.parametrize(
    ("text", "region", "ids"),
    [
        pytest.param("", "", ["ankle", "neck", "odd", "wall"], id="all by name"),
        pytest.param("WALL", "", ["wall"], id="a word of the name"),
        pytest.param("calf", "", ["wall"], id="the part of the body"),
        pytest.param("", "calves", ["ankle", "wall"], id="a region"),
        pytest.param("neck", "calves", [], id="both must fit"),
    ],
)
def test_stretches_are_found_by_words_and_regions(text: str, region: str, ids: list[str]) -> None:
    assert [each.id for each in found(SOME, text, region)] == ids


def test_a_stretch_to_choose_says_its_dose_and_place() -> None:
    (view,) = choice_views((SOME["wall"],), PlanSettings())
    assert (view.title, view.detail) == ("Wall", "20 s, each side · calf")
    assert view.spoken == "Wall, 20 s, each side · calf"
