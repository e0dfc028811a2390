from __future__ import annotations

from pathlib import Path

import pytest

from stretchapp.arguments import WindowArguments
from stretchapp.command_line import (
    Check,
    Command,
    FileKind,
    ListRoutines,
    Play,
    PrintSchema,
    Share,
    ShowPlan,
    parse,
)

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
        ("legs.stretch.yaml", WindowArguments(None, None, Path("legs.stretch.yaml").absolute())),
        ("LEGS.YML", WindowArguments(None, None, Path("LEGS.YML").absolute())),
        (__file__, WindowArguments(None, None, Path(__file__))),
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
     "play calf --speed fast", "play calf --speed nan", "list --js", "schema figure", "share calf",
     "share calf -o my.yaml"],
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
        f"stretchapp {name} " in told for name in ("list", "plan", "play", "check", "schema")
    )
