"""A process of its own that has the audio device and plays the tones named on its standard input.

    python -m stretchapp.adapters.tone_process FOLDER

In: `play TONE MOMENT`, the moment by time.monotonic, or `volume SHARE`. Out: `open`, when the
device runs. Ends when its input does, after what rings has rung out, or when there is no device
or the device asks for nothing more: whoever started it may start another.
"""

from __future__ import annotations

import os
import signal
import sys
import wave
from array import array
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

from stretchapp.adapters.audio_device import AudioDevice, NoDevice
from stretchapp.core.mixer import Mixer
from stretchapp.core.sound import Tone

ON_TIME_SECONDS = 0.15
LATE_IS_WELCOME_SECONDS = 1.0
LATE_IS_WELCOME = {Tone.NEXT, Tone.REST, Tone.PAUSED, Tone.FINISHED}  # the others mark an instant
LONGEST_RING_SECONDS = 1.5
BUFFERED_SECONDS = 0.2
SILENT_DEVICE_SECONDS = 3.0
NO_DEVICE_STATUS, STUCK_STATUS = 1, 2
LOOK_SECONDS = 0.25

Sounds = dict[str, "array[int]"]


def main(folder: Path) -> None:
    """Leaves by os._exit: a device whose server hangs would never let the interpreter end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program that started this one
    mixer, sounds = Mixer(), read_sounds(folder)
    Thread(target=run_device, args=(mixer,), daemon=True).start()
    for line in sys.stdin:
        obey(line, mixer, sounds)
    ring_out(mixer)
    os._exit(0)


def read_sounds(folder: Path) -> Sounds:
    return {tone.value: read_samples(folder / f"{tone.value}.wav") for tone in Tone}


def read_samples(path: Path) -> array[int]:
    with wave.open(str(path), "rb") as file:
        samples = array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def run_device(mixer: Mixer) -> None:
    try:
        device = AudioDevice(mixer.mix)
    except NoDevice:
        os._exit(NO_DEVICE_STATUS)
    print("open", flush=True)
    while monotonic() - device.last_asked < SILENT_DEVICE_SECONDS:
        sleep(LOOK_SECONDS)
    os._exit(STUCK_STATUS)


def obey(line: str, mixer: Mixer, sounds: Sounds) -> None:
    match line.split():
        case ["play", tone, moment]:
            mixer.play(sounds[tone], float(moment) + patience(Tone(tone)))
        case ["volume", share]:
            mixer.set_volume(float(share))


def patience(tone: Tone) -> float:
    """Seconds that a tone may be late; after that it had better not sound."""
    return LATE_IS_WELCOME_SECONDS if tone in LATE_IS_WELCOME else ON_TIME_SECONDS


def ring_out(mixer: Mixer) -> None:
    end = monotonic() + LONGEST_RING_SECONDS
    while not mixer.is_silent and monotonic() < end:
        sleep(LOOK_SECONDS / 10)
    sleep(BUFFERED_SECONDS)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
