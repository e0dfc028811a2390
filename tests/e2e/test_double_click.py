"""A double click on a Linux desktop, with what the wheel installs: the file is shown."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from stretchapp.adapters.paths import APPLICATION

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TOP = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="about desktops of Linux")
NEEDED = ("desktop-file-validate", "gio", "update-desktop-database", "update-mime-database")
KIND = "application/x-stretch-routine+yaml"
LEGS = "format: 1\nname: Legs\nstretches: [calf_wall]\n"
PATIENCE = 30


@pytest.fixture
def desktop(tmp_path: Path) -> dict[str, str]:
    """The environment in which a person has installed the program for themselves alone."""
    if lacking := [name for name in NEEDED if not shutil.which(name)]:
        reason = f"no {', '.join(lacking)}: `make test` offers to install them"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    data, programs = tmp_path / "share", tmp_path / "bin"
    for file, place in _installed().items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(TOP / file, tmp_path / place)
    programs.mkdir()
    command = shlex.join([sys.executable, "-m", APPLICATION])
    (programs / APPLICATION).write_text(
        f'#!/bin/sh\necho $$ >{shlex.quote(str(tmp_path / "pid"))}\nexec {command} "$@"\n'
    )
    (programs / APPLICATION).chmod(0o755)
    run("update-mime-database", str(data / "mime"))
    run("update-desktop-database", str(data / "applications"))
    return {
        **os.environ,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(TOP),
        "XDG_DATA_HOME": str(data),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
    }


@pytest.fixture
def legs(tmp_path: Path) -> Path:
    file = tmp_path / "legs & more of mine.stretch.yaml"
    file.write_text(LEGS)
    return file


def _installed() -> dict[str, str]:
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    shared: dict[str, str] = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    return shared


def run(*command: str, environment: Mapping[str, str] | None = None) -> str:
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True, timeout=PATIENCE
    )
    return done.stdout


def test_the_entry_of_the_program_is_as_desktops_want_it(desktop: dict[str, str]) -> None:
    (entry,) = Path(desktop["XDG_DATA_HOME"]).glob("applications/*.desktop")
    assert "error" not in run("desktop-file-validate", str(entry))


def test_files_to_share_are_a_kind_of_their_own_and_opened_by_us(
    desktop: dict[str, str], legs: Path
) -> None:
    plain = legs.with_name("plain.yaml")
    plain.write_text(LEGS)
    ask = ("gio", "info", "-a", "standard::content-type")
    kinds = [run(*ask, str(file), environment=desktop) for file in (legs, plain)]
    assert [f"standard::content-type: {KIND}\n" in kind for kind in kinds] == [True, False]

    opened_by = run("gio", "mime", KIND, environment=desktop)
    assert opened_by.splitlines()[0].endswith(f": {APPLICATION}.desktop")


@pytest.fixture
def opened(desktop: dict[str, str], legs: Path, display: str, tmp_path: Path) -> Iterator[str]:
    """The title of the window that a double click brought."""
    environment = {**desktop, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    with (tmp_path / "told").open("w") as told:  # what is started would keep a pipe of ours open
        subprocess.run(["gio", "open", str(legs)], env=environment, stdout=told, check=True)
    process = _number_in(tmp_path / "pid")
    try:
        search = ("xdotool", "search", "--sync", "--onlyvisible", "--pid", str(process))
        window = run(*search, "--limit", "1", environment=environment).strip()
        yield run("xdotool", "getwindowname", window, environment=environment)
    finally:
        os.kill(process, signal.SIGTERM)
        _wait_for_the_end_of(process)


def _number_in(file: Path) -> int:
    until = time.monotonic() + PATIENCE
    while not file.exists() or not file.read_text():
        assert time.monotonic() < until, "nothing was started"
        time.sleep(0.02)
    return int(file.read_text())


def _wait_for_the_end_of(process: int) -> None:
    """No child of ours; a dead one that nobody has buried has no words left."""
    until = time.monotonic() + PATIENCE
    with suppress(OSError):
        while Path(f"/proc/{process}/cmdline").read_bytes():
            assert time.monotonic() < until, "still running"
            time.sleep(0.02)


def test_a_double_click_shows_what_is_in_the_file_and_keeps_nothing(
    opened: str, desktop: dict[str, str]
) -> None:
    assert opened.startswith("Legs")
    assert not list((Path(desktop["XDG_DATA_HOME"]) / APPLICATION).glob("*.yaml"))
