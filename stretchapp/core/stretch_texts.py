"""Rules on the words of a stretch: what stands in braces, and that time is left to the clock."""

from __future__ import annotations

import re

SIDE = "{side}"

_PLACEHOLDER = re.compile(r"\{[^{}]*\}?")
_NUMBER = (
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|"
    r"forty|forty-five|sixty|ninety)"
)
_CLOCK_WORDS = re.compile(
    rf"\b{_NUMBER}[\s-]?(?:s|secs?|seconds?|min|mins|minutes?|times|x|×|reps?|repetitions?)\b"
    rf"|\b{_NUMBER}\s?×"
    rf"|[×x]\s?\d+\b"
    rf"|\b\d+:\d\d\b"
    rf"|\brepeat (?:once|twice)\b"
    rf"|\bcount (?:slowly )?to {_NUMBER}\b",
    re.IGNORECASE,
)


def placeholders(text: str) -> list[str]:
    """Everything in braces, once each: `{side}`, `{foot}`, or what follows a brace left open."""
    return list(dict.fromkeys(_PLACEHOLDER.findall(text)))


def clock_words(text: str) -> str:
    """A number of seconds, minutes or repetitions in an instruction, or nothing."""
    start, end = clock_span(text)
    return text[start:end]


def clock_span(text: str) -> tuple[int, int]:
    """Where the first of them begins and ends; at the start if there is none."""
    found = _CLOCK_WORDS.search(text)
    return found.span() if found else (0, 0)
