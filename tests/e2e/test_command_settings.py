"""Commands without a window go by the settings that were made in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from stretchapp.__main__ import main
from stretchapp.adapters.paths import SETTINGS_FILE


class Shell:
    """Runs commands on a data folder of its own, with these settings in it."""

    def __init__(self, folder: Path, output: pytest.CaptureFixture[str]) -> None:
        self.file = folder / SETTINGS_FILE
        self._output = output

    def run(self, *words: str) -> tuple[str, str]:
        assert main([*words, "--data-dir", str(self.file.parent)]) == 0
        return self._output.readouterr()

    def segments(self, routine: str) -> list[dict[str, Any]]:
        out, complaints = self.run("plan", routine, "--json")
        assert complaints == ""
        found: list[dict[str, Any]] = json.loads(out)["segments"]
        return found


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path, capsys)


def test_a_plan_is_laid_out_as_it_would_be_in_the_window(shell: Shell) -> None:
    shell.file.write_text(
        "first_side = 'right'\nside_order = 'block'\nlonger_holds = true\n"
        "prepare_s = 20\nswitch_s = 7\nrest_s = 0\n"
    )

    assert [(each["kind"], each["side"], each["seconds"]) for each in shell.segments("calf")] == [
        ("prepare", "right", 20),
        ("hold", "right", 60),
        ("rest", "right", 0),
        ("hold", "right", 60),
        ("switch", "left", 7),
        ("hold", "left", 60),
        ("rest", "left", 0),
        ("hold", "left", 60),
    ]


def test_the_list_has_the_minutes_of_the_users_holds(shell: Shell) -> None:
    def seconds() -> dict[str, int]:
        out, complaints = shell.run("list", "--json")
        assert complaints == ""
        return {each["id"]: each["seconds"] for each in json.loads(out)}

    plain = seconds()
    shell.file.write_text("hold_length = 'short'\n")
    short = seconds()

    assert short["calf"] == plain["calf"] - 4 * 10
    assert short["bedtime_cramps"] == plain["bedtime_cramps"]


def test_in_a_pipe_a_session_that_waits_for_the_person_goes_on_by_itself(shell: Shell) -> None:
    shell.file.write_text("pacing = 'wait'\nprepare_s = 12\n")
    out, complaints = shell.run("play", "neck", "--speed", "1000")

    assert "Get ready 12 s: Neck side tilt, tilt to the LEFT" in out
    assert out.splitlines()[-1] == "Done: Neck stretch."
    assert complaints == ""


@pytest.mark.parametrize("command", [["list"], ["plan", "calf"], ["play", "neck"]], ids=str)
def test_values_that_make_no_sense_are_one_line_and_the_others_count(
    shell: Shell, command: list[str]
) -> None:
    text = "prepare_s = 12\nrest_s = 'long'\ntheme = 'pink'\n"
    shell.file.write_text(text)
    fast = ["--speed", "1000"] if command[0] == "play" else []
    out, complaints = shell.run(*command, *fast)

    (line,) = complaints.splitlines()
    assert str(shell.file) in line
    assert "rest_s = long (possible: 0, 1, … 120)" in line
    assert "theme = pink" in line
    assert out
    assert shell.file.read_text() == text
    shell.file.write_text("prepare_s = 12\n")
    assert shell.run(*command, *fast) == (out, "")


@pytest.mark.parametrize("damage", [b"theme = ", b"\xff\xfe\x00", b"rest_s = 1\nrest_s = 2\n"])
def test_a_damaged_file_is_one_line_and_stays_as_it_is(shell: Shell, damage: bytes) -> None:
    plain = shell.run("plan", "calf")
    shell.file.write_bytes(damage)
    out, complaints = shell.run("plan", "calf")

    assert (out, "") == plain
    (line,) = complaints.splitlines()
    assert line.startswith("stretchapp: your settings could not be read")
    assert str(shell.file) in line
    assert shell.file.read_bytes() == damage


def test_a_file_that_is_a_folder_is_one_line_too(shell: Shell) -> None:
    shell.file.mkdir()
    out, complaints = shell.run("list")

    assert out
    assert len(complaints.splitlines()) == 1
