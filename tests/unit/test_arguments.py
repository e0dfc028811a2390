from __future__ import annotations

from pathlib import Path

import pytest

from stretchapp.arguments import WindowArguments
from stretchapp.command_line import parse
from stretchapp.command_values import (
    Check,
    Command,
    FileKind,
    ImportList,
    ListRoutines,
    Play,
    PrintHandout,
    PrintSchema,
    Share,
    ShowPlan,
)
from stretchapp.core.cramp_state import BodyPart

HOME = Path("home")


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("", WindowArguments()),
        ("calf", WindowArguments("calf")),
        ("--data-dir home", WindowArguments(None, HOME)),
        ("--data-dir home calf", WindowArguments("calf", HOME)),
        ("calf --data-dir=home", WindowArguments("calf", HOME)),
        ("-- list", WindowArguments("list")),
        ("legs.stretch.yaml", WindowArguments(file=Path("legs.stretch.yaml").absolute())),
        ("LEGS.YML", WindowArguments(file=Path("LEGS.YML").absolute())),
        (__file__, WindowArguments(file=Path(__file__))),
        ("/", WindowArguments("/")),
        ("--data-dir list", WindowArguments(None, Path("list"))),
        ("list", ListRoutines(None, as_json=False)),
        ("list --json", ListRoutines(None, as_json=True)),
        ("--data-dir home list", ListRoutines(HOME, as_json=False)),
        ("list --data-dir home", ListRoutines(HOME, as_json=False)),
        ("plan calf", ShowPlan(None, "calf", as_json=False)),
        ("plan --json list", ShowPlan(None, "list", as_json=True)),
        ("play calf", Play(None, "calf", 1)),
        ("play play --speed 60", Play(None, "play", 60)),
        ("cramp", WindowArguments(cramp=True)),
        ("cramp calf", WindowArguments(cramp=True, muscle=BodyPart.CALF)),
        ("--data-dir home cramp neck", WindowArguments(None, HOME, True, BodyPart.NECK)),
        ("-- cramp", WindowArguments("cramp")),
        ("print calf -o a.pdf", PrintHandout(None, "calf", None, Path("a.pdf"))),
        ("print calf --paper a4 -o b.PDF", PrintHandout(None, "calf", "a4", Path("b.PDF"))),
        ("import a.csv", ImportList(None, Path("a.csv"), save=False)),
        ("import --save a.json --data-dir home", ImportList(HOME, Path("a.json"), save=True)),
        ("share calf -o my.stretch.yaml", Share(None, "calf", Path("my.stretch.yaml"))),
        ("schema", PrintSchema(None, FileKind.ROUTINE)),
        ("schema stretch", PrintSchema(None, FileKind.STRETCH)),
        ("check a.yaml b.yaml", Check(None, (Path("a.yaml"), Path("b.yaml")))),
    ],
)
def test_a_line_is_one_command(line: str, command: WindowArguments | Command) -> None:
    assert parse(line.split()) == command


@pytest.mark.parametrize(
    "line",
    ["calf neck", "plan", "play", "check", "--speed 2", "list calf", "play calf --speed 0",
     "play calf --speed fast", "play calf --speed nan", "list --js", "cramp nose", "schema figure",
     "share calf", "share calf -o my.yaml",
     "cramp calf foot", "print calf", "import", "print calf -o a.doc",
     "print calf -o a.pdf --paper a5"],
)  # fmt: skip
def test_a_line_that_makes_no_sense_exits_with_2(
    line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        parse(line.split())
    assert left.value.code == 2
    assert "error" in capsys.readouterr().err


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parse(["--help"])
    told = capsys.readouterr().out
    assert left.value.code == 0
    assert all(
        f"stretchapp {name} " in told
        for name in ("list", "plan", "play", "check", "print", "import", "cramp", "schema")
    )
