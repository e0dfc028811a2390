"""A person at a real terminal: a pseudo-terminal, real keys, the real program."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest

if sys.platform == "win32":
    pytest.skip("keys in the terminal need termios", allow_module_level=True)

import fcntl
import struct
import termios

from stretchapp.terminal_keys import single_keys

PATIENCE = 20.0
COLUMNS = 60


class Terminal:
    """A program at the far end of a pseudo-terminal of 60 columns."""

    def __init__(self, *arguments: str) -> None:
        self._master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, COLUMNS, 0, 0))
        self.settings = termios.tcgetattr(slave)
        self._slave, self.text = slave, ""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "stretchapp", *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
        )

    def press(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def sees(self, pattern: str) -> str:
        """Wait until the pattern shows up after what was seen before; returns what matched."""
        end = time.monotonic() + PATIENCE
        while not (found := re.search(pattern, self.text)):
            left = end - time.monotonic()
            assert left > 0, f"{pattern!r} did not show up in {self.text!r}"
            self._read(left)
        self.text = self.text[found.end() :]
        return found.group()

    def _read(self, seconds: float) -> None:
        if select.select([self._master], [], [], seconds)[0]:
            self.text += os.read(self._master, 4096).decode()

    def ends(self) -> int:
        """The exit status; whatever was still to be read is read."""
        status = self.process.wait(PATIENCE)
        while select.select([self._master], [], [], 0)[0]:
            self._read(0)
        return status

    def is_as_found(self) -> bool:
        return bool(termios.tcgetattr(self._slave) == self.settings)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for end in (self._master, self._slave):
            with suppress(OSError):
                os.close(end)


@pytest.fixture
def neck() -> Iterator[Terminal]:
    terminal = Terminal("play", "neck", "--speed", "60")
    yield terminal
    terminal.close()


def test_a_session_runs_to_its_end(neck: Terminal) -> None:
    neck.sees("Space pause, n next, b back")
    neck.sees("Sit or stand tall")
    neck.sees("Get ready 10 · tilt to the LEFT")
    neck.sees("Hold 20 · tilt to the LEFT")
    neck.sees("Switch sides 5 · tilt to the RIGHT")
    neck.sees("Done: Neck stretch")
    assert neck.ends() == 0
    assert neck.is_as_found()


def test_keys_pause_go_on_skip_and_stop(neck: Terminal) -> None:
    neck.sees("Hold 1[0-9] · tilt to the LEFT")
    neck.press(" ")
    neck.sees("PAUSED · Hold")
    neck.press(" ")
    neck.sees("Get ready 3 · Hold")
    neck.press("n")
    neck.sees("Switch sides 5 · tilt to the RIGHT")
    neck.press(" ")
    neck.sees("PAUSED · Switch sides")
    neck.press("b")
    neck.sees("PAUSED · Get ready 10 · tilt to the LEFT")
    neck.press("+")
    neck.sees("PAUSED · Get ready 20")
    neck.press("q")
    neck.sees("Stopped after 0:00 of")
    assert neck.ends() == 0
    assert neck.is_as_found()


def test_a_session_waits_for_enter_when_it_is_asked_to(neck: Terminal) -> None:
    neck.sees("w wait for me, Enter I'm ready")
    neck.sees("Get ready 10 · tilt to the LEFT")
    neck.press(" ")
    neck.sees("PAUSED")
    neck.press("bw ")
    neck.sees("READY. Press Enter · Get ready · tilt to the LEFT")
    neck.press("\n")
    neck.sees("Hold [12][0-9] · tilt to the LEFT")
    neck.press("q")
    assert neck.ends() == 0


def test_keys_do_not_show_on_the_terminal(neck: Terminal) -> None:
    neck.sees("Hold")
    neck.press("xyzxyz q")
    assert neck.ends() == 0
    assert "xyz" not in neck.text


@pytest.mark.parametrize(
    ("pressed", "keys"),
    [
        pytest.param("nq", ["n", "q"], id="letters"),
        pytest.param("\x1b[C\x1b[D ", ["\x1b[C", "\x1b[D", " "], id="arrows_and_space"),
        pytest.param("\x1bOQ", ["\x1bOQ"], id="f2_is_not_q"),
        pytest.param("\x1b[1;5C", ["\x1b[1;5C"], id="control_and_arrow"),
        pytest.param("\x1b[15~b", ["\x1b[15~", "b"], id="f5"),
        pytest.param("\x1bq", ["\x1bq"], id="alt_and_q"),
        pytest.param("\x1b", ["\x1b"], id="escape_alone"),
        pytest.param("\r\n", ["\r", "\n"], id="line_ends"),
    ],
)
def test_a_key_of_several_characters_is_one_key(pressed: str, keys: list[str]) -> None:
    assert single_keys(pressed) == keys


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_leaves_the_terminal_as_it_was_found(
    neck: Terminal, number: signal.Signals, status: int
) -> None:
    neck.sees("Hold")
    assert not neck.is_as_found()
    neck.process.send_signal(number)
    assert neck.ends() == status
    assert neck.is_as_found()
    assert "Traceback" not in neck.text


def test_suspending_gives_the_terminal_back_and_the_session_waits() -> None:
    terminal = Terminal("play", "neck")
    try:
        terminal.sees("Get ready 10")
        terminal.process.send_signal(signal.SIGTSTP)
        _, stopped = os.waitpid(terminal.process.pid, os.WUNTRACED)
        assert os.WIFSTOPPED(stopped)
        assert terminal.is_as_found()
        time.sleep(2.2)  # being away is the test: longer than the gap that pauses a session
        terminal.process.send_signal(signal.SIGCONT)
        terminal.sees("Paused: the machine was away for 0:0[3-9]")
        terminal.sees("PAUSED · Get ready")
        terminal.press("q")
        assert terminal.ends() == 0
    finally:
        terminal.close()


def test_no_line_is_as_wide_as_the_terminal() -> None:
    terminal = Terminal("play", "calf", "--speed", "200")
    try:
        seen = terminal.sees("(?s).*Done: Calf stretch")
        lines = re.split(r"[\r\n]+", seen.replace("\a", ""))
        assert max(map(len, lines)) < COLUMNS
    finally:
        terminal.close()
