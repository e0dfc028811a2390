"""Presenters' remotes, media keys and clicks, from a real X server to a real window's session."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

PATIENCE = 30
PROGRAM = Path(__file__).with_name("steered_window.py")


class Steered:
    """The program, its window as another program sees it, and the cues that it prints."""

    def __init__(self, process: subprocess.Popen[str], environment: dict[str, str]) -> None:
        self._environment = environment
        self._told: queue.Queue[str] = queue.Queue()
        self.reader = threading.Thread(target=self._read, args=(process,))
        self.reader.start()
        self.hears("started")
        found = self._run("xdotool", "search", "--sync", "--onlyvisible", "--pid", str(process.pid))
        self._window = found.split()[0]
        self.take_the_keyboard()

    def take_the_keyboard(self) -> None:
        """A window manager calls a window active while the keyboard is still nobody's."""
        self._run("xdotool", "windowactivate", "--sync", self._window)
        until = time.monotonic() + PATIENCE
        while self._run("xdotool", "getwindowfocus", check=False).strip() != self._window:
            assert time.monotonic() < until
            time.sleep(0.01)

    def press(self, key: str) -> None:
        self._run("xdotool", "key", key)

    def click(self) -> None:
        self._run("xdotool", "mousemove", "--window", self._window, "300", "300", "click", "1")

    def hears(self, wanted: str) -> None:
        """The next cue, but for seconds that a slow machine counts meanwhile."""
        while (told := self._told.get(timeout=PATIENCE)) != wanted:
            assert told == "count"

    def _read(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            self._told.put(line.strip())

    def _run(self, *command: str, check: bool = True) -> str:
        done = subprocess.run(
            command,
            env=self._environment,
            capture_output=True,
            text=True,
            check=check,
            timeout=PATIENCE,
        )
        return done.stdout


@pytest.fixture
def window(display: str, tmp_path: Path) -> Iterator[Steered]:
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, str(PROGRAM), str(tmp_path)]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, text=True, cwd=PROGRAM.parents[2]
    ) as process:
        steered = Steered(process, environment)
        yield steered
        process.kill()
        steered.reader.join()


def test_each_key_and_a_click_start_the_hold_that_waits(window: Steered) -> None:
    window.press("Next")
    window.hears("count")
    for start in ("space", "Return", "KP_Enter", "Next", "XF86AudioPlay", "click"):
        window.press("w")
        window.hears("waiting")
        if start == "click":
            window.click()
        else:
            window.press(start)
        window.hears("count")


def test_a_remote_and_media_keys_steer_a_session(window: Steered) -> None:
    window.press("F5")
    window.press("XF86AudioNext")
    window.hears("switch")
    window.press("Prior")
    window.hears("prepare")
    window.press("XF86AudioNext")
    window.hears("switch")
    window.press("XF86AudioPrev")
    window.hears("prepare")
    window.press("XF86AudioPlay")
    window.hears("paused")
    window.press("XF86AudioPlay")
    window.hears("go_on")
    window.press("XF86AudioStop")
    window.hears("paused")
