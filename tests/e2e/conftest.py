"""What tests of the real window share."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from pytestqt.qtbot import QtBot

from stretchapp.adapters.paths import cache_folder
from stretchapp.library_files import library_source
from stretchapp.resources import routines_folder
from tests.e2e.starts import Start, starts

NEEDED = ("xdotool", "openbox")


@pytest.fixture(autouse=True, scope="session")
def ctrl_c_is_heard() -> Iterator[None]:
    """What a shell runs in the background ignores SIGINT, and so would every program it starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="session")
def shipped_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is kept of a library without routines of one's own."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("shipped")
        patch.setenv("XDG_CACHE_HOME", str(folder))
        library_source(routines_folder(), folder / "none").load()
        return cache_folder()


@pytest.fixture
def own_cache(shipped_cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Caches that no other test has written: as when the program has run once, long ago."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    shutil.copytree(shipped_cache, cache_folder())


@pytest.fixture
def folder(tmp_path: Path, own_cache: None) -> Path:  # noqa: ARG001  asked for by its effect
    """A data folder, and a cache of its own with it."""
    made = tmp_path / "own"
    made.mkdir()
    return made


@pytest.fixture
def start(qtbot: QtBot, folder: Path) -> Iterator[Start]:
    """Starts the window anew on that folder, as often as it is called."""
    with starts(qtbot, folder) as begin:
        yield begin


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
