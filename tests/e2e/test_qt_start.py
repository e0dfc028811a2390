"""Qt's last words, in a process of its own because it ends with them."""

from __future__ import annotations

import subprocess
import sys

START = """
from PySide6.QtCore import qFatal, qWarning
from stretchapp.adapters.qt_start import refusal_explained
with refusal_explained(lambda why: print("explained:", why, flush=True)):
"""


def started(*steps: str) -> tuple[int, str, str]:
    """Exit status, stdout and stderr of a start of Qt in which this happens."""
    code = START + "".join(f"    {step}\n" for step in steps) + "print('open')"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    return done.returncode, done.stdout, done.stderr


def test_the_first_complaint_explains_why_qt_gave_up() -> None:
    assert started("qWarning('no plugin')", "qWarning('so no window')", "qFatal('aborting')") == (
        1, "explained: no plugin\n", "",
    )  # fmt: skip


def test_a_last_word_without_a_complaint_explains_itself() -> None:
    assert started("qFatal('aborting')") == (1, "explained: aborting\n", "")


def test_a_complaint_of_a_start_that_works_is_passed_on() -> None:
    assert started("qWarning('odd font')") == (0, "open\n", "odd font\n")
