"""A machine of a test's own that can speak: its programs, its daemon, and what is heard of it."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from tests.private_bus import need
from tests.pulse import RATE, PulseServer

DAEMON = "speech-dispatcher"
ESPEAK = "espeak-ng"
PID = f"{DAEMON}/pid/{DAEMON}.pid"
PAUSE = 0.6  # seconds; between two sentences espeak-ng is silent for 0.4
START_SECONDS = 10.0
SLOW_RATE = RATE // 10
PITCHED = SLOW_RATE // 10
PERIODS = range(SLOW_RATE // 350, SLOW_RATE // 70)  # of a voice of 70 to 350 hertz


class SpeechMachine:
    """`environment` has the programs that are installed, and leads all sound into a recording."""

    def __init__(self, folder: Path, pulse: PulseServer) -> None:
        self.folder = folder
        self.pulse = pulse
        self._programs = folder / "bin"
        self._programs.mkdir()
        self._length, self._grown = 0, 0.0

    @property
    def environment(self) -> dict[str, str]:
        here = str(self.folder)
        places = {"PATH": str(self._programs), "HOME": here, "XDG_RUNTIME_DIR": here}
        return {**self.pulse.environment, **places, "LANG": "C.UTF-8"}

    def install(self, *programs: str) -> None:
        for name in programs:
            found = shutil.which(name)
            assert found
            (self._programs / name).symlink_to(found)

    def uninstall(self, program: str) -> None:
        (self._programs / program).unlink()

    def configure_daemon(self, text: str) -> None:
        """Before it starts; in place of the system's configuration."""
        file = self.folder / ".config" / DAEMON / "speechd.conf"
        file.parent.mkdir(parents=True)
        file.write_text(text)

    def make_socket_folder(self) -> Path:
        """Where the daemon would make it."""
        place = self.folder / DAEMON
        place.mkdir()
        return place

    def start_daemon(self) -> None:
        subprocess.run(
            [DAEMON, "--run-daemon"],
            env={**self.environment, "PATH": os.environ["PATH"]},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )
        wait_for(lambda: self._daemon() is not None)

    def signal_daemon(self, number: int) -> None:
        daemon = self._daemon()
        assert daemon is not None
        os.kill(daemon, number)

    def kill_daemon(self) -> None:
        """And its modules, which are in a group that it leads."""
        daemon = self._daemon()
        if daemon is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(daemon, signal.SIGKILL)
            (self.folder / PID).unlink()

    def listen(self) -> None:
        """Forget what was heard."""
        self.pulse.listen()
        self._length, self._grown = 0, 0.0

    def is_heard(self) -> bool:
        return self.seconds() > 0

    def seconds(self) -> float:
        """From the first sound since `listen` to the last."""
        return len(self.pulse.heard()) / RATE

    def peak(self) -> int:
        """The loudest sample since `listen`."""
        return max(self.pulse.heard())

    def pitch(self) -> float:
        """Of what was heard since `listen`, in hertz: that of most of its tenths of a second."""
        samples = self.pulse.heard()[:: RATE // SLOW_RATE]
        parts = [samples[at : at + PITCHED] for at in range(0, len(samples) - PITCHED, PITCHED)]
        return median(SLOW_RATE / _period(part) for part in parts)

    def has_spoken(self) -> bool:
        """Something was heard since `listen`, and now there is silence."""
        length, now = len(self.pulse.heard()), self.pulse.recorded_seconds()
        if length != self._length:
            self._length, self._grown = length, now
        return length > 0 and now - self._grown > PAUSE

    def _daemon(self) -> int | None:
        """While it starts, the file names its parent, which is gone."""
        try:
            daemon = int((self.folder / PID).read_text())
            os.kill(daemon, 0)
        except (OSError, ValueError):
            return None
        return daemon


def _period(samples: array[int]) -> int:
    """In samples: the shift by which they are most like themselves."""

    def likeness(shift: int) -> int:
        return sum(one * other for one, other in zip(samples, samples[shift:], strict=False))

    return max(PERIODS, key=likeness)


def wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + START_SECONDS
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


@contextmanager
def speech_machine(pulse: PulseServer) -> Iterator[SpeechMachine]:
    """In CI to lack a part is a failure."""
    for program in (DAEMON, ESPEAK):
        need(program)
    with tempfile.TemporaryDirectory(prefix="speech-") as folder:
        machine = SpeechMachine(Path(folder), pulse)
        try:
            yield machine
        finally:
            machine.kill_daemon()
