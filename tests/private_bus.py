"""A session bus of a test's own, to be asked, frozen and killed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


class PrivateBus:
    """A running dbus-daemon."""

    def __init__(self, process: subprocess.Popen[str], address: str) -> None:
        self._process = process
        self.address = address

    def freeze(self) -> None:
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()


@contextmanager
def private_bus(
    folder: Path, monkeypatch: pytest.MonkeyPatch, listen: str = "unix:dir={folder}"
) -> Iterator[PrivateBus]:
    """The session bus of this process and those it starts, until the end of the block."""
    need("dbus-daemon")
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(
        [*command, f"--address={listen.format(folder=folder)}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        bus = PrivateBus(process, process.stdout.readline().strip())
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        try:
            yield bus
        finally:
            bus.kill()


def no_bus(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing leads to a session bus, not the user's own either."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))


def need(program: str) -> None:
    """Skip where a program is not installed; in CI to lack it is a failure."""
    if shutil.which(program):
        return
    reason = f"no {program}: `make test` installs it where there is apt-get"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
