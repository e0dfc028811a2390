"""Help with a cramp in a terminal: the same steps, questions and minutes as in the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil, floor
from typing import TextIO

from stretchapp.core.cramp import Cramp
from stretchapp.core.cramp_event import CrampEvent
from stretchapp.core.cramp_guide import Help, guide, help_now
from stretchapp.core.cramp_snapshot import CrampSnapshot
from stretchapp.core.cramp_state import BodyPart, Notice, Stage, Way
from stretchapp.core.durations import clock_text
from stretchapp.core.stretch import Stretch
from stretchapp.plain_text import clipped, columns, printable

Wait = Callable[[float | None], list[str]]
Keep = Callable[[CrampEvent], None]
Catalogue = Mapping[str, Stretch]

PARTS = " · ".join(f"{number} {part.value}" for number, part in enumerate(BodyPart, start=1))
KEYS = "l it has let go, n not yet, b in bed, f first way, s standing, > next, q leave"
STOP = "Stop. Get somewhere safe. Nothing to push through."
BREATHE = "Two slow breaths: in 4, out 6."
RUB = "Rub along the muscle, firm but kind; not a swollen or hot calf, not the front of the neck."
EASE = "Warm a tight muscle, cool a sore one, a cloth in between. Sip some water. Walk a little."
TEN = (
    "Ten minutes. A cramp this long is worth a call to a doctor. "
    "Swelling, weakness, numbness or a change in the skin are reasons too."
)
EIGHT = (
    "If it is still holding at ten minutes, that is the point at which the article behind this "
    "app says to talk to a doctor."
)


def steps_text(part: BodyPart | None, catalogue: Catalogue) -> list[str]:
    """All of it as lines to read, where there are no keys."""
    ways = guide(part).ways
    bed = ways.get(Way.IN_BED)
    return [
        f"1. {STOP}",
        f"2. {BREATHE}",
        f"3. {_stretch_text(ways[Way.FIRST], catalogue)}",
        *([f"   In bed: {_stretch_text(bed, catalogue)}"] if bed else []),
        f"4. {RUB}",
        "5. If it has not let go: 3 and 4 again.",
        f"6. {EASE}",
        TEN,
    ]


def help_with_cramp(
    cramp: Cramp, keep: Keep, catalogue: Catalogue, wait: Wait, out: TextIO, width: int
) -> None:
    """Until it has let go, or the person leaves; then the time goes on."""
    told: tuple[Stage, int, Way, Notice] | None = None
    drawn = ""
    keep(cramp.event)
    while True:
        now = cramp.snapshot
        if told != (now.stage, now.loop, now.way, now.notice):
            told = (now.stage, now.loop, now.way, now.notice)
            out.write("\r" + " " * columns(drawn) + "\r")
            out.writelines(f"{printable(line)}\n" for line in _lines(cramp, catalogue))
            drawn = ""
        if now.has_let_go:
            cramp.log()
            cramp.finish()
            keep(cramp.event)
            return
        drawn = _draw(status_text(now), drawn, out, width)
        for key in wait(now.next_instant):
            if key == "q":
                out.write("\nThe time goes on: stretchapp cramp leads back to it.\n")
                return
            _press(cramp, key)
            keep(cramp.event)
        cramp.look()


def status_text(now: CrampSnapshot) -> str:
    elapsed = clock_text(floor(now.elapsed))
    if now.stage is Stage.CHOOSING:
        return f"{elapsed} · Where is it? {PARTS}"
    if now.step_left is not None:
        return f"{elapsed} · {now.stage.value} {ceil(now.step_left)} s · l let go, q leave"
    if now.stage is Stage.ASKING:
        return f"{elapsed} · Has it let go? l yes, n not yet, q leave"
    return f"{elapsed} · l when it has let go, q leave"


def _draw(line: str, drawn: str, out: TextIO, width: int) -> str:
    line = clipped(line, width - 1)
    out.write(f"\r{line}{' ' * max(0, columns(drawn) - columns(line))}")
    out.flush()
    return line


def _lines(cramp: Cramp, catalogue: Catalogue) -> list[str]:
    now = cramp.snapshot
    of_stage = {
        Stage.CHOOSING: [STOP, KEYS],
        Stage.STOPPING: [STOP],
        Stage.BREATHING: [BREATHE],
        Stage.STRETCHING: [_stretch_text(help_now(cramp.event.state), catalogue)],
        Stage.RUBBING: [RUB],
        Stage.EASING: [EASE],
    }.get(now.stage, [])
    if now.has_let_go:
        over = f"Over after {clock_text(floor(now.elapsed))}."
        long = now.notice is Notice.TEN
        return [over, *of_stage, *(["Please mention it to a doctor."] if long else [])]
    notice = {Notice.EIGHT: [EIGHT], Notice.TEN: [TEN]}.get(now.notice, [])
    return [*of_stage, *notice]


def _stretch_text(aid: Help, catalogue: Catalogue) -> str:
    """The catalogue's own words; a cramp needs no side named."""
    stretch = catalogue.get(aid.picture.stretch) if aid.picture else None
    if stretch is None or aid.picture is None:
        return "Bring the muscle slowly to where it pulls a little, and stay. Never jerk."
    if aid.picture.at_start:
        return "Stay still and breathe easily, your weight well supported."
    return " ".join(line.replace("{side} ", "") for line in stretch.instructions)


def _press(cramp: Cramp, key: str) -> None:
    if key.isdecimal() and 1 <= int(key) <= len(BodyPart):
        cramp.choose(tuple(BodyPart)[int(key) - 1])
        return
    command: Callable[[], None] = {
        "l": cramp.let_go,
        "n": cramp.not_yet,
        " ": cramp.toggle_pause,
        ">": cramp.next_step,
        "r": cramp.stretch_again,
        "f": lambda: cramp.take(Way.FIRST),
        "b": lambda: cramp.take(Way.IN_BED),
        "s": lambda: cramp.take(Way.STANDING),
    }.get(key, cramp.look)
    command()
