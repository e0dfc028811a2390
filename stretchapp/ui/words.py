"""Names of the core's values, and times, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stretchapp.core.durations import whole_minutes
from stretchapp.core.history import Comfort
from stretchapp.core.hold_length import HoldLength, hold_seconds
from stretchapp.core.plan import FirstSide, Pacing, PlanSettings
from stretchapp.core.routine import Routine, RoutineEntry, SideOrder
from stretchapp.core.sound import Profile
from stretchapp.core.stretch import Caution, HoldRange, Kind, Position, Prop, Side, Sides

translate = QCoreApplication.translate
MOST_POSITIONS = 2


def minutes_text(seconds: float) -> str:
    """Whole minutes, rounded up."""
    minutes = whole_minutes(seconds)
    return translate("Words", "%n min", None, minutes)


def seconds_text(seconds: int) -> str:
    return translate("Words", "{n} s").format(n=seconds)


def range_text(hold: HoldRange) -> str:
    if hold.low == hold.high:
        return seconds_text(hold.low)
    return translate("Words", "{low}–{high} s").format(low=hold.low, high=hold.high)


def stretch_count_text(routine: Routine) -> str:
    count = len(routine.entries)
    return translate("Words", "%n stretch(es)", None, count)


def dose_text(entry: RoutineEntry, settings: PlanSettings) -> str:
    """Hold, repetitions and sides: 30 s × 2, each side."""
    hold = seconds_text(hold_seconds(entry, settings.hold_length, settings.longer_holds))
    reps = entry.repetitions
    dose = hold if reps == 1 else translate("Words", "{hold} × {n}").format(hold=hold, n=reps)
    if entry.side is Side.LEFT:
        return translate("Words", "{dose}, left only").format(dose=dose)
    if entry.side is Side.RIGHT:
        return translate("Words", "{dose}, right only").format(dose=dose)
    if entry.stretch.sides is Sides.EACH:
        return translate("Words", "{dose}, each side").format(dose=dose)
    if entry.stretch.kind is Kind.PACED:
        return translate("Words", "{dose}, to and fro").format(dose=dose)
    return dose


def side_name(side: Side) -> str:
    return {Side.LEFT: translate("Words", "Left"), Side.RIGHT: translate("Words", "Right")}[side]


def side_word(side: Side) -> str:
    """Inside a sentence."""
    return {Side.LEFT: translate("Words", "left"), Side.RIGHT: translate("Words", "right")}[side]


def first_side_name(first: FirstSide) -> str:
    return {
        FirstSide.LEFT: translate("Words", "Left"),
        FirstSide.RIGHT: translate("Words", "Right"),
        FirstSide.ALTERNATE: translate("Words", "Each time the other"),
    }[first]


def side_order_name(order: SideOrder) -> str:
    return {
        SideOrder.ALTERNATE: translate("Words", "Change after each hold"),
        SideOrder.BLOCK: translate("Words", "Finish one side first"),
    }[order]


def profile_name(profile: Profile) -> str:
    return {
        Profile.FULL: translate("Words", "full"),
        Profile.TONES: translate("Words", "tones"),
        Profile.SOFT: translate("Words", "soft"),
        Profile.SILENT: translate("Words", "silent"),
    }[profile]


def comfort_name(comfort: Comfort) -> str:
    return {
        Comfort.EASIER: translate("Words", "Easier"),
        Comfort.SAME: translate("Words", "The same"),
        Comfort.SORE: translate("Words", "Sore"),
    }[comfort]


def hold_length_name(length: HoldLength) -> str:
    return {
        HoldLength.AS_WRITTEN: translate("Words", "As written"),
        HoldLength.SHORT: translate("Words", "Short"),
        HoldLength.MIDDLE: translate("Words", "Middle"),
        HoldLength.LONG: translate("Words", "Long"),
    }[length]


def pacing_name(pacing: Pacing) -> str:
    return {
        Pacing.TIMED: translate("Words", "Timed"),
        Pacing.WAIT: translate("Words", "Wait for me"),
    }[pacing]


def position_name(position: Position) -> str:
    return {
        Position.STANDING: translate("Words", "standing"),
        Position.SITTING: translate("Words", "sitting"),
        Position.KNEELING: translate("Words", "kneeling"),
        Position.LYING: translate("Words", "lying"),
    }[position]


def prop_name(prop: Prop) -> str:
    return {
        Prop.WALL: translate("Words", "wall"),
        Prop.CHAIR: translate("Words", "chair"),
        Prop.MAT: translate("Words", "mat"),
        Prop.TOWEL: translate("Words", "towel"),
        Prop.CUSHION: translate("Words", "cushion"),
        Prop.DESK: translate("Words", "desk"),
        Prop.DOOR_FRAME: translate("Words", "door frame"),
    }[prop]


def caution_name(caution: Caution) -> str:
    return {
        Caution.OSTEOPOROSIS: translate("Words", "thin bones (osteoporosis)"),
        Caution.KNEE: translate("Words", "knee trouble"),
        Caution.PREGNANCY: translate("Words", "pregnancy"),
        Caution.SHOULDER: translate("Words", "shoulder trouble"),
        Caution.BALANCE: translate("Words", "unsteady balance"),
        Caution.BLOOD_PRESSURE: translate("Words", "high blood pressure"),
        Caution.WRIST: translate("Words", "wrist trouble"),
        Caution.NECK: translate("Words", "neck trouble"),
    }[caution]


def needs_text(routine: Routine) -> str:
    """The position, or two of them, then what has to be at hand: standing · wall."""
    positions = _positions(routine)
    few = positions if len(positions) <= MOST_POSITIONS else ()
    return " · ".join([*map(position_name, few), *map(prop_name, routine.props)])


def _positions(routine: Routine) -> list[Position]:
    """The one in which all of it can be done, or every one that is written."""
    written = dict.fromkeys(s.position for s in routine.stretches if s.position)
    allowed = [{s.position, *s.also} for s in routine.stretches]
    shared = [each for each in written if all(each in some for some in allowed)]
    return shared[:1] or list(written)


def sentence(text: str) -> str:
    """A fragment of content as a sentence: a capital first, a full stop last."""
    text = text.strip()
    if not text:
        return ""
    return capital(text) + ("" if text[-1] in ".!?" else ".")


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
