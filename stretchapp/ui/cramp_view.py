"""A moment of a cramp → the words and the choices that are shown of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import ceil, floor

from PySide6.QtCore import QCoreApplication

from stretchapp.core.cramp_guide import MOST_LOOPS
from stretchapp.core.cramp_snapshot import CrampSnapshot
from stretchapp.core.cramp_state import BodyPart, Notice, Stage
from stretchapp.core.durations import clock_text
from stretchapp.ui.cramp_words import Words, rub_words, stretch_words

translate = QCoreApplication.translate
SECONDS_A_HOUR = 3600
STRETCHED = (Stage.BREATHING, Stage.STRETCHING, Stage.RUBBING, Stage.ASKING)


class Offer(Enum):
    """What a person can do; each has a button and a key."""

    LET_GO = "let go"
    LOG = "log"
    KEEP = "keep"
    NOT_YET = "not yet"
    STILL_GOING = "still going"
    NEXT = "next"
    PAUSE = "pause"
    AGAIN = "again"
    BEDTIME = "bedtime"
    BEDTIME_IN_BED = "bedtime in bed"
    SEE_LOG = "see log"
    CHOOSE_AGAIN = "choose again"
    SIGNS = "signs"
    LEAVE = "leave"


class Shown(Enum):
    """What stands beside the words."""

    BODY = "body"
    FIGURE = "figure"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class CrampView:
    """Buttons stand in the order of Offer, and the first of them is the main one.

    `since` is what `time` is; `card` is what the doctor card says.
    """

    time: str
    since: str
    words: Words
    step: str
    notice: str
    card: str
    offers: tuple[Offer, ...]
    shown: Shown
    asks_where: bool
    asks_when: bool
    offers_ways: bool

    @property
    def main(self) -> Offer:
        return next(offer for offer in Offer if offer in self.offers)


def cramp_view(now: CrampSnapshot) -> CrampView:
    return CrampView(
        time=elapsed_text(now.elapsed),
        since=_since_text(now),
        words=_words(now),
        step=_step_text(now),
        notice=_notice_text(now),
        card=_ten_minutes() if now.asks_for_doctor else "",
        offers=_offers(now),
        shown=_shown(now),
        asks_where=now.stage is Stage.CHOOSING,
        asks_when=now.stage in (Stage.CHOOSING, Stage.STOPPING, Stage.BREATHING),
        offers_ways=len(now.ways) > 1 and now.stage in STRETCHED,
    )


def elapsed_text(seconds: float) -> str:
    """Whole minutes and seconds that are over: 3:20, 1:02:03."""
    hours, rest = divmod(floor(seconds), SECONDS_A_HOUR)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else clock_text(rest)


def announcement(now: CrampSnapshot) -> str:
    """What a screen reader says when the stage changes."""
    words = _words(now)
    return " ".join(_sentence(each) for each in (words.headline, *words.lines, words.caution))


def running_text(now: CrampSnapshot) -> str:
    return translate("Cramp", "Cramp timer {time}").format(time=elapsed_text(now.elapsed))


def _since_text(now: CrampSnapshot) -> str:
    if now.has_let_go:
        return translate("Cramp", "in all")
    return translate("Cramp", "since it started")


def _shown(now: CrampSnapshot) -> Shown:
    if now.stage is Stage.CHOOSING:
        return Shown.BODY
    may_move = now.step_left is not None or now.stage is Stage.ASKING
    return Shown.FIGURE if may_move and now.picture else Shown.NOTHING


def _sentence(text: str) -> str:
    return text if not text or text[-1] in ".?!" else f"{text}."


def _words(now: CrampSnapshot) -> Words:
    return _words_at(now.stage, now)


def _words_at(stage: Stage, now: CrampSnapshot) -> Words:
    part = now.part or BodyPart.OTHER
    match stage:
        case Stage.CHOOSING:
            return Words(
                translate("Cramp", "Stop. Get somewhere safe."),
                (translate("Cramp", "Breathe slowly. Where is the cramp?"),),
            )
        case Stage.STOPPING:
            return Words(
                translate("Cramp", "Stop. Get somewhere safe."),
                (translate("Cramp", "Nothing to push through."),),
            )
        case Stage.BREATHING:
            return Words(
                translate("Cramp", "Two slow breaths"), (translate("Cramp", "In 4, out 6."),)
            )
        case Stage.STRETCHING:
            return stretch_words(part, now.way)
        case Stage.RUBBING:
            return rub_words(part)
        case Stage.ASKING:
            return Words(translate("Cramp", "Has it let go?"), _if_not(now))
        case Stage.EASING:
            return _easing(now)
        case Stage.LOGGING:
            return Words(
                translate("Cramp", "What was it like?"),
                (translate("Cramp", "Tap what you want to keep. All of it may stay empty."),),
            )
        case _:
            return _bedtime()


def _if_not(now: CrampSnapshot) -> tuple[str, ...]:
    if now.loop < MOST_LOOPS:
        return (translate("Cramp", "If not: once more, then rub again."),)
    if now.then_rests or now.loop > MOST_LOOPS or len(now.ways) == 1:
        return (translate("Cramp", "If not: warmth and rest come next."),)
    return (translate("Cramp", "If not: another position may help."),)


def _easing(now: CrampSnapshot) -> Words:
    ease = (
        translate("Cramp", "Warm a tight muscle, cool a sore one, a cloth in between."),
        translate("Cramp", "Sip some water. Walk a little."),
    )
    if now.has_let_go:
        headline = translate("Cramp", "Over after {time}. Now ease it.")
        return Words(headline.format(time=elapsed_text(now.elapsed)), ease)
    return Words(
        translate("Cramp", "Warmth and rest"),
        ease,
        translate("Cramp", "Ten to fifteen minutes of warmth or cold are enough at a time."),
    )


def _bedtime() -> Words:
    return Words(
        translate("Cramp", "A routine for the evening?"),
        (
            translate(
                "Cramp",
                "One small trial suggests this may make night cramps fewer or milder for some "
                "people over 55. It is not certain.",
            ),
        ),
    )


def _step_text(now: CrampSnapshot) -> str:
    if now.step_left is None:
        return ""
    left = ceil(now.step_left)
    if now.is_paused:
        return translate("Cramp", "Paused, {n} s left. The time of the cramp goes on.").format(
            n=left
        )
    return translate("Cramp", "{n} s, then: {what}").format(
        n=left, what=_words_at(now.next_stage, now).headline
    )


def _notice_text(now: CrampSnapshot) -> str:
    if now.notice is Notice.NONE or now.asks_for_doctor:
        return ""
    if now.notice is Notice.TEN and now.has_let_go:
        minutes = floor(now.elapsed / 60)
        return translate(
            "Cramp", "This one lasted %n minute(s). Please mention it to a doctor.", None, minutes
        )
    if now.notice is Notice.TEN:
        return _ten_minutes()
    if now.has_let_go:
        return ""
    return translate(
        "Cramp",
        "If it is still holding at ten minutes, that is the point at which the article behind "
        "this app says to talk to a doctor.",
    )


def _ten_minutes() -> str:
    return translate(
        "Cramp",
        "Ten minutes. A cramp this long is worth a call to a doctor. Swelling, weakness, "
        "numbness or a change in the skin are reasons too.",
    )


def _offers(now: CrampSnapshot) -> tuple[Offer, ...]:
    """On the doctor card three, as it is written there; else those of the stage."""
    if now.asks_for_doctor:
        return (Offer.LET_GO, Offer.STILL_GOING, Offer.SIGNS, Offer.LEAVE)
    may_stretch = not (now.then_rests and now.loop >= MOST_LOOPS)
    again = (Offer.AGAIN,) if may_stretch else ()
    if now.stage is Stage.EASING:
        first = Offer.LOG if now.has_let_go else Offer.LET_GO
        return (first, *again, Offer.SIGNS, Offer.LEAVE)
    of_stage = {
        Stage.CHOOSING: (Offer.LET_GO,),
        Stage.ASKING: (Offer.LET_GO, Offer.NOT_YET, Offer.CHOOSE_AGAIN),
        Stage.LOGGING: (Offer.KEEP, Offer.SEE_LOG),
        Stage.OVER: (Offer.BEDTIME, Offer.BEDTIME_IN_BED, Offer.SEE_LOG),
    }
    step = (Offer.NEXT, Offer.LET_GO, Offer.PAUSE, Offer.CHOOSE_AGAIN)
    return (*of_stage.get(now.stage, step), Offer.SIGNS, Offer.LEAVE)
