"""Files of lists, and new routine files."""

from __future__ import annotations

from pathlib import Path

import pytest

from stretchapp.adapters.list_files import list_bytes, save_new
from stretchapp.core.import_text import MAX_LIST_BYTES, ListRefusedError
from stretchapp.core.library import Library
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.routine import Routine
from stretchapp.core.schema_line import LINE

NONE = Library(())


def test_a_list_is_read_no_further_than_needed(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(b"x" * (MAX_LIST_BYTES + 100))

    assert len(list_bytes(file)) == MAX_LIST_BYTES + 1


def test_what_is_no_file_is_a_sentence(tmp_path: Path) -> None:
    for path, told in ((tmp_path, "is a folder"), (tmp_path / "gone", "no such file")):
        with pytest.raises(ListRefusedError, match=told):
            list_bytes(path)


def test_a_new_file_overwrites_none(tmp_path: Path) -> None:
    names = [save_new(tmp_path / "own", "legs", text, NONE).name for text in "abc"]

    assert names == ["legs.yaml", "legs_2.yaml", "legs_3.yaml"]
    assert (tmp_path / "own" / "legs.yaml").read_text() == LINE + "a"


def test_other_routines_have_their_ids_for_themselves(tmp_path: Path) -> None:
    library = Library(tuple(Routine(id=each, name=each, entries=()) for each in ("calf", "calf_2")))

    assert save_new(tmp_path, "calf", "x", library).name == "calf_3.yaml"


def test_a_name_with_another_ending_is_taken_too(tmp_path: Path) -> None:
    (tmp_path / "legs.yml").touch()

    assert save_new(tmp_path, "legs", "x", NONE).name == "legs_2.yaml"


def test_what_text_editors_need_is_there_too(tmp_path: Path) -> None:
    save_new(tmp_path, "legs", "x", NONE)

    assert {file.name for file in tmp_path.iterdir()} == {
        "legs.yaml", "routine.schema.json", "stretch.schema.json",
    }  # fmt: skip


def test_what_cannot_be_written_names_the_place(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("no folder")
    with pytest.raises(NotKeptError, match="own"):
        save_new(tmp_path / "own", "legs", "x", NONE)

    assert (tmp_path / "own").read_text() == "no folder"
