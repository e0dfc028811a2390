"""A session in a real window on a real X server, steered by real key presses."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

PATIENCE = 30


class Window:
    """The program's window as another program sees it."""

    def __init__(self, number: str, environment: dict[str, str]) -> None:
        self._number = number
        self._environment = environment
        self.take_the_keyboard()

    def take_the_keyboard(self) -> None:
        """A window manager calls a window active while the keyboard is still nobody's."""
        self._run("xdotool", "windowactivate", "--sync", self._number)
        until = time.monotonic() + PATIENCE
        while self._run("xdotool", "getwindowfocus", check=False) != self._number:
            assert time.monotonic() < until
            time.sleep(0.01)

    def press(self, key: str) -> None:
        self._run("xdotool", "key", key)

    def title(self) -> str:
        return self._run("xdotool", "getwindowname", self._number)

    def fills_the_screen(self) -> bool:
        screen = self._run("xdotool", "getdisplaygeometry").split()
        shell = self._run("xdotool", "getwindowgeometry", "--shell", self._number)
        return [line.partition("=")[2] for line in shell.splitlines()[3:5]] == screen

    def wait_for_title(self, start: str) -> None:
        until = time.monotonic() + PATIENCE
        while not self.title().startswith(start):
            assert time.monotonic() < until, f"still {self.title()!r}, not {start!r}"
            time.sleep(0.02)

    def wait_until_it_fills_the_screen(self, wanted: bool) -> None:
        until = time.monotonic() + PATIENCE
        while self.fills_the_screen() is not wanted:
            assert time.monotonic() < until
            time.sleep(0.02)

    def _run(self, *command: str, check: bool = True) -> str:
        done = subprocess.run(
            command,
            env=self._environment,
            capture_output=True,
            text=True,
            check=check,
            timeout=PATIENCE,
        )
        return done.stdout.strip()


@pytest.fixture
def window(display: str, tmp_path: Path) -> Iterator[Window]:
    """`stretchapp` with nothing else asked of it."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "stretchapp", "--data-dir", str(tmp_path)]
    with subprocess.Popen(command, env=environment) as process:
        found = subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(process.pid)],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=PATIENCE,
        )
        yield Window(found.stdout.split()[0], environment)
        process.kill()


def test_keys_alone_lead_into_a_session_out_of_it_and_back(window: Window) -> None:
    window.wait_for_title("Routines")
    window.press("Return")
    window.wait_for_title("Calf stretch")
    window.press("Return")
    window.wait_for_title("Now: Calf stretch")
    window.press("space")
    window.press("Escape")
    window.wait_for_title("Stopped for now")
    window.press("Return")
    window.wait_for_title("Now: Calf stretch")
    window.press("Escape")
    window.wait_for_title("Stopped for now")
    window.press("Escape")
    window.wait_for_title("Routines")


def test_skipping_every_hold_leads_to_the_end(window: Window) -> None:
    window.press("Return")
    window.wait_for_title("Calf stretch")
    window.press("Return")
    window.wait_for_title("Now: Calf stretch")
    for _ in range(4):
        window.press("Right")
    window.wait_for_title("Done")


def test_f_fills_the_screen_and_escape_gives_it_back(window: Window) -> None:
    window.press("Return")
    window.wait_for_title("Calf stretch")
    window.press("Return")
    window.wait_for_title("Now: Calf stretch")
    window.press("f")
    window.wait_until_it_fills_the_screen(True)
    window.press("Escape")
    window.wait_until_it_fills_the_screen(False)
    assert window.title().startswith("Now: Calf stretch")
