"""Makes a session heard: the listener between its cues and the ports of tones and voice."""

from __future__ import annotations

from collections.abc import Callable

from stretchapp.core.cues import Cue, CueKind
from stretchapp.core.hearing import heard, is_too_late
from stretchapp.core.plan import SessionPlan
from stretchapp.core.ports import Tones, Voice
from stretchapp.core.snapshot import Snapshot
from stretchapp.core.sound import Profile, Urgency
from stretchapp.core.speech import Say
from stretchapp.core.told import Told
from stretchapp.core.tones import Sound
from stretchapp.ui.later import Later
from stretchapp.ui.spoken import spoken

# The ports stay open for the last words, and through a pause in which one fetches a towel.
OPEN_AFTER = {CueKind.FINISHED: 10.0, CueKind.PAUSED: 300.0, CueKind.INTERRUPTED: 300.0}


class Narrator:
    """For one session after another: `begin` before each, then `hear` for each of its cues.

    A port is opened when there is something for it to tell, and closed when the session is over.
    """

    def __init__(
        self,
        tones: Tones,
        voice: Voice,
        new_later: Callable[[], Later],
        profile: Profile = Profile.FULL,
    ) -> None:
        self._tones, self._voice = tones, voice
        self._second_tone, self._closing = new_later(), new_later()
        self._profile, self._rate = profile, 0.0
        self._told = Told()
        self._open: list[Tones | Voice] = []

    def begin(self) -> None:
        """A session starts, and nothing of it was told."""
        self._told = Told()

    def hear(self, cue: Cue, now: Snapshot) -> None:
        self._closing.cancel()
        if not is_too_late(cue, now.position):
            for each in heard(cue, now.plan, self._told, self._profile, self._rate):
                self._tell(each, now.plan)
        self._told = self._told.then(cue)
        if cue.kind in OPEN_AFTER:
            self._closing(OPEN_AFTER[cue.kind], self.close)
        elif cue.kind is CueKind.STOPPED:
            self.close()

    def set_profile(self, profile: Profile) -> None:
        """At once: what is no longer wanted stops in the middle of a word."""
        self._profile = profile
        if profile is not Profile.FULL:
            self._hush()
        if profile is Profile.SILENT:
            self._second_tone.cancel()

    def set_rate(self, share: float) -> None:
        """From -1, slowest, over 0, the voice's own, to 1."""
        self._rate = share
        self._voice.set_rate(share)

    def try_voice(self, words: str) -> None:
        """Whatever the profile; the ports are left open for as long as a session's last words."""
        self._ensure_open(self._voice)
        self._voice.hush()
        self._voice.say(words, Urgency.NOW)
        self._closing(OPEN_AFTER[CueKind.FINISHED], self.close)

    def close(self) -> None:
        """Let go of what is open; the next cue opens it again."""
        self._second_tone.cancel()
        self._closing.cancel()
        self._hush()
        for port in self._open:
            port.close()
        self._open.clear()

    def _tell(self, each: Sound | Say, plan: SessionPlan) -> None:
        if isinstance(each, Sound):
            self._sound(each)
        else:
            self._say(each, plan)

    def _sound(self, sound: Sound) -> None:
        self._ensure_open(self._tones)
        self._second_tone.cancel()
        if sound.after:
            self._second_tone(sound.after, lambda: self._tones.play(sound.tone))
        else:
            self._tones.play(sound.tone)

    def _say(self, say: Say, plan: SessionPlan) -> None:
        """What is to be done now makes untrue all that was still to be said."""
        self._ensure_open(self._voice)
        if say.urgency is Urgency.NOW:
            self._voice.hush()
        self._voice.say(spoken(say, plan), say.urgency)

    def _hush(self) -> None:
        if self._voice in self._open:
            self._voice.hush()

    def _ensure_open(self, port: Tones | Voice) -> None:
        if port not in self._open:
            self._open.append(port)
            port.open()
