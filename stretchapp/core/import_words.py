"""The words of a list as instructions: short lines, one side at a time, no times in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from stretchapp.core.stretch_texts import SIDE, clock_span, clock_words

LONGEST_LINE, MOST_LINES = 160, 6
FEWEST_WORDS = 2

_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=\S)|\s+[|•]\s+")
_NUMBERING = re.compile(r"^(?:step\s*)?\d{1,2}\s*[.):]\s+|^[-–*•]\s+", re.IGNORECASE)
_LEADING_TO_A_TIME = re.compile(
    r"(?:[\s,]*\b(?:and|then|for|about|approximately|around|at|least|up|to|a|an|of|or|the|next"
    r"|another|\d+)\b|\s*[(–-])*\s*$",
    re.IGNORECASE,
)
_SIDE_WORDS = re.compile(r"\b(left|right)\b", re.IGNORECASE)


def sentences(texts: Iterable[str]) -> list[str]:
    """One each, without the numbers and dots of a list before them."""
    pieces = (piece for text in texts for piece in _SENTENCES.split(text))
    stripped = (_NUMBERING.sub("", piece).strip() for piece in pieces)
    return [piece for piece in stripped if piece]


def untimed(sentence: str) -> str:
    """The sentence without seconds, minutes and repetitions; nothing if little else was in it."""
    if not clock_words(sentence):
        return sentence
    while clock_words(sentence):
        start, end = clock_span(sentence)
        sentence = _LEADING_TO_A_TIME.sub("", sentence[:start]) + sentence[end:]
    sentence = re.sub(r"\s+([.,;:!?)])", r"\1", " ".join(sentence.split())).strip(" ,;:–-")
    return sentence if len(re.findall(r"\w+", sentence)) >= FEWEST_WORDS else ""


def in_lines(pieces: Sequence[str]) -> tuple[list[str], list[str]]:
    """As many lines as an instruction may have, and the sentences there is no room for."""
    short = [part for piece in pieces for part in _broken(piece)]
    lines = short if len(short) <= MOST_LINES else _packed(short)
    return lines[:MOST_LINES], lines[MOST_LINES:]


def _broken(text: str) -> Iterator[str]:
    """At spaces, or anywhere where there is none."""
    while len(text) > LONGEST_LINE:
        at = text.rfind(" ", 1, LONGEST_LINE + 1)
        at = at if at > 0 else LONGEST_LINE
        yield text[:at].strip()
        text = text[at:].strip()
    yield text


def _packed(pieces: Iterable[str]) -> list[str]:
    """As many pieces a line as fit."""
    lines: list[str] = []
    for piece in pieces:
        joined = f"{_closed(lines[-1])} {piece}" if lines else ""
        if lines and len(joined) <= LONGEST_LINE:
            lines[-1] = joined
        else:
            lines.append(piece)
    return lines


def _closed(text: str) -> str:
    return text if text[-1] in ".,;:!?" else f"{text};"


def sides_named(texts: Iterable[str]) -> set[str]:
    """Which of left and right are spoken of."""
    return {word.casefold() for text in texts for word in _SIDE_WORDS.findall(text)}


def with_side(text: str, side: str) -> str:
    """The text with `{side}` for one side's name."""
    return re.sub(rf"\b{side}\b", SIDE, text, flags=re.IGNORECASE)
