"""The program in a real window, seen and steered from outside."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from stretchapp.app import PLACE_FILE
from tests.e2e.x_windows import window_of, xdotool

PATIENCE = 30


@pytest.fixture
def program(display: str, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """`stretchapp calf` on the X server."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    with subprocess.Popen(
        [sys.executable, "-m", "stretchapp", "calf", "--data-dir", str(tmp_path)],
        env=environment,
        stderr=subprocess.PIPE,
    ) as process:
        yield process
        if process.poll() is None:
            process.kill()


def test_the_window_opens_and_closes_without_a_complaint(
    program: subprocess.Popen[bytes],
) -> None:
    window = window_of(program)
    assert "Stretch" in xdotool("getwindowname", window)
    xdotool("windowactivate", "--sync", window, "key", "alt+F4")  # openbox closes it
    assert program.wait(PATIENCE) == 0
    assert program.stderr
    assert program.stderr.read() == b""


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_who_is_asked_to_end_closes_the_window(
    program: subprocess.Popen[bytes], tmp_path: Path, number: int, status: int
) -> None:
    window_of(program)
    program.send_signal(number)
    assert program.wait(PATIENCE) == status
    assert program.stderr
    assert program.stderr.read() == b""
    assert (tmp_path / PLACE_FILE).exists()
