"""Routine files are read to be edited, and written whole: never over what somebody else wrote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stretchapp.adapters.routine_files import RoutineFiles
from stretchapp.core.file_text import MAX_BYTES
from stretchapp.core.library import Library
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.routine import Routine
from stretchapp.core.schema_line import LINE
from stretchapp.core.written_file import ChangedMeanwhileError, WrittenFile

TEXT = "format: 1\nname: Legs\nstretches: [calf_wall]\n"


def library_of(*ids: str) -> Library:
    """Routines of these ids, in which nothing else counts."""
    return Library(tuple(Routine(id=each, name=each, entries=()) for each in ids))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "own").mkdir()
    (tmp_path / "shipped").mkdir()
    (tmp_path / "shipped" / "calf.yaml").write_text(TEXT)
    (tmp_path / "own" / "calf.yml").write_text(TEXT.replace("Legs", "Mine"))
    return tmp_path / "own"


@pytest.fixture
def files(own: Path) -> RoutineFiles:
    return RoutineFiles(own.parent / "shipped", own)


def test_of_a_shipped_routine_only_the_text_is_taken(files: RoutineFiles) -> None:
    assert files.read("calf", {"calf"}) == WrittenFile("calf", text=LINE + TEXT)


def test_ones_own_is_found_by_the_name_that_the_library_gives_it(
    files: RoutineFiles, own: Path
) -> None:
    found = files.read("my-calf", {"calf"})
    assert (found.path, found.routine) == (str(own / "calf.yml"), "my-calf")
    assert "Mine" in found.text


def test_what_was_read_is_written_and_can_be_written_again(files: RoutineFiles, own: Path) -> None:
    once = files.write(files.read("my-calf", {"calf"}), TEXT)
    assert once.routine == "my-calf"
    files.write(once, TEXT + "# more\n")
    assert (own / "calf.yml").read_text() == TEXT + "# more\n"


@pytest.mark.parametrize(
    ("size", "name"),
    [
        pytest.param(MAX_BYTES, "legs.yaml", id="as_any_file"),
        pytest.param(MAX_BYTES + 1, "legs.stretch.yaml", id="with_more_in_it"),
    ],
)
def test_a_name_allows_what_is_in_the_file(
    files: RoutineFiles, own: Path, size: int, name: str
) -> None:
    text = TEXT + "#" * (size - len(TEXT))
    written = files.write_new("Legs", text, library_of())
    assert (written.path, written.routine) == (str(own / name), "legs")
    assert written.most_bytes >= size
    assert files.read("legs", ()) == written
    assert files.write_new("Legs", TEXT, library_of()).routine == "legs_2"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["without", "with"])
def test_line_ends_and_the_mark_of_a_file_stay(files: RoutineFiles, own: Path, mark: bytes) -> None:
    (own / "calf.yml").write_bytes(mark + TEXT.replace("\n", "\r\n").encode())
    read = files.read("my-calf", {"calf"})
    assert read.text == TEXT.replace("\n", "\r\n")

    files.write(read, read.text)
    assert (own / "calf.yml").read_bytes() == mark + read.text.encode()


@pytest.mark.parametrize("change", ["other", "gone"])
def test_what_was_changed_meanwhile_is_not_written_over(
    files: RoutineFiles, own: Path, change: str
) -> None:
    read, file = files.read("my-calf", {"calf"}), own / "calf.yml"
    file.write_text("other") if change == "other" else file.unlink()
    with pytest.raises(ChangedMeanwhileError, match=r"calf\.yml"):
        files.write(read, TEXT)
    assert not file.exists() or file.read_text() == "other"


def test_overwriting_leaves_the_other_beside_it_each_time(files: RoutineFiles, own: Path) -> None:
    read = files.read("my-calf", {"calf"})
    for other in ("one", "two"):
        (own / "calf.yml").write_text(other)
        read = files.overwrite(read, TEXT)
    (own / "calf.yml").unlink()
    files.overwrite(read, TEXT)

    assert (own / "calf.yml").read_text() == TEXT
    kept = sorted(own.glob("calf.yml.before*"))
    assert [each.read_text() for each in kept] == ["one", "two"]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        pytest.param("Evening legs", "evening_legs.yaml", id="free"),
        pytest.param("Calf", "calf_2.yaml", id="a file is called so"),
        pytest.param("Back", "back_2.yaml", id="a routine is called so"),
        pytest.param("ж" * 60, f"{'ж' * 40}.yaml", id="too long for some disks"),
        pytest.param("???", "stretch.yaml", id="no letters"),
        pytest.param("../etc", "etc.yaml", id="no way out of the folder"),
    ],
)
def test_a_new_file_has_a_name_of_its_own(
    files: RoutineFiles, own: Path, name: str, file: str
) -> None:
    written = files.write_new(name, TEXT, library_of("back"))
    assert (Path(written.path), f"{written.routine}.yaml") == (own / file, file)


def test_the_folder_is_made_for_the_first_file(tmp_path: Path) -> None:
    files = RoutineFiles(tmp_path, tmp_path / "none" / "yet")
    assert Path(files.write_new("Legs", TEXT, library_of()).path).read_text() == TEXT


def test_a_new_file_brings_its_folder_the_schemas(files: RoutineFiles, own: Path) -> None:
    files.write_new("Legs", TEXT, library_of())
    for name in ("routine.schema.json", "stretch.schema.json"):
        assert json.loads((own / name).read_text())["required"][0] == "format"


def test_schemas_that_cannot_be_written_hinder_nothing(files: RoutineFiles, own: Path) -> None:
    (own / "routine.schema.json").mkdir()
    written = files.write_new("Legs", TEXT, library_of())
    assert Path(written.path).read_text() == TEXT
    assert not (own / "stretch.schema.json").exists()


def test_a_file_that_is_gone_or_no_text_is_named_with_the_reason(
    files: RoutineFiles, own: Path
) -> None:
    (own / "odd.yaml").write_bytes(b"\xff")
    with pytest.raises(NotKeptError, match=r"odd\.yaml: byte 0xFF is not UTF-8"):
        files.read("odd", ())
    with pytest.raises(NotKeptError, match=r"none\.yaml: no such file"):
        files.read("none", ())
    with pytest.raises(NotKeptError, match=r"none\.yaml: no such file"):
        RoutineFiles(own, own / "nowhere").read("none", ())


def test_a_folder_in_the_place_of_a_file_is_named_too(files: RoutineFiles, own: Path) -> None:
    read = files.read("my-calf", {"calf"})
    (own / "calf.yml").unlink()
    (own / "calf.yml").mkdir()
    with pytest.raises(NotKeptError, match=r"calf\.yml: Is a directory"):
        files.write(read, TEXT)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    files = RoutineFiles(tmp_path, tmp_path / "file" / "own")
    with pytest.raises(NotKeptError, match=r"Not a directory|File exists"):
        files.write_new("Legs", TEXT, library_of())
