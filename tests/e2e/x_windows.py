"""Windows of other programs on the X server, by xdotool."""

from __future__ import annotations

import subprocess

PATIENCE = 30


def xdotool(*command: str) -> str:
    done = subprocess.run(
        ["xdotool", *command], capture_output=True, text=True, check=True, timeout=PATIENCE
    )
    return done.stdout.strip()


def window_of(program: subprocess.Popen[bytes]) -> str:
    """The number of its window, once it is to be seen."""
    pid = str(program.pid)
    return xdotool("search", "--sync", "--onlyvisible", "--pid", pid, "--limit", "1")
