"""A stretch is dragged by a real mouse: it goes where it is dropped, and is there once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PATIENCE = 30
TEXT = "format: 1\nname: Legs\nstretches:\n  - calf_wall\n  - cat_cow\n  - hamstring_chair\n"


def test_a_row_that_is_dragged_below_the_last_becomes_the_last(
    display: str, tmp_path: Path
) -> None:
    (tmp_path / "evening.yaml").write_text(TEXT)
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "tests.e2e.dragged_window", str(tmp_path)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout
        x, y, to_x, to_y = window.stdout.readline().split()
        drag = [
            "mousemove", x, y, "mousedown", "1", "mousemove_relative", "0", "15", "sleep", "0.1",
            "mousemove_relative", "0", "15", "sleep", "0.1", "mousemove", to_x, str(int(to_y) - 4),
            "sleep", "0.1", "mousemove", to_x, to_y, "sleep", "0.1", "mouseup", "1",
        ]  # fmt: skip
        subprocess.run(["xdotool", *drag], env=environment, check=True, timeout=PATIENCE)
        rows = window.stdout.readline().strip()

    assert rows == "Cat-cow, Hamstring stretch on a chair, Calf stretch at the wall"
