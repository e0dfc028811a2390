"""The values that the settings page offers, and their names."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from stretchapp.core.looks import ThemeChoice
from stretchapp.core.sound import Profile, VoiceKind
from stretchapp.ui.words import seconds_text

translate = QCoreApplication.translate
Number = TypeVar("Number", bound=float)
TEXT_SIZES = (0.85, 1.0, 1.15, 1.3, 1.6)
PREPARE_S = (5, 10, 15, 20, 30)
SWITCH_S = (3, 5, 10, 15)
REST_S = (0, 5, 10, 20, 30)
VOLUMES = (0.0, 0.25, 0.5, 0.75, 1.0)
RATES = (-0.6, -0.3, 0.0, 0.3, 0.6)


def offered(values: tuple[Number, ...], now: Number) -> tuple[Number, ...]:
    """With the one that somebody wrote into the file, if it is another."""
    return tuple(sorted({*values, now}))


def theme_name(theme: ThemeChoice) -> str:
    return {
        ThemeChoice.SYSTEM: translate("Settings", "Like the system"),
        ThemeChoice.LIGHT: translate("Settings", "Light"),
        ThemeChoice.DARK: translate("Settings", "Dark"),
        ThemeChoice.HIGH_CONTRAST: translate("Settings", "High contrast"),
    }[theme]


def profile_text(profile: Profile) -> str:
    return {
        Profile.FULL: translate("Settings", "Voice and tones"),
        Profile.TONES: translate("Settings", "Tones only"),
        Profile.SOFT: translate("Settings", "A bell at both ends of a hold"),
        Profile.SILENT: translate("Settings", "Nothing"),
    }[profile]


def voice_text(kind: VoiceKind) -> str:
    return {
        VoiceKind.AS_IT_COMES: translate("Settings", "As it comes"),
        VoiceKind.FEMALE: translate("Settings", "Female"),
        VoiceKind.MALE: translate("Settings", "Male"),
    }[kind]


def rest_text(seconds: int) -> str:
    return seconds_text(seconds) if seconds else translate("Settings", "None")


def share_text(share: float) -> str:
    return translate("Settings", "{n} %").format(n=round(share * 100))


def volume_text(share: float) -> str:
    return share_text(share) if share else translate("Settings", "Off")


def rate_text(rate: float) -> str:
    names = (
        translate("Settings", "Much slower"),
        translate("Settings", "Slower"),
        translate("Settings", "As it comes"),
        translate("Settings", "Faster"),
        translate("Settings", "Much faster"),
    )
    return dict(zip(RATES, names, strict=True)).get(rate) or f"{rate:+.2f}"
