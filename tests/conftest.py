"""What every test shares: no real window, nobody's real data, nothing left behind."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from typing_extensions import override

if TYPE_CHECKING:
    from xdist.scheduler import LoadScopeScheduling

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
UNIT = Path(__file__).parent / "unit"  # knows no Qt, and must stay fast
ONE_OF_A_KIND = {"pulse", "running_pulse", "display"}  # fixtures: ears, and a keyboard
ALONE = {
    "test_double_click.py",
    "test_editor_drag.py",
    "test_heard.py",
    "test_real_keys.py",
    "test_real_window.py",
    "test_remote_keys.py",
    "test_second_program.py",
    "test_tones.py",
    "test_voice.py",
}
PRIVATE_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    """Beside others runs a file as a whole; those that listen or type all in one process.

    These mostly wait, and leave its processor to the sound server. (pytest-xdist 3.8 has groups
    for this, which pytest 9 no longer shows it.)
    """
    from xdist.scheduler import LoadScopeScheduling

    class Apart(LoadScopeScheduling):  # type: ignore[misc]  # has no types
        @override
        def _split_scope(self, nodeid: str) -> str:
            file = nodeid.partition("::")[0]
            return "alone" if file.rpartition("/")[2] in ALONE else file

    return Apart(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.name not in ALONE and not ONE_OF_A_KIND.isdisjoint(_fixtures(item)):
            raise pytest.UsageError(f"{item.path.name} listens or types: name it in ALONE")


def _fixtures(item: pytest.Item) -> list[str]:
    return getattr(item, "fixturenames", [])


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Coverage is asked of the core, which the unit tests cover: all others run untraced.

    Their fixtures too, which the marker `no_cover` leaves traced; tracing them took a minute.
    """
    coverage = getattr(item.config.pluginmanager.getplugin("_cov"), "cov_controller", None)
    if coverage is None or UNIT in item.path.parents:
        return (yield)
    coverage.pause()
    try:
        return (yield)
    finally:
        coverage.resume()


@pytest.fixture(autouse=True, scope="session")
def private_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The user's data, settings and caches lie in a temporary folder."""
    top = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in PRIVATE_FOLDERS:
            patch.setenv(name, str(top / name.lower()))
        yield top


@pytest.fixture(autouse=True, scope="session")
def nobody_hears_the_tests() -> Iterator[None]:
    """The user's own sound and speech-dispatcher are left alone, by programs we start too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PULSE_SERVER", "unix:/nonexistent")
        patch.setenv("ALSA_CONFIG_PATH", os.devnull)
        patch.setenv("SPEECHD_ADDRESS", "inet_socket:")
        yield


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test that leaves a thread, a running QTimer or a top-level widget behind."""
    uses_qt = "PySide6.QtWidgets" in sys.modules and UNIT not in request.path.parents
    threads, before = set(threading.enumerate()), _left_in_qt() if uses_qt else ()
    yield
    left = [f"thread {thread.name}" for thread in set(threading.enumerate()) - threads]
    if "PySide6.QtWidgets" in sys.modules and UNIT not in request.path.parents:
        left += [each for each in _left_in_qt() if each not in before]
    if left:
        pytest.fail("left behind, close or stop it in the test: " + ", ".join(sorted(left)))


def _left_in_qt() -> list[str]:
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import getAllValidWrappers

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    timers = [each for each in getAllValidWrappers() if type(each) is QTimer]
    running = [f"QTimer of {timer.parent()!r}" for timer in timers if timer.isActive()]
    widgets = QApplication.topLevelWidgets() if QApplication.instance() else []
    return running + [f"widget {widget!r}" for widget in widgets]
