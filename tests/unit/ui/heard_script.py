"""What is heard of a session that nobody touches, as lines to read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from stretchapp.core.cues import plan_cues
from stretchapp.core.hearing import heard
from stretchapp.core.plan import SessionPlan
from stretchapp.core.sound import Profile
from stretchapp.core.speech import Say
from stretchapp.core.told import Told
from stretchapp.core.tones import Sound
from stretchapp.ui.spoken import spoken

Instant = tuple[float, str]


def script(plan: SessionPlan, profile: Profile, rate: float = 0.0) -> list[str]:
    """A line an instant: "47 end, switch +0.4 “Switch. Right leg back.”". A count is one."""
    by_instant = groupby(instants(plan, profile, rate), key=lambda each: each[0])
    lines = [(at, _tones_then_words([what for _, what in group])) for at, group in by_instant]
    folded = groupby(lines, key=lambda line: line[1])
    return [f"{' '.join(f'{at:g}' for at, _ in group)} {what}" for what, group in folded]


def instants(plan: SessionPlan, profile: Profile, rate: float = 0.0) -> Iterator[Instant]:
    told = Told()
    for cue in plan_cues(plan):
        for each in heard(cue, plan, told, profile, rate):
            yield cue.at, _what(each, plan)
        told = told.then(cue)


def _tones_then_words(parts: list[str]) -> str:
    tones = ", ".join(part for part in parts if part[0] != "“")
    return " ".join([*([tones] if tones else []), *(part for part in parts if part[0] == "“")])


def _what(each: Sound | Say, plan: SessionPlan) -> str:
    if isinstance(each, Say):
        return f"“{spoken(each, plan)}”"
    return each.tone.value + (f" +{each.after:g}" if each.after else "")
