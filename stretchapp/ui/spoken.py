"""What is to be said → the words that say it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stretchapp.core.plan import Segment, SessionPlan
from stretchapp.core.speech import Say, Saying
from stretchapp.ui.words import sentence

translate = QCoreApplication.translate


def spoken(say: Say, plan: SessionPlan) -> str:
    """Whole sentences on one line."""
    return " ".join(_text(say, plan.segments[say.index]).split())


def _text(say: Say, segment: Segment) -> str:
    name, label = segment.stretch.name, _label(segment)
    match say.saying:
        case Saying.FIRST:
            opening = translate("Voice", "First: {name} {label}")
            return f"{_filled(opening, name, label)} {_instructions(say, segment)}"
        case Saying.STRETCH:
            opening = translate("Voice", "{name} {label}")
            return f"{_filled(opening, name, label)} {_instructions(say, segment)}"
        case Saying.MORE:
            return _instructions(say, segment)
        case Saying.NEXT:
            return _filled(translate("Voice", "Next: {name}"), name, label)
        case Saying.SWITCH:
            return _filled(translate("Voice", "Switch. {label}"), name, label)
        case Saying.READY:
            return _filled(translate("Voice", "Ready. {label}"), name, label)
        case Saying.PHASE:
            return sentence(say.phase)
        case Saying.DONE:
            return _done(say.minutes)
        case _:
            return _plain(say.saying)


def _plain(saying: Saying) -> str:
    return {
        Saying.HOLD: translate("Voice", "Hold."),
        Saying.BEGIN: translate("Voice", "Begin."),
        Saying.HALF: translate("Voice", "Half-way."),
        Saying.REST: translate("Voice", "Rest."),
        Saying.WAITING: translate("Voice", "Ready when you are."),
        Saying.PAUSED: translate("Voice", "Paused."),
        Saying.INTERRUPTED: translate("Voice", "The session was paused."),
    }[saying]


def _done(minutes: int) -> str:
    if not minutes:
        return translate("Voice", "Done.")
    return translate("Voice", "Done. %n minute(s).", None, minutes)


def _filled(text: str, name: str, label: str) -> str:
    return text.format(name=sentence(name), label=label)


def _label(segment: Segment) -> str:
    return sentence(segment.stretch.label_for(segment.side)) if segment.side else ""


def _instructions(say: Say, segment: Segment) -> str:
    lines = segment.stretch.instructions_for(segment.side)[say.first : say.lines]
    return " ".join(map(sentence, lines))
