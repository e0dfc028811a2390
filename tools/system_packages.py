"""Finds what the system still lacks to run or test stretchapp, and installs it if it may.

    python3 tools/system_packages.py venv|window|tests

Runs on the system's own Python before there is a virtual environment. Exit status 0: all there.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from stretchapp.system_libraries import QT, X11, missing

TEST_COMMANDS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "dbus-daemon": "dbus",
    "pulseaudio": "pulseaudio",
    "parec": "pulseaudio-utils",
    "playerctl": "playerctl",
    "speech-dispatcher": "speech-dispatcher",
    "espeak-ng": "espeak-ng",
    "pdftotext": "poppler-utils",
    "gio": "libglib2.0-bin",
    "update-mime-database": "shared-mime-info",
    "update-desktop-database": "desktop-file-utils",
}
TEST_FILES = {
    "usr/lib*/speech-dispatcher-modules/sd_espeak-ng": "speech-dispatcher-espeak-ng",
    "usr/lib/*/speech-dispatcher/spd_pulse.so": "speech-dispatcher-audio-plugins",
}
REASONS = {
    "venv": "A virtual environment needs",
    "window": "The window (Qt) needs",
    "tests": "The tests of the window need",
}


def main(group: str) -> int:
    lacking = LOOK_FOR[group]()
    if not lacking:
        return 0
    what, packages = REASONS[group], " ".join(sorted(set(lacking.values())))
    if not shutil.which("apt-get"):
        print(f"{what} {', '.join(lacking)}: install them with your system's package manager.")
        return 1
    root = os.geteuid() == 0
    command = f"apt-get install -y --no-install-recommends {packages}"
    print(f"{what} these system packages: {packages}", flush=True)
    if not root and not agreed():
        print(f"Install them with: sudo {command}")
        return 1
    return install(command, "" if root else "sudo ")


def missing_window_libraries() -> dict[str, str]:
    return missing({**QT, **X11})


def missing_test_tools() -> dict[str, str]:
    commands = {name: pkg for name, pkg in TEST_COMMANDS.items() if not shutil.which(name)}
    files = {name: pkg for name, pkg in TEST_FILES.items() if not any(Path("/").glob(name))}
    return {**missing_window_libraries(), **commands, **files}


def missing_venv() -> dict[str, str]:
    """Debian splits ensurepip off into a package of its own."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return {}
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return {"ensurepip": f"python{version}-venv"}


def agreed() -> bool:
    """Ask, if somebody is there to answer and could become root."""
    if not (sys.stdin.isatty() and sys.stdout.isatty() and shutil.which("sudo")):
        return False
    try:
        return input("Install them now with sudo? [Y/n] ").strip().lower() in ("", "y", "yes")
    except EOFError:
        return False


def install(command: str, prefix: str) -> int:
    """Run apt-get; its package lists may be stale or not there at all, so first update them."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in ("apt-get update -q", command):
        words = (prefix + step).split()
        done = subprocess.run(words, env=environment, stdout=subprocess.DEVNULL, check=False)
    return done.returncode


LOOK_FOR = {
    "venv": missing_venv,
    "window": missing_window_libraries,
    "tests": missing_test_tools,
}

if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in LOOK_FOR:
        sys.exit(f"usage: {sys.argv[0]} {'|'.join(LOOK_FOR)}")
    sys.exit(main(sys.argv[1]))
