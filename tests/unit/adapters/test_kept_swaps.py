"""The easier stretches chosen come back as they were kept, and nothing in the file can do harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from stretchapp.adapters.kept_swaps import KeptSwaps
from stretchapp.core.not_kept import NotKeptError

SWAPS = {"calf": {"calf_wall": "calf_towel_seated"}, "my-übung": {"a": "b", "c": "d"}}


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "not" / "yet" / "easier.json"
    KeptSwaps(file).write(SWAPS)

    assert KeptSwaps(file).read() == SWAPS
    assert list(file.parent.iterdir()) == [file]


def test_a_person_can_read_the_file(tmp_path: Path) -> None:
    file = tmp_path / "easier.json"
    KeptSwaps(file).write({"calf": {"calf_wall": "calf_towel_seated"}})

    assert file.read_text(encoding="utf-8") == (
        '{\n  "calf": {\n    "calf_wall": "calf_towel_seated"\n  }\n}\n'
    )


@pytest.mark.parametrize("name", ["none.json", "none/easier.json", "a_file/easier.json"])
def test_before_anything_is_kept_there_is_nothing(name: str, tmp_path: Path) -> None:
    (tmp_path / "a_file").write_text("")

    assert KeptSwaps(tmp_path / name).read() == {}


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"\xff", b'{"calf": "x"}', b'{"calf": {"a": 1}}', b'{"a": ' * 9999, b"null"],
)
def test_a_damaged_file_is_named(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "easier.json"
    file.write_bytes(data)

    with pytest.raises(NotKeptError, match=r"easier\.json: "):
        KeptSwaps(file).read()


def test_a_folder_in_its_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "easier.json").mkdir()

    with pytest.raises(NotKeptError, match=r"easier\.json: Is a directory"):
        KeptSwaps(tmp_path / "easier.json").read()


def test_a_place_where_nothing_can_be_written_is_named_and_left_clean(tmp_path: Path) -> None:
    (tmp_path / "easier.json").mkdir()
    with pytest.raises(NotKeptError, match=r"easier\.json: "):
        KeptSwaps(tmp_path / "easier.json").write(SWAPS)
    (tmp_path / "file").write_text("")
    with pytest.raises(NotKeptError, match=r"easier\.json: "):
        KeptSwaps(tmp_path / "file" / "easier.json").write(SWAPS)

    assert sorted(each.name for each in tmp_path.iterdir()) == ["easier.json", "file"]
