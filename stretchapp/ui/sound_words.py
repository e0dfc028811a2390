"""What a machine lacks to be heard or steered, in a sentence that says how to get it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication

from stretchapp.core.sound import Missing

translate = QCoreApplication.translate


def voice_sample() -> str:
    return translate("Sound", "Calf stretch, left leg. Get into position.")


def missing_text(missing: Missing, platform: str = sys.platform) -> str:
    if missing is Missing.NO_VOICE:
        return no_voice_text(platform)
    return {
        Missing.NO_AUDIO_DEVICE: translate(
            "Sound", "No tones: this computer has no sound output that works."
        ),
        Missing.AUDIO_STUCK: translate(
            "Sound", "No tones: the sound system does not answer. Starting it again may help."
        ),
        Missing.VOICE_STUCK: translate(
            "Sound",
            "The system’s voice does not answer. Starting speech-dispatcher again may help; "
            "where espeak-ng is installed, it speaks instead.",
        ),
        Missing.NO_BUS: translate(
            "Sound",
            "Media keys and headset buttons do not work here: there is no session bus (D-Bus).",
        ),
        Missing.NO_KEEP_AWAKE: translate(
            "Sound", "The screen may go dark: nothing here can keep it awake."
        ),
    }[missing]


def no_voice_text(platform: str) -> str:
    """Packages are named as Debian, Ubuntu, Fedora and Arch name them."""
    if platform in ("win32", "darwin"):
        return translate("Sound", "No voice: the system’s own voice cannot be used.")
    return translate(
        "Sound",
        "No voice: install speech-dispatcher or espeak-ng with your system’s package manager.",
    )
