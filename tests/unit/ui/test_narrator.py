"""What a narrator asks of the machine's ports, which are written down here."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stretchapp.core.cues import Cue
from stretchapp.core.plan import SessionPlan
from stretchapp.core.player import Player
from stretchapp.core.sound import Missing, Profile, Tone, Urgency, VoiceKind
from stretchapp.ui.later import Later
from stretchapp.ui.narrator import Narrator
from tests.unit.core.builders import FakeClock, every_kind, plan, run, stretch

# 0 prepare, 4 hold left, 24 switch, 29 hold right, 49 prepare, 53 pace, 63 rest, 68 pace, 78 end
PLAN = every_kind()


class Machine:
    """Both ports and the timers at once; everything asked of them is a line of the log."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.timers: list[ByHand] = []

    def new_later(self) -> Later:
        self.timers.append(ByHand())
        return self.timers[-1]

    def taken(self) -> list[str]:
        taken, self.log = self.log, []
        return taken


class ByHand:
    """A Later that waits for the test."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.then: Callable[[], None] | None = None

    def __call__(self, seconds: float, then: Callable[[], None]) -> None:
        self.seconds, self.then = seconds, then

    def cancel(self) -> None:
        self.then = None


class LoggedTones:
    missing: Missing | None = None

    def __init__(self, log: Machine) -> None:
        self._machine = log

    def open(self) -> None:
        self._machine.log.append("open tones")

    def play(self, tone: Tone) -> None:
        self._machine.log.append(tone.value)

    def set_volume(self, share: float) -> None:
        self._machine.log.append(f"tones at {share}")

    def close(self) -> None:
        self._machine.log.append("close tones")


class LoggedVoice:
    missing: Missing | None = None

    def __init__(self, log: Machine) -> None:
        self._machine = log

    def open(self) -> None:
        self._machine.log.append("open voice")

    def say(self, words: str, urgency: Urgency) -> None:
        self._machine.log.append(f"{urgency.name.lower()} “{words}”")

    def hush(self) -> None:
        self._machine.log.append("hush")

    def set_volume(self, share: float) -> None:
        self._machine.log.append(f"voice at {share}")

    def set_kind(self, kind: VoiceKind) -> None:
        self._machine.log.append(f"kind {kind.value}")

    def set_rate(self, share: float) -> None:
        self._machine.log.append(f"rate {share}")

    def close(self) -> None:
        self._machine.log.append("close voice")


class Listening:
    """A session whose cues a narrator hears."""

    def __init__(self, profile: Profile = Profile.FULL, session: SessionPlan = PLAN) -> None:
        self.machine = Machine()
        self.narrator = Narrator(
            LoggedTones(self.machine), LoggedVoice(self.machine), self.machine.new_later, profile
        )
        self.clock = FakeClock()
        self.player = Player(session, self.clock)
        self.narrator.begin()
        self.tell(self.player.start())

    def play(self, seconds: float) -> None:
        self.tell(run(self.player, self.clock, seconds))

    def tell(self, cues: tuple[Cue, ...] | list[Cue]) -> None:
        for cue in cues:
            self.narrator.hear(cue, self.player.snapshot)

    def heard_next(self, seconds: float) -> list[str]:
        self.machine.taken()
        self.play(seconds)
        return self.machine.taken()

    @property
    def second_tone(self) -> ByHand:
        return self.machine.timers[0]

    @property
    def closing(self) -> ByHand:
        return self.machine.timers[1]


def test_both_ports_open_with_the_first_cue() -> None:
    assert Listening().machine.taken() == [
        "open tones",
        "next",
        "open voice",
        "hush",
        "now “First: Calf. Left side.”",
    ]


@pytest.mark.parametrize(
    ("profile", "log"),
    [
        pytest.param(Profile.TONES, ["open tones", "next"], id="tones"),
        pytest.param(Profile.SOFT, [], id="soft: before the first hold"),
        pytest.param(Profile.SILENT, [], id="silent"),
    ],
)
def test_a_port_that_has_nothing_to_tell_stays_closed(profile: Profile, log: list[str]) -> None:
    assert Listening(profile).machine.taken() == log


def test_a_silent_session_never_opens_anything() -> None:
    listening = Listening(Profile.SILENT)

    assert listening.heard_next(80) == []


def test_what_is_to_be_done_now_stops_what_is_being_said_and_the_rest_waits() -> None:
    listening = Listening()

    assert listening.heard_next(4)[-4:] == [
        "hold",
        "hush",
        "now “Hold.”",
        "background “Lean lean lean.”",
    ]
    assert listening.heard_next(10) == ["half", "normal “Half-way.”"]


def test_of_two_tones_at_one_instant_the_second_comes_a_moment_later() -> None:
    listening = Listening(Profile.TONES)
    listening.play(20)
    assert listening.heard_next(4)[-1] == "end"
    assert listening.second_tone.seconds == 0.4
    assert listening.second_tone.then is not None

    listening.second_tone.then()
    assert listening.machine.taken() == ["switch"]


def test_a_second_tone_is_dropped_when_something_else_sounds_first() -> None:
    listening = Listening(Profile.TONES)
    listening.play(24)
    listening.tell(listening.player.pause())

    assert listening.machine.taken()[-1] == "paused"
    assert listening.second_tone.then is None


def test_a_count_that_comes_late_is_not_heard_but_the_start_after_it_is() -> None:
    listening = Listening(Profile.TONES)
    listening.play(2.5)
    listening.machine.taken()
    listening.clock.advance(1.9)
    listening.tell(listening.player.tick())

    assert listening.machine.taken() == ["hold"]


def test_after_the_end_the_ports_close_when_the_last_words_are_said() -> None:
    listening = Listening()
    listening.play(78)
    assert "close voice" not in listening.machine.taken()
    assert listening.closing.seconds == 10
    assert listening.closing.then is not None

    listening.closing.then()
    assert listening.machine.taken() == ["hush", "close tones", "close voice"]


def test_a_stopped_session_is_quiet_at_once() -> None:
    listening = Listening()
    listening.play(10)
    listening.machine.taken()
    listening.tell(listening.player.stop())

    assert listening.machine.taken() == ["hush", "close tones", "close voice"]


def test_a_long_pause_lets_the_ports_go_and_going_on_opens_them_again() -> None:
    listening = Listening()
    listening.play(10)
    listening.tell(listening.player.pause())
    assert listening.closing.seconds == 300
    assert listening.closing.then is not None
    listening.closing.then()
    listening.machine.taken()
    listening.tell(listening.player.resume())

    assert listening.machine.taken() == [
        "open tones",
        "go_on",
        "open voice",
        "hush",
        "now “Ready. Left side.”",
    ]


def test_the_next_session_keeps_the_ports_of_the_last_one_open() -> None:
    listening = Listening()
    listening.play(78)
    listening.machine.taken()
    listening.narrator.begin()
    listening.tell(Player(PLAN, listening.clock).start())

    assert listening.machine.taken() == ["next", "hush", "now “First: Calf. Left side.”"]
    assert listening.closing.then is None


@pytest.mark.parametrize(
    ("profile", "log"),
    [
        pytest.param(Profile.FULL, [], id="full"),
        pytest.param(Profile.TONES, ["hush"], id="tones"),
        pytest.param(Profile.SOFT, ["hush"], id="soft"),
        pytest.param(Profile.SILENT, ["hush"], id="silent"),
    ],
)
def test_words_that_are_no_longer_wanted_stop_at_once(profile: Profile, log: list[str]) -> None:
    listening = Listening()
    listening.machine.taken()
    listening.narrator.set_profile(profile)

    assert listening.machine.taken() == log


def test_a_session_that_falls_silent_plays_no_second_tone() -> None:
    listening = Listening()
    listening.play(24)
    listening.narrator.set_profile(Profile.SILENT)

    assert listening.second_tone.then is None
    assert listening.heard_next(6) == []


def test_a_session_is_heard_from_the_next_cue_on_when_that_is_wanted() -> None:
    listening = Listening(Profile.SILENT)
    listening.play(3)
    listening.narrator.set_profile(Profile.TONES)

    assert listening.heard_next(1) == ["open tones", "hold"]


def test_a_faster_voice_is_told_and_has_time_for_more() -> None:
    listening = Listening(session=plan(stretch(words=3)))
    assert listening.machine.taken()[-1] == "now “First: Calf.”"

    listening.narrator.set_rate(1)
    listening.tell(listening.player.back())
    log = listening.machine.taken()
    assert (log[0], log[-1]) == ("rate 1", "now “First: Calf. Lean lean lean.”")


def test_the_voice_can_be_tried_in_silence_and_closes_when_it_has_spoken() -> None:
    listening = Listening(Profile.SILENT)
    listening.narrator.try_voice("Calf stretch.")
    assert listening.machine.taken() == ["open voice", "hush", "now “Calf stretch.”"]
    assert listening.closing.then is not None
    listening.closing.then()

    assert listening.machine.taken() == ["hush", "close voice"]
