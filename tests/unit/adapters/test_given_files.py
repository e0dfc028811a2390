"""Files from other people: looked at, added beside what is there, and written for others."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from stretchapp.adapters.given_files import GivenFiles
from stretchapp.adapters.picture_files import PictureFiles
from stretchapp.adapters.routine_folders import load_library
from stretchapp.core.given_file import GivenFile
from stretchapp.core.library import Library
from stretchapp.core.not_kept import NotKeptError
from stretchapp.resources import routines_folder
from tests.small_disk import small_disk
from tests.unit.core.some_pictures import PNG, SVG, noise

pytestmark = pytest.mark.no_cover

MINE = "format: 1\nname: Mine\nstretches: [calf_wall]\n"
PULL = "format: 1\nname: Pull\nhold: 20-30\ninstructions: [Pull.]\n"
WHOLE = "format: 1\nname: Mine\nstretches:\n  - {name: Pull, hold: 20-30, instructions: [Pull.]}\n"


class Person:
    """Somebody with a folder of their own and a folder of downloads."""

    def __init__(self, top: Path) -> None:
        self.own, self.downloads = top / "own", top / "downloads"
        self.downloads.mkdir(parents=True)
        self.files = GivenFiles(self.own, PictureFiles())

    @property
    def library(self) -> Library:
        return load_library(routines_folder(), self.own)

    def gets(self, name: str, text: str | bytes) -> GivenFile:
        file = self.downloads / name
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self.files.read(file, self.library)

    def adds(self, given: GivenFile) -> str:
        routine_id = self.files.add(given, self.library)
        assert self.library.find(routine_id) is not None
        return routine_id


@pytest.fixture
def person(tmp_path: Path) -> Person:
    return Person(tmp_path)


def test_looking_keeps_nothing(person: Person) -> None:
    given = person.gets("legs.stretch.yaml", WHOLE)
    assert given.routine is not None
    assert (given.routine.id, given.routine.name) == ("legs", "Mine")
    assert not person.own.exists()


def test_what_is_added_is_the_same_from_then_on(person: Person) -> None:
    given = person.gets("legs.stretch.yaml", WHOLE)
    assert person.adds(given) == "legs"
    assert person.library.find("legs") == given.routine
    assert (person.own / "legs.stretch.yaml").exists()


NAMES = {
    "a free name": ("legs.yaml", [], "legs"),
    "the name of a shipped routine": ("calf.stretch.yaml", [], "calf-2"),
    "the name of one of one's own": ("legs.stretch.yaml", ["legs.yaml"], "legs-2"),
    "the name of a few": ("legs.yaml", ["legs.yml", "legs-2.stretch.yaml"], "legs-3"),
    "a hidden file": (".legs.yaml", [], "legs"),
    "no name at all": (".stretch.yaml", [], "routine"),
    "capitals": ("LEGS.STRETCH.YAML", [], "LEGS"),
}


@pytest.mark.parametrize(("name", "there", "added"), NAMES.values(), ids=NAMES.keys())
def test_names_that_collide_are_kept_apart(
    name: str, there: list[str], added: str, person: Person
) -> None:
    person.own.mkdir()
    for file in there:
        (person.own / file).write_text(MINE.replace("Mine", file))
    before = {routine.id: routine for routine in person.library.routines}

    assert person.adds(person.gets(name, WHOLE)) == added
    after = {routine.id: routine for routine in person.library.routines}
    assert {each: after[each] for each in before} == before


def test_a_file_that_came_meanwhile_is_never_written_over(person: Person) -> None:
    given = person.gets("legs.yaml", MINE)
    library = person.library
    person.own.mkdir()
    (person.own / "legs.yaml").write_text("precious")
    (person.own / "legs-2.yaml").mkdir()

    assert person.files.add(given, library) == "legs-3"
    assert (person.own / "legs.yaml").read_text() == "precious"


def test_a_stretch_of_a_stranger_never_stands_for_another(person: Person) -> None:
    person.adds(person.gets("calf_wall.stretch.yaml", WHOLE.replace("Pull", "Calf wall")))
    shipped = load_library(routines_folder(), None).stretches
    assert person.library.stretches == shipped


def test_stretches_of_ones_own_go_along_and_come_back(person: Person, tmp_path: Path) -> None:
    other = Person(tmp_path / "other")
    (person.own / "stretches").mkdir(parents=True)
    (person.own / "stretches" / "pull.yaml").write_text(PULL)
    (person.own / "mine.yaml").write_text(MINE.replace("[calf_wall]", "[{use: pull, hold: 25}]"))
    mine = person.library.find("mine")
    assert mine is not None
    person.files.share(other.downloads / "mine.stretch.yaml", mine, person.library)

    given = other.files.read(other.downloads / "mine.stretch.yaml", other.library)
    assert given.routine is not None
    (entry,) = given.routine.entries
    assert (entry.hold, entry.stretch.name, entry.stretch.hold.low) == (25, "Pull", 20)


def test_an_easier_stretch_of_ones_own_goes_along_and_is_the_same_when_added(
    person: Person, tmp_path: Path
) -> None:
    other = Person(tmp_path / "other")
    (person.own / "stretches").mkdir(parents=True)
    (person.own / "stretches" / "pull.yaml").write_text(f"{PULL}easier_stretch: tug\n")
    (person.own / "stretches" / "tug.yaml").write_text(PULL.replace("Pull", "Tug"))
    (person.own / "mine.yaml").write_text(MINE.replace("calf_wall", "pull"))
    mine = person.library.find("mine")
    assert mine is not None
    person.files.share(other.downloads / "mine.stretch.yaml", mine, person.library)

    given = other.files.read(other.downloads / "mine.stretch.yaml", other.library)
    assert given.routine is not None
    assert [each.id for each in given.routine.stretches[0].easier_in_place] == ["mine.tug"]
    added = other.adds(given)
    assert other.library.find(added) == given.routine


def test_what_is_added_helps_text_editors(person: Person) -> None:
    person.adds(person.gets("legs.yaml", b"\xef\xbb\xbf" + MINE.encode()))
    first = (person.own / "legs.yaml").read_text().splitlines()[0]
    assert first == "# yaml-language-server: $schema=routine.schema.json"
    for name in ("routine.schema.json", "stretch.schema.json"):
        assert json.loads((person.own / name).read_text())["required"][0] == "format"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("# yaml-language-server: $schema=x\n" + MINE, id="one that has the line"),
        pytest.param(MINE + "#" * (256 * 1024 - len(MINE)), id="one that would be too large"),
    ],
)
def test_such_a_file_is_added_as_it_is(text: str, person: Person) -> None:
    person.adds(person.gets("legs.yaml", text))
    assert (person.own / "legs.yaml").read_text() == text


LARGE = WHOLE + "#" * 300_000

REFUSED = {
    "what is no routine": ("x.yaml", "format: 1\n", ":1:1: `name` is missing"),
    "a later format": ("x.stretch.yaml", "format: 2\nfoo: 3\n", ":1:9: format: format 2 is newer"),
    "a stretch": ("x.yaml", PULL, ": a stretch, not a routine: put it in the folder `stretches`"),
    "a large file that does not say so": ("x.yaml", LARGE, ": larger than 256 KiB"),
    "too large a file": ("x.stretch.yaml", LARGE * 8, ": larger than 2048 KiB"),
}


@pytest.mark.parametrize(("name", "text", "problem"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_opened_says_why(name: str, text: str, problem: str, person: Person) -> None:
    given = person.gets(name, text)
    assert given.routine is None
    assert str(given.problems[0].in_file("")).startswith(problem)


def test_a_file_to_share_may_be_large(person: Person) -> None:
    assert person.gets("x.stretch.yaml", LARGE).routine is not None


def read_through_a_link(person: Person) -> GivenFile:
    (person.downloads / "x.yaml").symlink_to("/dev/zero")
    return person.files.read(person.downloads / "x.yaml", person.library)


def read_a_pipe(person: Person) -> GivenFile:
    os.mkfifo(person.downloads / "x.yaml")
    return person.files.read(person.downloads / "x.yaml", person.library)


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX file system")
@pytest.mark.parametrize("read", [read_through_a_link, read_a_pipe])
def test_nobody_waits_for_what_never_ends(
    read: Callable[[Person], GivenFile], person: Person
) -> None:
    assert str(read(person).problems[0].message) == "not a plain file"


def test_a_folder_that_cannot_be_made_is_named(person: Person) -> None:
    given = person.gets("legs.yaml", MINE)
    person.own.touch()
    with pytest.raises(NotKeptError, match="own"):
        person.files.add(given, load_library(routines_folder(), None))


def test_a_full_disk_is_named_and_gets_no_part_of_a_file(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 512) as disk:
        person = Person(disk.path)
        given = person.gets("legs.yaml", MINE + "#" * 9000)
        person.own.mkdir()
        disk.fill()
        with pytest.raises(NotKeptError, match="own: No space left"):
            person.files.add(given, load_library(routines_folder(), None))
        assert list(person.own.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named(person: Person) -> None:
    (calf,) = (each for each in person.library.routines if each.id == "calf")
    file = person.downloads / "no.yaml" / "calf.stretch.yaml"
    file.parent.touch()
    with pytest.raises(NotKeptError, match="calf"):
        person.files.share(file, calf, person.library)


SHOWN = """\
format: 1
name: Shown
stretches:
  - {name: Pull, hold: 20, instructions: [Pull.], picture: pull.png}
  - {name: Tug, hold: 20, instructions: [Tug.], picture: tug.svg}
"""


def shared_by(person: Person, to: Person) -> GivenFile:
    """What the other is given; the routine is Shown."""
    routine = person.library.find("shown")
    assert routine is not None
    file = to.downloads / "shown.stretch.yaml"
    assert person.files.share(file, routine, person.library) == ()
    return to.files.read(file, to.library)


def pictures_of(person: Person, routine_id: str) -> list[bytes]:
    routine = person.library.find(routine_id)
    assert routine is not None
    return [PictureFiles().data(each.picture) for each in routine.stretches if each.picture]


@pytest.fixture
def other(tmp_path: Path, person: Person) -> Person:
    """Somebody who gets what the person has: a routine with two pictures."""
    person.own.mkdir()
    (person.own / "shown.yaml").write_text(SHOWN)
    (person.own / "pull.png").write_bytes(PNG)
    (person.own / "tug.svg").write_bytes(SVG)
    other = Person(tmp_path / "other")
    other.own.mkdir()
    return other


def test_pictures_go_along_and_lie_beside_the_routine_once_it_is_added(
    person: Person, other: Person
) -> None:
    given = shared_by(person, other)
    assert [each.name for each in other.own.iterdir()] == []
    assert other.adds(given) == "shown"
    assert {each.name for each in other.own.iterdir()} == {
        "shown.stretch.yaml", "pull.png", "tug.svg", "routine.schema.json", "stretch.schema.json",
    }  # fmt: skip
    assert pictures_of(other, "shown") == pictures_of(person, "shown")
    assert b"pictures" not in (other.own / "shown.stretch.yaml").read_bytes()


def test_a_picture_never_takes_the_place_of_another(person: Person, other: Person) -> None:
    (other.own / "pull.png").write_bytes(b"precious")
    (other.own / "tug.svg").write_bytes(pictures_of(person, "shown")[1])
    other.adds(shared_by(person, other))
    assert (other.own / "pull.png").read_bytes() == b"precious"
    assert (other.own / "pull-2.png").read_bytes() == PNG
    assert not (other.own / "tug-2.svg").exists()
    assert pictures_of(other, "shown") == pictures_of(person, "shown")


@pytest.mark.parametrize("before", [{}, {"pull.png": PNG}], ids=["nothing", "the_same"])
def test_a_full_disk_gets_no_picture_of_what_is_not_added(
    person: Person, other: Person, tmp_path: Path, before: dict[str, bytes]
) -> None:
    (person.own / "shown.yaml").write_text(SHOWN.replace("tug.svg", "tug.png"))
    (person.own / "tug.png").write_bytes(noise())
    given = shared_by(person, other)
    with small_disk(tmp_path / "disk", 512) as disk:
        for name, data in before.items():
            (disk.path / name).write_bytes(data)
        with pytest.raises(NotKeptError, match="No space left"):
            GivenFiles(disk.path, PictureFiles()).add(given, other.library)
        assert {each.name for each in disk.path.iterdir()} == set(before)


def test_a_picture_that_is_missing_is_told_when_it_is_shared(person: Person, other: Person) -> None:
    (person.own / "pull.png").unlink()
    routine = person.library.find("shown")
    assert routine is not None
    file = other.downloads / "shown.stretch.yaml"
    assert tuple(map(str, person.files.share(file, routine, person.library))) == (
        f"pull.png is not in the folder {person.own}",
    )
    other.adds(other.files.read(file, other.library))
    assert len(pictures_of(other, "shown")) == 1
