"""First paint of the library against a bare PySide6 window with eight widgets.

Both from the start of the process, in turns, with bytecode cached; ratio of medians at most 1.25.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROUNDS = 15
MOST_RATIO = 1.25
BARE, LIBRARY = "benchmarks.bare_window", "benchmarks.library_window"


def main() -> int:
    with tempfile.TemporaryDirectory() as home:
        environment = child_environment(Path(home))
        for module in (BARE, LIBRARY):
            first_paint(module, environment)
        times: dict[str, list[float]] = {BARE: [], LIBRARY: []}
        for _ in range(ROUNDS):
            for module, seen in times.items():
                seen.append(first_paint(module, environment))
    return report(times, environment)


def child_environment(home: Path) -> dict[str, str]:
    """As a user has it: bytecode and the read routines are kept from start to start."""
    private = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    environment = {**os.environ, **dict.fromkeys(private, str(home))}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if not environment.get("DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return environment


def first_paint(module: str, environment: dict[str, str], *words: str) -> float:
    """Milliseconds from the start of the process; time.monotonic is the same in both on Linux."""
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", module, *words],
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
    )
    return (float(done.stdout.split()[0]) - start) * 1000


def report(times: dict[str, list[float]], environment: dict[str, str]) -> int:
    print(f"First paint, {ROUNDS} starts each, on {environment.get('QT_QPA_PLATFORM', 'xcb')}:")
    for module, seen in times.items():
        print(f"  {module:26} median {median(seen):4.0f} ms [{min(seen):.0f}..{max(seen):.0f}]")
    ratio = median(times[LIBRARY]) / median(times[BARE])
    print(f"  ratio {ratio:.2f}, at most {MOST_RATIO}")
    return int(ratio > MOST_RATIO)


if __name__ == "__main__":
    sys.exit(main())
