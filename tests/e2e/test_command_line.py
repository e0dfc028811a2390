"""The commands as a person or a script runs them: real processes, real files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from stretchapp.adapters.paths import EASIER_FILE
from stretchapp.resources import routines_folder
from tests.unit.core.some_pictures import SVG, noise

PATIENCE = 60
SHIPPED = {file.stem for file in routines_folder().glob("*.yaml")}
GOOD = "format: 1\nname: Evening\nstretches: [calf_wall]\n"
BROKEN = "format: 1\nname: Evening\nstretches:\n  - calf_wal\nnmae: x\n"
NO_DISPLAY = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "stretchapp", *arguments],
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The user's data folder with a good file and a bad one."""
    (tmp_path / "evening.yaml").write_text(GOOD)
    (tmp_path / "broken.yaml").write_text(BROKEN)
    return tmp_path


def test_list_names_the_shipped_routines() -> None:
    done = run("list")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["ROUTINE", "NAME", "TIME", "NEEDS"]
    assert {line.split()[0] for line in lines[1:]} >= SHIPPED


def test_list_as_json_has_every_figure() -> None:
    routines = {each["id"]: each for each in json.loads(run("list", "--json").stdout)}
    assert set(routines) >= SHIPPED
    calf = routines["calf"]
    assert calf["name"] == "Calf stretch"
    assert calf["needs"] == ["wall"]
    assert 0 <= calf["minutes"] * 60 - calf["seconds"] < 60


def test_a_broken_file_is_named_and_hides_nothing(own: Path) -> None:
    done = run("list", "--data-dir", str(own))
    assert done.returncode == 0
    assert {line.split()[0] for line in done.stdout.splitlines()} >= {*SHIPPED, "evening"}
    assert "broken.yaml:4:5: " in done.stderr
    assert "did you mean calf_wall?" in done.stderr
    assert done.stderr.splitlines()[-1] == "1 file could not be read."


def test_a_data_folder_that_is_not_there_is_no_problem(tmp_path: Path) -> None:
    done = run("list", "--data-dir", str(tmp_path / "not" / "there"))
    assert (done.returncode, done.stderr) == (0, "")


def test_plan_shows_every_segment_and_the_total() -> None:
    done = run("plan", "calf")
    lines = done.stdout.splitlines()
    assert done.returncode == 0
    assert lines[0].split() == ["START", "KIND", "STRETCH", "SIDE", "REP", "SECONDS"]
    assert sum(int(line.split()[-1]) for line in lines[1:-1]) == total_seconds(lines[-1])
    assert [line.split()[1] for line in lines[1:-1]].count("hold") == 4


def total_seconds(last_line: str) -> int:
    minutes, seconds = last_line.removesuffix(" in all").rpartition(" ")[2].split(":")
    return int(minutes) * 60 + int(seconds)


def test_plan_as_json_says_the_same() -> None:
    plan = json.loads(run("plan", "calf", "--json").stdout)
    assert plan["routine"] == "calf"
    assert plan["seconds"] == sum(segment["seconds"] for segment in plan["segments"])
    assert plan["segments"][1] | {"start": 0} == {
        "start": 0,
        "kind": "hold",
        "stretch": "calf_wall",
        "name": "Calf stretch at the wall",
        "side": "left",
        "rep": 1,
        "reps": 2,
        "seconds": 30,
    }


@pytest.mark.parametrize("command", [["plan"], ["play"], []], ids=["plan", "play", "window"])
def test_an_unknown_routine_is_one_line_with_the_nearest_names(command: list[str]) -> None:
    done = run(*command, "hamstrng")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == ("stretchapp: there is no routine 'hamstrng'; did you mean hamstring?\n")


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    done = run(str(tmp_path / "legs.stretch.yaml"))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"stretchapp: there is no file {tmp_path / 'legs.stretch.yaml'}\n"


@pytest.mark.parametrize("name", ["broken", "my-broken"])
def test_a_routine_whose_file_will_not_load_is_told_with_its_problems(own: Path, name: str) -> None:
    done = run("plan", name, "--data-dir", str(own))
    assert done.returncode == 1
    assert [line.partition("broken.yaml")[2][:5] for line in done.stderr.splitlines()] == [
        ":4:5:",
        ":5:1:",
    ]


def test_a_routine_like_no_other_is_told_where_to_look() -> None:
    done = run("plan", "qqqqqq")
    assert done.returncode == 2
    assert done.stderr.endswith("stretchapp list names them all.\n")


def test_a_routine_may_be_named_like_a_command(own: Path) -> None:
    (own / "list.yaml").write_text(GOOD)
    done = run("plan", "list", "--data-dir", str(own))
    assert done.returncode == 0
    assert done.stdout.endswith(" in all\n")


def test_check_is_content_with_every_shipped_file() -> None:
    files = [str(file) for file in routines_folder().rglob("*.yaml")]
    done = run("check", *files)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [f"{file}: fine" for file in files]


def test_check_shows_each_problem_at_its_place(own: Path) -> None:
    good, broken = str(own / "evening.yaml"), str(own / "broken.yaml")
    done = run("check", good, broken)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0] == f"{good}: fine"
    assert [line.removeprefix(broken).split(" ")[0] for line in lines[1::3]] == [":4:5:", ":5:1:"]
    assert [lines[2:4], lines[5:]] == [
        ["    4 |   - calf_wal", "      |     ^"],
        ["    5 | nmae: x", "      | ^"],
    ]


@pytest.mark.parametrize(
    "name", ["missing.yaml", "folder.yaml", "empty.yaml", "bytes.yaml", "deep.yaml", "large.yaml"]
)
def test_check_names_a_problem_of_whatever_it_is_given(name: str, tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "empty.yaml").touch()
    (tmp_path / "bytes.yaml").write_bytes(bytes(range(256)))
    (tmp_path / "deep.yaml").write_text("[" * 200_000)
    (tmp_path / "large.yaml").write_text("# much\n" * 1_500_000)
    done = run("check", str(tmp_path / name))
    assert done.returncode == 1
    assert done.stdout.startswith(str(tmp_path / name))
    assert "fine" not in done.stdout
    assert done.stderr == ""


def test_share_writes_one_file_that_is_fine_anywhere(own: Path) -> None:
    (own / "stretches").mkdir()
    pull = "format: 1\nname: Pull\nhold: 20-30\ninstructions: [Pull.]\n"
    (own / "stretches" / "pull.yaml").write_text(pull)
    (own / "mine.yaml").write_text(
        "format: 1\nname: Mine\nstretches: [calf_wall, {use: pull, hold: 20}]\n"
    )
    out = own.parent / "mine.stretch.yaml"
    done = run("share", "mine", "-o", str(out), "--data-dir", str(own))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")

    assert "name: Pull" in out.read_text()
    assert run("check", str(out)).stdout == f"{out}: fine\n"


def test_share_writes_what_is_written_and_not_what_is_done_instead(own: Path) -> None:
    (own / EASIER_FILE).write_text('{"hamstring": {"hamstring_floor_seated": "hamstring_chair"}}')
    out = own.parent / "hamstring.stretch.yaml"
    assert run("share", "hamstring", "-o", str(out), "--data-dir", str(own)).returncode == 0
    assert "  - hamstring_floor_seated\n" in out.read_text()


def test_share_says_what_is_too_much_for_a_file(own: Path) -> None:
    (own / "stretches").mkdir()
    (own / "stretches" / "pull.yaml").write_text(
        f"format: 1\nname: Pull\nhold: 20\ninstructions: [Pull.]\nmuscles: [{'calf, ' * 200}]\n"
    )
    (own / "much.yaml").write_text(f"format: 1\nname: Much\nstretches: [{'pull, ' * 60}]\n")
    out = own.parent / "much.stretch.yaml"
    done = run("share", "much", "-o", str(out), "--data-dir", str(own))
    assert (done.returncode, done.stdout, out.exists()) == (1, "", False)
    assert done.stderr == (
        f"stretchapp: {out} could not be written: much has more in it than a file to share can "
        "hold; make two routines of it.\n"
    )


SHOWN = """\
format: 1
name: Shown
stretches:
  - {name: a, hold: 9, instructions: [b], picture: a.svg}
  - {name: c, hold: 9, instructions: [d], picture: c.svg}
"""


def test_share_puts_pictures_inside_and_says_which_it_cannot(own: Path) -> None:
    (own / "shown.yaml").write_text(SHOWN)
    (own / "a.svg").write_bytes(SVG)
    out = own.parent / "shown.stretch.yaml"
    done = run("share", "shown", "-o", str(out), "--data-dir", str(own))
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == (
        f"stretchapp: a picture was left out: c.svg is not in the folder {own}.\n"
    )
    assert run("check", str(out)).stdout == f"{out}: fine\n"


def test_share_says_which_pictures_are_too_large_together(own: Path) -> None:
    (own / "shown.yaml").write_text(SHOWN.replace("svg", "png"))
    for name in ("a.png", "c.png"):
        (own / name).write_bytes(noise())
    out = own.parent / "large.stretch.yaml"
    done = run("share", "shown", "-o", str(out), "--data-dir", str(own))
    assert (done.returncode, done.stdout, out.exists()) == (1, "", False)
    assert done.stderr == (
        f"stretchapp: {out} could not be written: its pictures are too large together for one "
        "file; make these smaller: c.png.\n"
    )


def test_check_shows_where_a_picture_is_named_that_is_not_there(own: Path) -> None:
    (own / "shown.yaml").write_text(SHOWN)
    (own / "c.svg").symlink_to("/etc/hosts")
    done = run("check", str(own / "shown.yaml"), "--data-dir", str(own))
    assert done.returncode == 1
    first, _, caret, second, *_ = done.stdout.splitlines()
    assert first == (
        f"{own / 'shown.yaml'}:4:52: stretches, item 1, picture: `a.svg` is not in the folder {own}"
    )
    assert caret.index("^") == len("    4 | ") + 51
    assert second.endswith("`c.svg` is a link: put the picture itself into the folder")


def test_share_into_what_is_no_folder_names_the_file(own: Path) -> None:
    out = own / "evening.yaml" / "x.stretch.yaml"
    done = run("share", "calf", "-o", str(out), "--data-dir", str(own))
    assert (done.returncode, done.stdout) == (1, "")
    assert (
        done.stderr == f"stretchapp: {out} could not be written: there is no folder {out.parent}.\n"
    )


@pytest.mark.parametrize("kind", ["routine", "stretch"])
def test_schema_is_json_that_names_every_stretch(kind: str, own: Path) -> None:
    (own / "stretches").mkdir()
    text = (routines_folder() / "stretches" / "calf_wall.yaml").read_text(encoding="utf-8")
    (own / "stretches" / "mine.yaml").write_text(text, encoding="utf-8")
    done = run("schema", kind, "--data-dir", str(own))
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["required"][0] == "format"
    assert {'"calf_wall",', '"mine",'} <= {line.strip() for line in done.stdout.splitlines()}


def test_play_in_a_pipe_is_plain_lines() -> None:
    done = run("play", "neck", "--speed", "1000")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[1] == "Get ready 10 s: Neck side tilt, tilt to the LEFT"
    assert lines[-1] == "Done: Neck stretch."
    assert "\r" not in done.stdout


def test_a_terminal_that_knows_only_ascii_gets_only_ascii() -> None:
    done = run("plan", "article_once", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.isascii()


def test_json_is_json_in_every_encoding(own: Path) -> None:
    (own / "evening.yaml").write_text(GOOD.replace("Evening", "Die “Füße”"), encoding="utf-8")
    done = run("plan", "evening", "--json", "--data-dir", str(own), PYTHONIOENCODING="ascii")
    assert json.loads(done.stdout)["name"] == "Die “Füße”"


@pytest.mark.skipif(sys.platform != "linux", reason="file descriptors are closed otherwise")
def test_without_a_place_to_print_nothing_is_wrong() -> None:
    done = subprocess.run(
        ["sh", "-c", f'exec "{sys.executable}" -m stretchapp list >&-'],
        stderr=subprocess.PIPE,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a display")
def test_without_a_display_one_line_offers_the_terminal() -> None:
    done = run("calf", **NO_DISPLAY)
    assert done.returncode == 1
    assert done.stderr == (
        "stretchapp: No window: there is no display."
        " In a terminal this works: stretchapp play calf\n"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only X11 has a DISPLAY that may not answer")
def test_a_display_that_does_not_answer_is_one_line_as_well(tmp_path: Path) -> None:
    nowhere = {**NO_DISPLAY, "DISPLAY": f"unix:{tmp_path / 'nowhere'}"}
    nowhere["XDG_RUNTIME_DIR"] = str(tmp_path)
    done = run(**nowhere)
    assert done.returncode == 1
    assert done.stderr.startswith("stretchapp: No window: ")
    assert done.stderr.endswith("In a terminal this works: stretchapp play ROUTINE\n")
    assert len(done.stderr.splitlines()) == 1
    assert [*tmp_path.iterdir()] == []  # no claim to a window that never was


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt's wheel brings all it needs")
def test_a_system_without_a_library_of_qt_is_told_in_one_line(tmp_path: Path) -> None:
    lacking = "libGL.so.1: cannot open shared object file: No such file or directory"
    (tmp_path / "PySide6.py").write_text(f"raise ImportError({lacking!r})")
    done = run("neck", PYTHONPATH=str(tmp_path), DISPLAY=":0")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("stretchapp: No window: ")
    assert "lib" in done.stderr
    assert done.stderr.endswith("In a terminal this works: stretchapp play neck\n")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt's wheel brings all it needs")
def test_a_failed_import_that_is_our_own_fault_is_not_explained_away(tmp_path: Path) -> None:
    (tmp_path / "PySide6.py").write_text("raise ImportError('no such name')")
    done = run(PYTHONPATH=str(tmp_path), DISPLAY=":0")
    assert done.returncode == 1
    assert done.stderr.endswith("ImportError: no such name\n")


def test_a_reader_that_leaves_early_hears_no_complaint() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "stretchapp", "play", "neck", "--speed", "100"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(PATIENCE) == 141
        assert process.stderr.read() == b""


@pytest.mark.parametrize(
    "words",
    [["list"], ["plan", "calf"], ["play", "neck", "--speed", "1000"], ["check", __file__]],
    ids=lambda words: str(words[0]),
)
def test_a_command_without_a_window_does_not_pay_for_qt(words: list[str]) -> None:
    code = (
        f"import sys; from stretchapp.__main__ import main; main({words!r}); "
        "print(sorted(name for name in sys.modules if 'PySide' in name), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=PATIENCE
    )
    assert done.stderr == "[]\n"


def test_the_version_is_told() -> None:
    assert run("--version").stdout.startswith("stretchapp ")


@pytest.mark.parametrize(("name", "begins"), [("calf.png", b"\x89PNG"), ("calf.SVG", b"<?xml")])
def test_figure_draws_a_stretch_without_a_display(tmp_path: Path, name: str, begins: bytes) -> None:
    out = tmp_path / name
    done = run(
        "figure", "calf_wall", "--side", "left", "--theme", "dark", "-o", str(out), **NO_DISPLAY
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert out.read_bytes().startswith(begins)


WRONG_FIGURES = {
    "an unknown stretch": (["calf_wal", "-o", "x.png"], "did you mean calf_wall?"),
    "a stretch like no other": (["zzz", "-o", "x.png"], "there is no stretch 'zzz'"),
    "a side of what has none": (["cat_cow", "--side", "left", "-o", "x.png"], "no sides"),
    "a side that is none": (["calf_wall", "--side", "up", "-o", "x.png"], "neither left nor right"),
    "a kind of file we cannot write": (["calf_wall", "-o", "x.gif"], ".png or .svg"),
    "no file": (["calf_wall"], "-o"),
    "no pixels": (["calf_wall", "--size", "0", "-o", "x.png"], "16 to 4096"),
    "too many pixels": (["calf_wall", "--size", "99999999", "-o", "x.png"], "16 to 4096"),
    "pixels in words": (["calf_wall", "--size", "big", "-o", "x.png"], "16 to 4096"),
    "an unknown theme": (["calf_wall", "--theme", "pink", "-o", "x.png"], "light"),
}


@pytest.mark.parametrize(("words", "says"), WRONG_FIGURES.values(), ids=WRONG_FIGURES)
def test_figure_says_what_is_wrong_and_draws_nothing(
    tmp_path: Path, words: list[str], says: str
) -> None:
    done = run("figure", *[word.replace("x.", f"{tmp_path}/x.") for word in words])
    assert done.returncode == 2
    assert says in done.stderr.splitlines()[-1]
    assert [*tmp_path.iterdir()] == []


def test_figure_into_a_folder_that_is_not_there_names_the_file(tmp_path: Path) -> None:
    done = run("figure", "calf_wall", "-o", str(tmp_path / "no" / "calf.png"))
    assert done.returncode == 1
    assert "calf.png could not be written: there is no folder" in done.stderr


def test_figure_draws_a_stretch_of_ones_own(own: Path, tmp_path: Path) -> None:
    (own / "stretches").mkdir()
    text = (routines_folder() / "stretches" / "calf_wall.yaml").read_text(encoding="utf-8")
    (own / "stretches" / "mine.yaml").write_text(text, encoding="utf-8")
    out = tmp_path / "mine.png"
    done = run("figure", "mine", "--data-dir", str(own), "-o", str(out))
    assert (done.returncode, done.stderr) == (0, "")
    assert out.exists()


def test_without_a_display_help_with_a_cramp_is_there_to_read() -> None:
    done = run("cramp", "calf", **NO_DISPLAY)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "1. Stop. Get somewhere safe. Nothing to push through."
    assert any("calf pulls" in line for line in lines)
    assert "call to a doctor" in lines[-1]


def test_a_muscle_that_nobody_has_is_named() -> None:
    done = run("cramp", "nose", **NO_DISPLAY)
    assert done.returncode == 2
    assert "calf" in done.stderr


def test_print_makes_a_hand_out_without_a_display(tmp_path: Path) -> None:
    made = tmp_path / "calf.pdf"
    made.write_text("as it was before")
    done = run("print", "calf", "--paper", "letter", "-o", str(made), **NO_DISPLAY)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert made.read_bytes().startswith(b"%PDF-")
    assert [*tmp_path.iterdir()] == [made]


@pytest.mark.parametrize(
    ("routine", "out", "status", "told"),
    [
        ("clf", "a.pdf", 2, "there is no routine 'clf'; did you mean calf?"),
        ("broken", "a.pdf", 1, "did you mean calf_wall?"),
        ("calf", "folder.pdf", 1, "folder.pdf could not be written: Is a directory."),
        ("calf", "no/where.pdf", 1, "could not be written: there is no folder"),
    ],
)
def test_print_tells_in_a_line_what_it_cannot_do(
    own: Path, routine: str, out: str, status: int, told: str
) -> None:
    (own / "folder.pdf").mkdir()
    before = sorted(own.rglob("*"))
    done = run("print", routine, "-o", str(own / out), "--data-dir", str(own), **NO_DISPLAY)
    assert done.returncode == status
    assert told in done.stderr
    assert sorted(own.rglob("*")) == before


LIST = "name,seconds,sides,text\nQuads left,30,,Pull.\nQuads right,30,,Pull.\nCalf,,none,Lean.\n"


def test_import_prints_a_routine_file_that_tells_what_was_assumed(
    tmp_path: Path, own: Path
) -> None:
    made = tmp_path / "legs.csv"
    made.write_text(LIST)
    before = sorted(own.rglob("*"))
    done = run("import", str(made), "--data-dir", str(own))
    assert (done.returncode, done.stderr) == (0, "")
    assert "# Row 4: no time is given: 20–30 s are assumed.\n" in done.stdout
    assert sorted(own.rglob("*")) == before
    (tmp_path / "legs.yaml").write_text(done.stdout, encoding="utf-8")
    assert run("check", str(tmp_path / "legs.yaml")).stdout.endswith("legs.yaml: fine\n")


def test_import_saves_under_a_name_that_is_free(tmp_path: Path, own: Path) -> None:
    made = tmp_path / "calf.csv"
    made.write_text(LIST)
    (own / "calf_2.yaml").write_text(GOOD)
    done = run("import", str(made), "--save", "--data-dir", str(own))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("Try it: stretchapp play calf_3\n")
    assert run("plan", "calf_3", "--data-dir", str(own)).returncode == 0


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "list.json: There is no such file."),
        ("{", "This is not JSON"),
        ("", "The list is empty."),
    ],
)
def test_import_tells_in_a_line_what_it_cannot_do(
    content: str | None, told: str, tmp_path: Path
) -> None:
    file = tmp_path / "list.json"
    if content is not None:
        file.write_text(content)
    done = run("import", str(file), "--save", "--data-dir", str(tmp_path / "own"))
    assert (done.returncode, done.stdout) == (1, "")
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "own").exists()
