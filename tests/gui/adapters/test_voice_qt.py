"""The voice of macOS and Windows, with an engine of Qt's that makes no sound."""

from __future__ import annotations

from functools import partial
from importlib.util import find_spec

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from stretchapp.adapters.voice import best_voice
from stretchapp.adapters.voice_engine import Engine
from stretchapp.adapters.voice_queued import QueuedVoice
from stretchapp.core.sound import Missing, Urgency, VoiceKind

pytestmark = pytest.mark.qt_log_ignore("pipewire-0.3", extend=True)  # Qt looks for it on Linux
has_addons = find_spec("PySide6.QtTextToSpeech") is not None


def mock_engine(parent: QObject) -> Engine:
    from stretchapp.adapters.voice_qt import QtEngine

    return QtEngine("en", parent, "mock")


def noted_engine(said: list[str], parent: QObject) -> Engine:
    engine = mock_engine(parent)
    engine.ended.connect(partial(said.append, "ended"))
    return engine


@pytest.mark.skipif(not has_addons, reason="Linux does without PySide6-Addons")
def test_words_end_and_are_followed_and_cut_off(qtbot: QtBot) -> None:
    parent, ends = QObject(), list[str]()
    voice = QueuedVoice([partial(noted_engine, ends)], lambda: 0.0, parent)
    voice.open()
    voice.set_volume(0.5)
    voice.set_rate(0.5)
    voice.say("one two three four five six seven eight nine ten", Urgency.BACKGROUND)
    voice.say("Hold.", Urgency.NOW)
    voice.say("Half-way.", Urgency.NORMAL)
    qtbot.waitUntil(lambda: len(ends) == 2)
    qtbot.wait(300)
    assert len(ends) == 2
    assert voice.missing is None
    voice.close()
    parent.deleteLater()


@pytest.mark.skipif(not has_addons, reason="Linux does without PySide6-Addons")
def test_hushed_words_do_not_end(qtbot: QtBot) -> None:
    parent = QObject()
    engine = mock_engine(parent)
    ended = list[bool]()
    engine.ended.connect(partial(ended.append, True))
    engine.open()
    engine.say("one two three")
    qtbot.wait(50)
    engine.hush()
    qtbot.wait(500)
    assert ended == []
    engine.say("one")
    qtbot.waitUntil(lambda: ended == [True])
    engine.close()
    parent.deleteLater()


@pytest.mark.skipif(not has_addons, reason="Linux does without PySide6-Addons")
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", [VoiceKind.FEMALE, VoiceKind.MALE])
def test_the_first_voice_of_the_wanted_kind_is_taken(kind: VoiceKind) -> None:
    from PySide6.QtTextToSpeech import QTextToSpeech

    parent = QObject()
    engine = mock_engine(parent)
    engine.set_kind(kind)
    speech = engine.findChild(QTextToSpeech)
    assert speech is not None
    assert speech.voice().gender().name.upper() == kind.name
    engine.close()
    parent.deleteLater()


@pytest.mark.skipif(has_addons, reason="PySide6-Addons is installed")
@pytest.mark.parametrize("platform", ["darwin", "win32"])
@pytest.mark.usefixtures("qapp")
def test_without_the_addons_there_is_no_voice_and_no_error(platform: str) -> None:
    parent = QObject()
    voice = best_voice(parent, platform=platform)
    voice.open()
    assert voice.missing is Missing.NO_VOICE
    voice.close()
    parent.deleteLater()
