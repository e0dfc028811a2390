"""A private PulseAudio whose only output leads into a recording."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

import pytest
from typing_extensions import Self

RATE = 44_100
WIDTH = 2  # bytes of a sample
PART = RATE // 100
LATENCY_MS = 20
NEEDED = ("pulseaudio", "parec")
SILENCE = 0.2  # seconds that end a sound
AUDIBLE = 20  # of 32767
START_SECONDS = 20.0


class PulseServer:
    """Mono, 16 bit, 44.1 kHz. Its `environment` leads a program's sound here and nowhere else."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="pulse-"))  # a socket's path must be short
        self._record = self._folder / "heard.raw"
        self._processes: list[subprocess.Popen[bytes]] = []
        self._mark = 0  # in bytes

    @property
    def environment(self) -> dict[str, str]:
        """ALSA finds no device, so that nobody hears the tests."""
        return {
            "PULSE_SERVER": f"unix:{self._folder / 'socket'}",
            "PULSE_COOKIE": str(self._folder / "cookie"),
            "ALSA_CONFIG_PATH": os.devnull,
        }

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()
        shutil.rmtree(self._folder)

    def start(self) -> None:
        """Also again, after `kill`."""
        (self._folder / "socket").unlink(missing_ok=True)
        self._record.write_bytes(b"")
        self._mark = 0
        self._run(
            "pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1",
            "-L", f"module-native-protocol-unix socket={self._folder / 'socket'} auth-anonymous=1",
            "-L", f"module-null-sink sink_name=heard rate={RATE} channels=1",
        )  # fmt: skip
        self._wait_for(lambda: (self._folder / "socket").exists(), "made no socket")
        self._run(
            "parec", "--raw", "-d", "heard.monitor", "--format=s16le", f"--rate={RATE}",
            "--channels=1", f"--latency-msec={LATENCY_MS}",
        )  # fmt: skip
        self._wait_for(lambda: bool(self._record.stat().st_size), "recorded nothing")

    def freeze(self) -> None:
        self._processes[0].send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._processes[0].send_signal(signal.SIGCONT)

    def kill(self) -> None:
        for process in self._processes:
            process.kill()
            process.wait()
        self._processes.clear()

    def listen(self) -> None:
        """Forget what was heard."""
        self._mark = self._record.stat().st_size // WIDTH * WIDTH

    def recorded_seconds(self) -> float:
        """Since `listen`; silence is recorded too."""
        return (self._record.stat().st_size - self._mark) / WIDTH / RATE

    def heard(self) -> array[int]:
        """The samples since `listen` from the first part that is audible to the last."""
        samples = self._samples()
        parts = range(0, len(samples), PART)
        loud = [at for at in parts if _is_audible(samples[at : at + PART])]
        return samples[loud[0] : loud[-1] + PART] if loud else array("h")

    def has_heard(self) -> bool:
        """A sound since `listen`, and the silence after it."""
        samples = self._samples()
        end = samples[-round(SILENCE * RATE) :]
        return _is_audible(samples) and not _is_audible(end)

    def audible_seconds(self) -> float:
        """Since `listen`, without the silence between."""
        samples = self._samples()
        parts = (samples[at : at + PART] for at in range(0, len(samples), PART))
        return sum(map(_is_audible, parts)) * PART / RATE

    def _samples(self) -> array[int]:
        """Of all since `listen`: the tests look often, and must leave time to what they hear."""
        with self._record.open("rb") as record:
            record.seek(self._mark)
            data = record.read()
        samples = array("h", data[: len(data) // WIDTH * WIDTH])
        if sys.byteorder == "big":
            samples.byteswap()
        return samples

    def _run(self, *command: str) -> None:
        environment = {
            **os.environ,
            **self.environment,
            "HOME": str(self._folder),
            "XDG_RUNTIME_DIR": str(self._folder),
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",  # where one server has the name
        }
        with self._record.open("ab") as record:
            log = (self._folder / f"{command[0]}.log").open("wb")
            with log:
                process = subprocess.Popen(command, env=environment, stdout=record, stderr=log)
        self._processes.append(process)

    def _wait_for(self, condition: Callable[[], bool], otherwise: str) -> None:
        end = time.monotonic() + START_SECONDS
        while not condition():
            if time.monotonic() > end:
                logs = "".join(log.read_text() for log in self._folder.glob("*.log"))
                pytest.fail(f"PulseAudio {otherwise}: {logs}")
            time.sleep(0.01)


def _is_audible(samples: array[int]) -> bool:
    return bool(samples) and (max(samples) > AUDIBLE or min(samples) < -AUDIBLE)


@contextmanager
def pulse_or_skip() -> Iterator[PulseServer]:
    """In CI to lack it is a failure."""
    lacking = [name for name in NEEDED if not shutil.which(name)]
    if lacking and os.environ.get("CI"):
        pytest.fail(f"no {', '.join(lacking)}")
    if lacking:
        pytest.skip(f"no {', '.join(lacking)}: `make test` installs them on Debian and Ubuntu")
    with PulseServer() as server:
        yield server
