"""Which words are said now, which wait, and which are dropped."""

from __future__ import annotations

from dataclasses import dataclass

from stretchapp.core.sound import Urgency

LATEST_SECONDS = {Urgency.NOW: 3.0, Urgency.NORMAL: 6.0, Urgency.BACKGROUND: 10.0}


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words asked for at an instant of any clock that goes on."""

    words: str
    urgency: Urgency
    asked: float

    def is_stale(self, now: float) -> bool:
        """Whether what they tell of has passed, so that they are better not begun."""
        return now - self.asked > LATEST_SECONDS[self.urgency]


@dataclass(frozen=True, slots=True)
class SpeechQueue:
    """Words drop all of a lower urgency, said or waiting, and follow all others.

    So nothing that waits is more urgent than what is being said.
    """

    current: Utterance | None = None
    waiting: tuple[Utterance, ...] = ()

    def add(self, new: Utterance) -> SpeechQueue:
        if self.current is None or self.current.urgency < new.urgency:
            return SpeechQueue(new)
        kept = tuple(each for each in self.waiting if each.urgency >= new.urgency)
        return SpeechQueue(self.current, (*kept, new))

    def ended(self, now: float) -> SpeechQueue:
        """The current words are out: begin the next ones that are not stale."""
        fresh = tuple(each for each in self.waiting if not each.is_stale(now))
        return SpeechQueue(fresh[0], fresh[1:]) if fresh else SpeechQueue()
