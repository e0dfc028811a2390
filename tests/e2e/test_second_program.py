"""A second program on the same data folder: it asks the first and ends, or takes its place."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from stretchapp.adapters.claim import Claim
from stretchapp.adapters.second_start import Answer, line_with
from stretchapp.arguments import WindowArguments
from stretchapp.one_window import NO_ANSWER, PASSED_ON, claim_or_pass_on
from tests.e2e.x_windows import window_of, xdotool

PATIENCE = 30
SHORT = 0.2
REPLY = """
import socket, sys
visitor, _ = socket.socket(fileno=int(sys.argv[1])).accept()
assert visitor.recv(4096).endswith(b"\\n")
visitor.sendall(sys.argv[2].encode())
"""
AT_FIRST_PAINT = """
import sys
from pathlib import Path
from stretchapp.arguments import WindowArguments
from stretchapp.window import build_window

def tell() -> None:
    print("PySide6.QtNetwork" in sys.modules)

app = build_window(WindowArguments(data_dir=Path(sys.argv[1])))
app.window.first_painted.connect(tell)
app.window.settled.connect(tell)
app.window.settled.connect(app.application.quit)
app.run()
"""
UNIX = pytest.mark.skipif(sys.platform == "win32", reason="Python has no pipes of Windows")


@pytest.fixture
def place(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where claims lie, also for programs that the test starts."""
    folder = tmp_path_factory.mktemp("run")
    folder.chmod(0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def holder(tmp_path: Path, place: Path) -> Iterator[Claim]:
    """Another has the claim to the data folder, which is tmp_path."""
    claim = Claim(tmp_path, place)
    assert claim.take()
    yield claim
    claim.release()


@pytest.fixture
def door(holder: Claim) -> Iterator[socket.socket]:
    """Where the holder listens, and says nothing by itself."""
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(holder.address)
        listening.listen()
        yield listening


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        pytest.param(Answer.SHOWN, "", id="shown"),
        pytest.param(
            Answer.IN_SESSION,
            "stretchapp: calf was not opened, because you are in a session."
            " Finish or leave that, then try again.\n",
            id="in_session",
        ),
    ],
)
@UNIX
def test_who_was_answered_ends_and_tells_what_was_not_done(
    door: socket.socket,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    answer: Answer,
    told: str,
) -> None:
    reply = [sys.executable, "-c", REPLY, str(door.fileno()), line_with(answer).decode()]
    with subprocess.Popen(reply, pass_fds=[door.fileno()]):
        assert claim_or_pass_on(WindowArguments("calf", tmp_path)) == PASSED_ON
    assert capfd.readouterr().err == told


@UNIX
def test_a_first_start_that_is_frozen_is_named_after_a_while(
    door: socket.socket,  # noqa: ARG001
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert claim_or_pass_on(WindowArguments(data_dir=tmp_path), SHORT) == NO_ANSWER
    assert capfd.readouterr().err == (
        f"stretchapp: the window on {tmp_path} does not answer."
        f" Try again in a moment, or end that program (process {os.getpid()}) first.\n"
    )


def test_who_waits_for_a_window_that_closes_may_open_one(holder: Claim, tmp_path: Path) -> None:
    closing = threading.Timer(SHORT / 2, holder.release)
    closing.start()
    claim = claim_or_pass_on(WindowArguments(data_dir=tmp_path))
    closing.join()
    assert isinstance(claim, Claim)
    assert claim.is_held
    claim.release()


def test_sockets_are_imported_after_the_first_paint(
    tmp_path: Path,
    place: Path,  # noqa: ARG001
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", AT_FIRST_PAINT, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    assert done.stdout.splitlines() == ["False", "True"]


@contextmanager
def started(data: Path, *words: str) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        [sys.executable, "-m", "stretchapp", *words, "--data-dir", str(data)],
        env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
        stderr=subprocess.PIPE,
    ) as process:
        yield process
        if process.poll() is None:
            process.kill()


def test_programs_share_a_window_until_one_is_killed(
    display: str,  # noqa: ARG001
    qtbot: QtBot,
    tmp_path: Path,
    place: Path,
) -> None:
    with started(tmp_path) as first:
        qtbot.waitUntil(lambda: [*place.iterdir()] != [], timeout=PATIENCE * 1000)
        with started(tmp_path, "calf") as at_once:  # before there is a window to be asked
            assert at_once.wait(PATIENCE) == 0
            assert at_once.stderr is not None
            assert at_once.stderr.read() == b""
        window = window_of(first)
        assert "Calf stretch" in xdotool("getwindowname", window)

        xdotool("windowminimize", "--sync", window)
        with started(tmp_path, "neck") as second:
            assert second.wait(PATIENCE) == 0
        assert window_of(first) == window
        assert "Neck stretch" in xdotool("getwindowname", window)
        qtbot.waitUntil(lambda: xdotool("getactivewindow") == window)
        first.send_signal(signal.SIGKILL)
        first.wait(PATIENCE)
    with started(tmp_path) as after:
        assert "Routines" in xdotool("getwindowname", window_of(after))
        with started(tmp_path, "calf") as asks:  # and hears that `after` listens
            assert asks.wait(PATIENCE) == 0
        after.send_signal(signal.SIGTERM)
        assert after.wait(PATIENCE) == 143
    assert [*place.iterdir()] == []
