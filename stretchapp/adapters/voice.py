"""Which voice this machine has."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject

from stretchapp.adapters.clock import system_clock
from stretchapp.adapters.programs import find_program, start_detached
from stretchapp.adapters.speechd_place import speechd_socket
from stretchapp.adapters.voice_engine import Engine, MakeEngine
from stretchapp.adapters.voice_queued import QueuedVoice
from stretchapp.core.ports import Voice

DAEMON = "speech-dispatcher"
ESPEAK = "espeak-ng"


def best_voice(
    parent: QObject,
    language: str = "en",
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
) -> Voice:
    """A closed voice; nothing is looked for, imported or started before its first `open`."""
    return QueuedVoice(engines(language, environ, platform), system_clock, parent)


def engines(language: str, environ: Mapping[str, str], platform: str) -> tuple[MakeEngine, ...]:
    """The best first."""
    if platform in ("win32", "darwin"):
        return (partial(system_engine, language),)
    return partial(speechd_engine, language, environ), partial(espeak_engine, language, environ)


def speechd_engine(language: str, environ: Mapping[str, str], parent: QObject) -> Engine | None:
    from stretchapp.adapters.voice_speechd import SpeechdEngine

    path = speechd_socket(environ)
    return SpeechdEngine(path, language, partial(start_daemon, environ), parent) if path else None


def start_daemon(environ: Mapping[str, str]) -> bool:
    """With --spawn it does not start where the user has switched that off."""
    program = find_program(DAEMON, environ)
    if program:
        start_detached(program, ["--spawn"], environ)
    return program is not None


def espeak_engine(language: str, environ: Mapping[str, str], parent: QObject) -> Engine | None:
    from stretchapp.adapters.voice_espeak import EspeakEngine

    program = find_program(ESPEAK, environ)
    return EspeakEngine(program, language, environ, parent) if program else None


def system_engine(language: str, parent: QObject) -> Engine | None:
    try:
        from stretchapp.adapters.voice_qt import QtEngine
    except ImportError:
        return None
    return QtEngine(language, parent)
