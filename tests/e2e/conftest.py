"""What tests of the real window share."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

NEEDED = ("xdotool", "openbox")


@pytest.fixture(autouse=True, scope="session")
def ctrl_c_is_heard() -> Iterator[None]:
    """What a shell runs in the background ignores SIGINT, and so would every program it starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def display() -> str:
    """An X server with a window manager; `make test` starts one. In CI to lack it is a failure."""
    lacking = [name for name in NEEDED if not shutil.which(name)]
    if os.environ.get("DISPLAY") and not lacking:
        return os.environ["DISPLAY"]
    reason = f"no {', '.join(lacking) or 'DISPLAY'}: `make test` starts Xvfb when it is installed"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(autouse=True)
def language_taken_off() -> Iterator[None]:
    """The whole window translates the application, which outlives it in a test run."""
    yield
    if application := QCoreApplication.instance():
        for translator in application.findChildren(QTranslator):
            application.removeTranslator(translator)
            translator.deleteLater()
