"""A voice hands its words to the first engine that can speak, and tells what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from stretchapp.adapters.voice_engine import Engine, MakeEngine
from stretchapp.adapters.voice_queued import QueuedVoice, longest_ms
from stretchapp.core.sound import Missing, Urgency, VoiceKind

BACKGROUND, NORMAL, NOW = Urgency


class NotedEngine(Engine):
    """Writes down what it is asked, under its name."""

    def __init__(self, name: str, notes: list[str], parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self._notes = notes

    def open(self) -> None:
        self._note("open")

    def say(self, words: str) -> None:
        self._note(words)

    def hush(self) -> None:
        self._note("hush")

    def set_volume(self, share: float) -> None:
        self._note(f"volume {share}")

    def set_rate(self, share: float) -> None:
        self._note(f"rate {share}")

    def set_kind(self, kind: VoiceKind) -> None:
        self._note(kind.value)

    def close(self) -> None:
        self._note("close")

    def _note(self, what: str) -> None:
        self._notes.append(f"{self._name}: {what}")


class Bench:
    """A voice with two noted engines and a clock that stands still."""

    def __init__(self, parent: QObject, patience: Callable[[str], int] = longest_ms) -> None:
        self.now = 0.0
        self.notes: list[str] = []
        self.made: list[NotedEngine] = []
        makers: list[MakeEngine] = [self._maker("a"), lambda _parent: None, self._maker("b")]
        self.voice = QueuedVoice(makers, lambda: self.now, parent, patience)

    def opened(self) -> Bench:
        self.voice.open()
        self.notes.clear()
        return self

    @property
    def engine(self) -> NotedEngine:
        return self.made[-1]

    def _maker(self, name: str) -> MakeEngine:
        def make(parent: QObject) -> Engine:
            self.made.append(NotedEngine(name, self.notes, parent))
            return self.made[-1]

        return make


@pytest.fixture
def parent(qapp: QCoreApplication) -> Iterator[QObject]:
    made = QObject(qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def bench(parent: QObject) -> Iterator[Bench]:
    made = Bench(parent).opened()
    yield made
    made.voice.close()


def test_no_engine_is_made_before_the_first_open(parent: QObject) -> None:
    bench = Bench(parent)
    bench.voice.set_volume(0.5)
    bench.voice.set_rate(0.1)
    bench.voice.set_kind(VoiceKind.MALE)
    bench.voice.say("Hold.", NOW)
    bench.voice.hush()
    bench.voice.close()
    assert bench.made == []
    bench.voice.open()
    bench.voice.open()
    assert bench.notes == ["a: volume 0.5", "a: rate 0.1", "a: male", "a: open", "a: hush"]
    bench.voice.close()


def test_words_follow_each_other_as_they_end(bench: Bench) -> None:
    bench.voice.say("Switch.", NORMAL)
    bench.voice.say("Right leg back.", NORMAL)
    assert bench.notes == ["a: Switch."]
    bench.engine.ended.emit()
    assert bench.notes == ["a: Switch.", "a: Right leg back."]
    bench.engine.ended.emit()
    bench.voice.say("Hold.", NORMAL)
    assert bench.notes[-1] == "a: Hold."


def test_stale_words_are_not_said(bench: Bench) -> None:
    bench.voice.say("Switch.", NOW)
    bench.voice.say("Hold.", NOW)
    bench.now = 60.0
    bench.engine.ended.emit()
    assert bench.notes == ["a: Switch.", "a: hush"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(" Left leg\n back. ", ["a: Left leg back."], id="one_line"),
        pytest.param("Left\x00leg\x1b.", ["a: Left leg ."], id="control_characters"),
        pytest.param("", [], id="nothing"),
        pytest.param(" \n\t", [], id="blanks"),
    ],
)
def test_words_are_one_line_of_characters(words: str, said: list[str], bench: Bench) -> None:
    bench.voice.say(words, NORMAL)
    assert bench.notes == said


@pytest.mark.parametrize(("given", "kept"), [(0.5, 0.5), (7.0, 1.0), (-7.0, -1.0)])
def test_rate_and_volume_stay_in_their_range(given: float, kept: float, bench: Bench) -> None:
    bench.voice.set_volume(given)
    bench.voice.set_rate(given)
    assert bench.notes == [f"a: volume {max(0.0, kept)}", f"a: rate {kept}"]


def test_with_no_volume_there_are_no_words(bench: Bench) -> None:
    bench.voice.set_volume(0)
    bench.voice.say("Hold.", NOW)
    assert bench.notes == ["a: volume 0"]


@pytest.mark.parametrize(
    ("why", "missing"),
    [(Missing.NO_VOICE, None), (Missing.VOICE_STUCK, Missing.VOICE_STUCK)],
)
def test_the_next_engine_repeats_the_words(
    why: Missing, missing: Missing | None, bench: Bench
) -> None:
    bench.voice.set_volume(0.5)
    bench.voice.say("Hold.", NOW)
    bench.notes.clear()
    bench.engine.failed.emit(why)
    assert bench.notes == [
        "a: close",
        "b: volume 0.5",
        "b: rate 0.0",
        "b: as_it_comes",
        "b: open",
        "b: Hold.",
    ]
    assert bench.voice.missing is missing


@pytest.mark.parametrize(
    ("first", "missing"),
    [(Missing.NO_VOICE, Missing.NO_VOICE), (Missing.VOICE_STUCK, Missing.VOICE_STUCK)],
)
def test_without_any_engine_it_is_silent_until_opened_again(
    first: Missing, missing: Missing, bench: Bench
) -> None:
    bench.engine.failed.emit(first)
    bench.engine.failed.emit(Missing.NO_VOICE)
    assert bench.voice.missing is missing
    bench.notes.clear()
    bench.voice.say("Hold.", NOW)
    bench.voice.hush()
    assert bench.notes == []
    bench.voice.open()
    assert bench.voice.missing is None
    bench.voice.say("Hold.", NOW)
    assert bench.notes[-1] == "a: Hold."


def test_another_kind_of_voice_says_the_words_anew(bench: Bench) -> None:
    bench.voice.say("Hold.", NOW)
    bench.notes.clear()
    bench.voice.set_kind(VoiceKind.FEMALE)
    assert bench.notes == [
        "a: close",
        "a: volume 1.0",
        "a: rate 0.0",
        "a: female",
        "a: open",
        "a: Hold.",
    ]


def test_the_same_kind_of_voice_goes_on(bench: Bench) -> None:
    bench.voice.set_kind(VoiceKind.MALE)
    bench.voice.say("Hold.", NOW)
    bench.notes.clear()
    bench.voice.set_kind(VoiceKind.MALE)
    assert bench.notes == []


def test_words_that_never_end_are_stuck(parent: QObject, qtbot: QtBot) -> None:
    bench = Bench(parent, patience=lambda _words: 1).opened()
    bench.voice.say("Hold.", NOW)
    qtbot.waitUntil(lambda: bench.voice.missing is Missing.VOICE_STUCK)
    assert "b: Hold." in bench.notes
    bench.voice.close()


def test_words_that_end_or_are_hushed_are_not_stuck(parent: QObject, qtbot: QtBot) -> None:
    bench = Bench(parent, patience=lambda _words: 1).opened()
    bench.voice.say("Hold.", NOW)
    bench.engine.ended.emit()
    bench.voice.say("Hold.", NOW)
    bench.voice.hush()
    qtbot.wait(30)
    assert bench.voice.missing is None
    bench.voice.close()


def test_closed_it_says_nothing_and_opens_again(bench: Bench) -> None:
    bench.voice.say("Lean in.", BACKGROUND)
    bench.voice.close()
    bench.voice.say("Hold.", NOW)
    bench.voice.open()
    assert bench.notes[:2] == ["a: Lean in.", "a: close"]
    assert "a: Lean in." not in bench.notes[2:]
    assert "a: Hold." not in bench.notes
