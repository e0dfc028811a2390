"""Real folders with real obstacles: each is a named problem, and nothing else disappears."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import pytest

from stretchapp.adapters.file_check import check_file
from stretchapp.adapters.routine_folders import load_library
from stretchapp.core.library import Library, Origin

STRETCH = "format: 1\nname: {name}\nhold: 20-30\ninstructions: [Pull.]\n"
ROUTINE = "format: 1\nname: {name}\nstretches: [{stretch}]\n"

posix = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX file system")
NOBODY = 65534


@pytest.fixture
def shared(shipped: Path, own: Path) -> Iterator[tuple[Path, Path]]:
    """Copies of both folders that everybody may reach."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield copytree(shipped, folder / "shipped"), copytree(own, folder / "own")


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Root may read everything, so step down for a while if the tests run as root."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """One stretch, pull, and two routines, calf and neck."""
    folder = tmp_path / "shipped"
    write(folder / "stretches" / "pull.yaml", STRETCH.format(name="Pull"))
    write(folder / "calf.yaml", ROUTINE.format(name="Calf", stretch="pull") + "order: 2\n")
    write(folder / "neck.yaml", ROUTINE.format(name="Neck", stretch="pull") + "order: 1\n")
    return folder


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of the user with one good routine, mine."""
    folder = tmp_path / "own"
    write(folder / "mine.yaml", ROUTINE.format(name="Mine", stretch="pull"))
    return folder


def write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def ids(library: Library) -> list[str]:
    return [routine.id for routine in library.routines]


def broken(library: Library) -> list[tuple[str, str, Origin]]:
    """Name, first problem and owner of each file that would not load."""
    return [
        (Path(file.path).name, str(file.problems[0].in_file("f")), file.origin)
        for file in library.broken
    ]


def test_shipped_routines_stand_in_their_order(shipped: Path) -> None:
    library = load_library(shipped, None)
    assert ids(library) == ["neck", "calf"]
    assert list(library.stretches) == ["pull"]
    assert library.broken == ()


def test_own_routines_stand_beside_the_shipped_ones(shipped: Path, own: Path) -> None:
    library = load_library(shipped, own)
    assert ids(library) == ["neck", "calf", "mine"]
    assert [library.origin(routine) for routine in library.routines] == [
        Origin.SHIPPED, Origin.SHIPPED, Origin.OWN,
    ]  # fmt: skip


def test_own_stretches_can_be_used_in_own_routines(shipped: Path, own: Path) -> None:
    write(own / "stretches" / "reach.yaml", STRETCH.format(name="Reach"))
    write(own / "reaching.yaml", ROUTINE.format(name="Reaching", stretch="reach"))
    library = load_library(shipped, own)
    assert ids(library) == ["neck", "calf", "mine", "reaching"]
    assert set(library.stretches) == {"pull", "reach"}


def test_an_own_stretch_never_replaces_a_shipped_one(shipped: Path, own: Path) -> None:
    write(own / "stretches" / "pull.yaml", STRETCH.format(name="Mine"))
    library = load_library(shipped, own)
    assert library.stretches["pull"].name == "Pull"
    assert broken(library) == [
        ("pull.yaml", "f: `pull` is a shipped stretch: give this file another name", Origin.OWN)
    ]


def test_an_own_routine_named_like_a_shipped_one_gets_an_id_of_its_own(
    shipped: Path, own: Path
) -> None:
    write(own / "calf.yaml", ROUTINE.format(name="My calves", stretch="pull"))
    library = load_library(shipped, own)
    assert ids(library) == ["neck", "calf", "mine", "my-calf"]
    assert library.own == {"mine", "my-calf"}


def test_a_file_that_already_has_that_id_keeps_it(shipped: Path, own: Path) -> None:
    for name in ("calf", "my-calf"):
        write(own / f"{name}.yaml", ROUTINE.format(name=name, stretch="pull"))
    library = load_library(shipped, own)
    assert {each.id: each.name for each in library.routines if each.id in library.own} == {
        "mine": "Mine", "my-calf": "my-calf", "my-calf-2": "calf",
    }  # fmt: skip


def test_yml_is_a_routine_file_too_and_hidden_files_are_not(shipped: Path, own: Path) -> None:
    write(own / "legs.yml", ROUTINE.format(name="Legs", stretch="pull"))
    write(own / "ARMS.YAML", ROUTINE.format(name="Arms", stretch="pull"))
    write(own / "._mine.yaml", b"\0\1\2")
    write(own / "notes.txt", "not a routine")
    library = load_library(shipped, own)
    assert ids(library) == ["neck", "calf", "ARMS", "legs", "mine"]
    assert library.broken == ()


def test_before_there_is_an_own_folder_the_library_is_the_shipped_one(
    shipped: Path, tmp_path: Path
) -> None:
    assert load_library(shipped, tmp_path / "none") == load_library(shipped, None)


def test_without_the_shipped_folder_the_own_routines_are_still_there(
    tmp_path: Path, own: Path
) -> None:
    write(own / "stretches" / "pull.yaml", STRETCH.format(name="Pull"))
    library = load_library(tmp_path / "none", own)
    assert ids(library) == ["mine"]
    assert broken(library) == [
        ("none", "f: the folder cannot be read: No such file or directory", Origin.SHIPPED),
        ("stretches", "f: the folder cannot be read: No such file or directory", Origin.SHIPPED),
    ]


def test_an_own_folder_that_is_a_file_is_a_problem(shipped: Path, tmp_path: Path) -> None:
    file = write(tmp_path / "routines", "")
    library = load_library(shipped, file)
    assert ids(library) == ["neck", "calf"]
    assert broken(library) == [
        ("routines", "f: the folder cannot be read: Not a directory", Origin.OWN),
        ("stretches", "f: the folder cannot be read: Not a directory", Origin.OWN),
    ]


BAD_FILES = {
    "empty": (b"", "f:1:1: the file is empty"),
    "not UTF-8": (b"name: \xff", "f:1:7: byte 0xFF is not UTF-8: save the file as UTF-8"),
    "ten megabytes": (b"#" * 10_000_000, "f: larger than 256 KiB"),
    "a hundred brackets": (
        b"[" * 100,
        "f:1:13: lists and groups are nested more than 12 deep",
    ),
    "an unknown stretch": (
        ROUTINE.format(name="x", stretch="pul").encode(),
        "f:3:13: stretches, item 1: no stretch is called `pul` (did you mean pull?)",
    ),
}


@pytest.mark.parametrize(("content", "problem"), BAD_FILES.values(), ids=BAD_FILES.keys())
def test_a_bad_file_is_named_and_hides_nothing(
    content: bytes, problem: str, shipped: Path, own: Path
) -> None:
    write(own / "bad.yaml", content)
    library = load_library(shipped, own)
    assert ids(library) == ["neck", "calf", "mine"]
    assert broken(library) == [("bad.yaml", problem, Origin.OWN)]


def test_two_hundred_kilobytes_of_brackets_are_too_deep_wherever_the_parser_gives_up(
    shipped: Path, own: Path
) -> None:
    write(own / "bad.yaml", b"[" * 200_000)
    ((_, problem, _),) = broken(load_library(shipped, own))
    assert problem.endswith(": lists and groups are nested more than 12 deep")


def test_a_bad_stretch_is_named_and_so_is_the_routine_that_uses_it(shipped: Path) -> None:
    write(shipped / "stretches" / "reach.yaml", "format: 1\n")
    write(shipped / "reaching.yaml", ROUTINE.format(name="x", stretch="reach"))
    library = load_library(shipped, None)
    assert ids(library) == ["neck", "calf"]
    assert [name for name, _, _ in broken(library)] == ["reaching.yaml", "reach.yaml"]


def linked(name: str, easier: str) -> str:
    return STRETCH.format(name=name) + f"easier_stretch: {easier}\n"


@pytest.mark.parametrize(
    ("mine", "easier"),
    [
        pytest.param("own", "pull", id="an own stretch names a shipped one"),
        pytest.param("own", "tug", id="an own stretch names an own one"),
        pytest.param("shipped", "pull", id="a shipped stretch names a shipped one"),
    ],
)
def test_a_stretch_may_name_an_easier_one_of_the_catalogue(
    mine: str, easier: str, shipped: Path, own: Path
) -> None:
    write(own / "stretches" / "tug.yaml", STRETCH.format(name="Tug"))
    folder = {"own": own, "shipped": shipped}[mine]
    write(folder / "stretches" / "reach.yaml", linked("Reach", easier))
    library = load_library(shipped, own)
    assert library.stretches["reach"].easier_stretch == easier
    assert library.broken == ()


LOST_LINKS = {
    "one there is not": (
        "pul",
        "f:5:17: easier_stretch: no stretch is called `pul` (did you mean pull?)",
    ),
    "itself": ("reach", "f:5:17: easier_stretch: `reach` is this stretch itself: name another"),
    "nothing": ("", "f:5:16: easier_stretch: needs the name of a stretch, not nothing"),
}


@pytest.mark.parametrize("folder", ["shipped", "own"])
@pytest.mark.parametrize(("easier", "problem"), LOST_LINKS.values(), ids=LOST_LINKS.keys())
def test_a_lost_link_is_named_and_the_stretch_stays_without_it(
    easier: str, problem: str, folder: str, shipped: Path, own: Path
) -> None:
    place = {"own": own, "shipped": shipped}[folder]
    file = write(place / "stretches" / "reach.yaml", linked("Reach", easier))
    write(place / "reaching.yaml", ROUTINE.format(name="x", stretch="reach"))
    library = load_library(shipped, own)
    assert broken(library) == [("reach.yaml", problem, Origin(folder))]
    assert "reaching" in ids(library)
    assert library.stretches["reach"].easier_stretch is None
    assert [str(each.in_file("f")) for each in check_file(file, library)] == [problem]


def test_a_folder_with_the_name_of_a_file_is_a_problem(shipped: Path, own: Path) -> None:
    (own / "bad.yaml").mkdir()
    assert_only_problem(load_library(shipped, own), "f: a folder, not a file")


@posix
def test_a_broken_link_is_a_problem(shipped: Path, own: Path) -> None:
    (own / "bad.yaml").symlink_to(own / "gone.yaml")
    assert_only_problem(load_library(shipped, own), "f: a link to a file that is gone")


@posix
def test_a_link_to_itself_is_a_problem(shipped: Path, own: Path) -> None:
    (own / "bad.yaml").symlink_to(own / "bad.yaml")
    assert_only_problem(
        load_library(shipped, own), "f: cannot be read: Too many levels of symbolic links"
    )


@posix
def test_a_good_link_is_followed(shipped: Path, own: Path) -> None:
    (own / "linked.yaml").symlink_to(shipped / "calf.yaml")
    assert "linked" in ids(load_library(shipped, own))


@posix
def test_a_pipe_is_a_problem_and_nobody_waits_for_it(shipped: Path, own: Path) -> None:
    os.mkfifo(own / "bad.yaml")
    assert_only_problem(load_library(shipped, own), "f: not a plain file")


@posix
def test_a_device_is_a_problem(shipped: Path, own: Path) -> None:
    (own / "bad.yaml").symlink_to("/dev/zero")
    assert_only_problem(load_library(shipped, own), "f: not a plain file")


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs Linux")
def test_a_file_whose_reading_fails_is_a_problem(shipped: Path, own: Path) -> None:
    (own / "bad.yaml").symlink_to("/proc/self/mem")
    assert_only_problem(load_library(shipped, own), "f: cannot be read: Input/output error")


@posix
def test_a_file_without_permission_is_a_problem(shared: tuple[Path, Path]) -> None:
    shipped, own = shared
    write(own / "bad.yaml", "").chmod(0)
    with ordinary_user():
        library = load_library(shipped, own)
    assert_only_problem(library, "f: no permission to read it")


@posix
def test_a_folder_without_permission_is_a_problem(shared: tuple[Path, Path]) -> None:
    shipped, own = shared
    own.chmod(0)
    with ordinary_user():
        library = load_library(shipped, own)
    own.chmod(0o755)
    assert ids(library) == ["neck", "calf"]
    assert broken(library) == [
        ("own", "f: the folder cannot be read: Permission denied", Origin.OWN),
        ("stretches", "f: the folder cannot be read: Permission denied", Origin.OWN),
    ]


@posix
def test_a_name_that_is_not_unicode_can_still_be_shown(shipped: Path, own: Path) -> None:
    (own / "mine.yaml").rename(own / os.fsdecode(b"caf\xe9.yaml"))
    (own / "bad.yaml").mkdir()
    assert "caf\ufffd" in ids(load_library(shipped, own))


@posix
def test_accents_made_of_two_letters_are_one_in_a_name(shipped: Path, own: Path) -> None:
    (own / "mine.yaml").rename(own / "cafe\u0301.yaml")
    assert load_library(shipped, own).find("caf\u00e9")


def test_files_that_come_and_go_while_the_folder_is_read_break_nothing(
    shipped: Path, own: Path
) -> None:
    done = threading.Event()

    def come_and_go() -> None:
        while not done.is_set():
            write(own / "bad.yaml", ROUTINE.format(name="x", stretch="pull")).unlink()

    writer = threading.Thread(target=come_and_go)
    writer.start()
    try:
        for _ in range(50):
            assert set(ids(load_library(shipped, own))) >= {"neck", "calf", "mine"}
    finally:
        done.set()
        writer.join()


def assert_only_problem(library: Library, problem: str) -> None:
    assert ids(library) == ["neck", "calf", "mine"]
    assert broken(library) == [("bad.yaml", problem, Origin.OWN)]


CHECKED = {
    "a routine": ("x.yaml", ROUTINE.format(name="x", stretch="pull"), []),
    "a stretch anywhere": ("x.yaml", STRETCH.format(name="x"), []),
    "a stretch with a lost link": (
        "x.yaml",
        STRETCH.format(name="x") + "easier_stretch: pul\n",
        ["f:5:17: easier_stretch: no stretch is called `pul` (did you mean pull?)"],
    ),
    "a stretch in place with a lost link": (
        "x.yaml",
        "format: 1\nname: x\nstretches:\n"
        "  - {name: y, hold: 9, instructions: [Pull.], easier_stretch: pul}\n",
        [
            "f:4:63: stretches, item 1, easier_stretch: no stretch is called `pul` "
            "(did you mean pull?)"
        ],
    ),
    "a stretch by its folder": (
        "stretches/x.yaml",
        "format: 1\nname: x\nhold: 5\n",
        ["f:1:1: `instructions` is missing"],
    ),
    "else a routine": (
        "x.yaml",
        "format: 1\nname: x\n",
        ["f:1:1: `stretches` is missing"],
    ),
    "whatever its name": (
        "x.txt",
        ROUTINE.format(name="x", stretch="pul"),
        ["f:3:13: stretches, item 1: no stretch is called `pul` (did you mean pull?)"],
    ),
}


@pytest.mark.parametrize(("name", "text", "problems"), CHECKED.values(), ids=CHECKED.keys())
def test_one_file_can_be_checked_as_what_it_looks_like(
    name: str, text: str, problems: list[str], shipped: Path, tmp_path: Path
) -> None:
    catalogue = load_library(shipped, None).stretches
    found = check_file(write(tmp_path / name, text), Library((), stretches=catalogue))
    assert [str(problem.in_file("f")) for problem in found] == problems


def test_a_file_that_is_not_there_has_one_problem(tmp_path: Path) -> None:
    (problem,) = check_file(tmp_path / "none.yaml", Library(()))
    assert str(problem.in_file("f")) == "f: no such file"


def test_what_only_its_place_makes_wrong_is_a_problem_there_alone(
    shipped: Path, own: Path, tmp_path: Path
) -> None:
    text = STRETCH.format(name="Pull")
    here = write(own / "stretches" / "pull.yaml", text)
    elsewhere = write(tmp_path / "draft" / "stretches" / "pull.yaml", text)
    library = load_library(shipped, own)
    assert [str(problem.message) for problem in check_file(here, library)] == [
        "`pull` is a shipped stretch: give this file another name"
    ]
    assert check_file(elsewhere, library) == ()
    assert check_file(shipped / "stretches" / "pull.yaml", library) == ()
