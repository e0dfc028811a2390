"""A routine written as a file: it reads as it was, with nothing but what ships."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping

import pytest
from msgspec import structs

from stretchapp.adapters.routine_folders import load_library
from stretchapp.core.file_text import MAX_SHARED_BYTES
from stretchapp.core.library import Library
from stretchapp.core.picture_kind import PictureError
from stretchapp.core.routine import Routine
from stretchapp.core.routine_file import MOST_ENTRIES, read_routine
from stretchapp.core.shared_text import TooMuchError, shared_file
from stretchapp.core.stretch import Picture, Stretch
from stretchapp.core.wording import worded
from stretchapp.resources import routines_folder
from tests.unit.core.builders import routine, stretch, without_ids
from tests.unit.core.some_pictures import PNG, SVG

LIBRARY = load_library(routines_folder(), None)
SHIPPED = LIBRARY.stretches


def read(text: str, routine_id: str, known: Mapping[str, Stretch] = SHIPPED) -> Routine:
    return read_routine(text.encode(), routine_id, known, MAX_SHARED_BYTES)


def library(*own: Stretch, shipped: Iterable[Stretch] = ()) -> Library:
    """Of somebody with these stretches."""
    stretches = {each.id: each for each in (*own, *shipped)}
    return Library((), stretches=stretches, own_stretches=frozenset(each.id for each in own))


class Pictures:
    """Those that are known by name; how they are found is for the adapter."""

    def __init__(self, **data: bytes) -> None:
        self._data = {name.replace("_", "."): each for name, each in data.items()}

    def data(self, picture: Picture) -> bytes:
        if picture.name not in self._data:
            raise PictureError(worded("Picture", "is not there"))
        return self._data[picture.name] + picture.folder.encode()


def shared_text(routine: Routine, library: Library) -> str:
    return shared_file(routine, library, Pictures()).text


def ways(stretch: Stretch) -> list[str]:
    """The names from a stretch to ever easier ones; the last may be one that is only named."""
    named = [each.name for each in (stretch, *stretch.easier_in_place)]
    last = (stretch, *stretch.easier_in_place)[-1].easier_stretch
    return [*named, last] if isinstance(last, str) else named


@pytest.mark.parametrize("routine", LIBRARY.routines, ids=lambda each: each.id)
def test_every_shipped_routine_reads_as_it_was(routine: Routine) -> None:
    assert read(shared_text(routine, LIBRARY), routine.id) == routine


@pytest.mark.parametrize("routine", LIBRARY.routines, ids=lambda each: each.id)
def test_every_stretch_can_be_written_in_place(routine: Routine) -> None:
    """As if none of them shipped: easier ones come along."""
    text = shared_text(routine, library(*SHIPPED.values()))
    again = read(text, routine.id, {})

    for before, after in zip(routine.entries, again.entries, strict=True):
        assert without_link(after.stretch) == without_link(before.stretch)
        assert structs.replace(after, stretch=before.stretch) == before
        easier = SHIPPED.get(str(before.stretch.easier_stretch))
        assert [each.name for each in after.stretch.easier_in_place][:1] == (
            [easier.name] if easier else []
        )
    assert structs.replace(again, entries=()) == structs.replace(routine, entries=())
    assert shared_text(again, library()) == text


def without_link(stretch: Stretch) -> Stretch:
    return structs.replace(stretch, id="", easier_stretch=None)


def test_what_was_written_in_place_stays_the_same() -> None:
    text = """\
format: 1
name: After the garden
stretches:
  - knees_to_chest
  - {name: Pull, hold: 20-30, instructions: [Pull.], rest: 5}
  - {use: {name: Pull, hold: 20, instructions: [Pull.]}, reps: 3}
  - name: Reach
    hold: 20
    instructions: [Reach.]
    easier_stretch: {name: Lean, hold: 20, instructions: [Lean.], easier_stretch: cat_cow}
"""
    made = read(text, "garden")
    assert read(shared_text(made, LIBRARY), "garden") == made


def test_a_stretch_of_a_stranger_has_an_id_that_none_of_ours_can_have() -> None:
    (entry,) = read(shared_text(routine(stretch("calf_wall")), library()), "calf_wall").entries
    assert entry.stretch.id == "calf_wall.calf_wall"
    assert entry.stretch.id not in SHIPPED


def linked(id: str, easier: str) -> Stretch:
    return structs.replace(stretch(id), easier_stretch=easier)


EASIER = {
    "one of one's own": ([linked("hard", "mild"), stretch("mild")], ["Hard", "Mild"]),
    "a shipped one": ([linked("hard", "calf_wall")], ["Hard", "calf_wall"]),
    "one's own, then a shipped one": (
        [linked("hard", "mild"), linked("mild", "calf_wall")],
        ["Hard", "Mild", "calf_wall"],
    ),
    "as many as may be in each other": (
        [linked("hard", "mild"), linked("mild", "soft"), linked("soft", "no"), stretch("no")],
        ["Hard", "Mild", "Soft"],
    ),
    "a circle": ([linked("hard", "mild"), linked("mild", "hard")], ["Hard", "Mild"]),
    "itself": ([linked("hard", "hard")], ["Hard"]),
    "one that is gone": ([linked("hard", "mild")], ["Hard"]),
}


@pytest.mark.parametrize(("own", "shared"), EASIER.values(), ids=EASIER.keys())
def test_easier_stretches_go_along(own: list[Stretch], shared: list[str]) -> None:
    text = shared_text(routine(own[0]), library(*own, shipped=SHIPPED.values()))
    (entry,) = read(text, "legs").entries
    assert ways(entry.stretch) == shared


def wordy(id: str, muscles: int, easier: str | None = None) -> Stretch:
    """With so many values in it."""
    return structs.replace(stretch(id), muscles=("calf",) * muscles, easier_stretch=easier)


def test_of_too_many_easier_stretches_the_easiest_stay_behind() -> None:
    own = [wordy("hard", 40, "mild"), wordy("mild", 40, "soft"), wordy("soft", 100)]
    text = shared_text(routine(*own[:1] * MOST_ENTRIES), library(*own))
    assert {tuple(ways(each)) for each in read(text, "legs").stretches} == {("Hard", "Mild")}


def test_what_no_file_can_hold_is_not_written() -> None:
    full = wordy("hard", 200)
    with pytest.raises(TooMuchError):
        shared_text(routine(*[full] * MOST_ENTRIES), library(full))


def test_a_shared_routine_is_what_it_was_but_for_ids() -> None:
    own = [linked("hard", "mild"), stretch("mild")]
    (entry,) = read(shared_text(routine(own[0]), library(*own)), "legs").entries
    assert [each.id for each in (entry.stretch, *entry.stretch.easier_in_place)] == [
        "legs.hard",
        "legs.mild",
    ]
    written = routine(structs.replace(own[0], easier_stretch=own[1]))
    assert without_ids(routine(entry)) == without_ids(written)


BASE64 = b64encode(PNG).decode()


def shown_by(name: str, folder: str = "") -> Stretch:
    return structs.replace(stretch(name), picture=Picture(f"{name}.png", folder=folder))


def test_pictures_stand_inside_at_the_end_where_a_person_can_still_read_the_rest() -> None:
    made = routine(stretch("plain"), shown_by("calf"), shown_by("calf"))
    shared = shared_file(made, library(), Pictures(calf_png=PNG))
    assert shared.left_out == ()
    first, rest = BASE64[:76], BASE64[76:]
    assert shared.text.endswith(f"\npictures:\n  calf.png: |\n    {first}\n    {rest}\n")
    again = read(shared.text, "legs")
    assert [each.picture for each in again.stretches] == [
        None, Picture("calf.png", PNG), Picture("calf.png", PNG),
    ]  # fmt: skip


def test_pictures_of_one_name_are_kept_apart() -> None:
    long = f"{'x' * 96}.png"
    pictures = [
        Picture(name, folder=folder)
        for name, folder in (
            ("a.png", ""),
            ("A.png", " "),
            ("a.png", "  "),
            (long, ""),
            (long, " "),
        )
    ]
    made = routine(*(structs.replace(stretch(), picture=each) for each in pictures))
    known = Pictures(**{"a.png": PNG, "A.png": PNG, long: PNG})
    again = read(shared_file(made, library(), known).text, "legs")
    assert [each.picture.name for each in again.stretches if each.picture] == [
        "a.png", "A-2.png", "a-3.png", long, f"{'x' * 80}-2.png",
    ]  # fmt: skip


def test_a_picture_that_cannot_be_shown_is_left_out_and_told() -> None:
    shared = shared_file(routine(shown_by("calf"), shown_by("calf")), library(), Pictures())
    assert tuple(map(str, shared.left_out)) == ("calf.png is not there",)
    assert [each.picture for each in read(shared.text, "legs").stretches] == [None, None]


def test_what_ships_has_its_pictures_everywhere() -> None:
    made = shown_by("calf", folder="/shipped")
    shared = shared_file(routine(made), library(shipped=[made]), Pictures())
    assert (shared.left_out, "pictures" in shared.text) == ((), False)


def test_pictures_of_easier_stretches_go_along() -> None:
    easier = shown_by("easier")
    hard = structs.replace(shown_by("hard"), easier_stretch="easier")
    shared = shared_file(
        routine(hard), library(hard, easier), Pictures(hard_png=PNG, easier_png=PNG)
    )
    (again,) = read(shared.text, "legs").stretches
    assert [each.picture.name for each in (again, *again.easier_in_place) if each.picture] == [
        "hard.png", "easier.png",
    ]  # fmt: skip


def large(size: int) -> bytes:
    return SVG.ljust(size)


def test_pictures_that_are_too_large_together_are_named() -> None:
    made = routine(shown_by("a"), shown_by("b"), shown_by("c"))
    known = Pictures(a_png=large(500_000), b_png=large(700_000), c_png=large(600_000))
    with pytest.raises(TooMuchError) as caught:
        shared_file(made, library(), known)
    assert caught.value.pictures == ("b.png",)


def test_too_many_pictures_are_told_as_well() -> None:
    names = [f"s{number}" for number in range(32)]
    known = Pictures(**{f"{name}_png": PNG for name in names})
    with pytest.raises(TooMuchError) as caught:
        shared_file(routine(*map(shown_by, names)), library(), known)
    assert len(caught.value.pictures) == 2
