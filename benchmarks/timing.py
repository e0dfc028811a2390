"""A real session of two minutes: the instant of every cue against the plan.

Worst error at most 20 ms, and no drift: the last cues are no later than the first.
"""

from __future__ import annotations

import sys
import time
from statistics import mean, median

from PySide6.QtCore import QCoreApplication

from stretchapp.adapters.clock import system_clock
from stretchapp.adapters.paths import data_folder
from stretchapp.adapters.qt_player import QtPlayer
from stretchapp.adapters.routine_folders import load_library
from stretchapp.core.cues import Cue, CueKind, plan_cues
from stretchapp.core.plan import PlanSettings, SessionPlan, plan_session
from stretchapp.core.player import Player
from stretchapp.resources import routines_folder

SECONDS = 120
MOST_MS = 20.0


def main() -> int:
    application = QCoreApplication([])
    plan = session_plan()
    heard: list[tuple[float, Cue]] = []
    player = QtPlayer(Player(plan, system_clock))

    def hear(cue: Cue) -> None:
        heard.append((time.monotonic(), cue))
        if cue.at >= SECONDS or cue.kind is CueKind.FINISHED:
            player.stop()
            application.quit()

    player.cued.connect(hear)
    player.start()
    application.exec()
    return report(plan, heard)


def session_plan() -> SessionPlan:
    """The calf routine: two and a half minutes with every kind of cue but the paced ones."""
    library = load_library(routines_folder(), data_folder())
    routine = library.find("calf")
    assert routine
    return plan_session(routine, PlanSettings())


def report(plan: SessionPlan, heard: list[tuple[float, Cue]]) -> int:
    start = heard[0][0]
    cues = [cue for _, cue in heard if cue.kind is not CueKind.STOPPED]
    expected = plan_cues(plan)[: len(cues)]
    late = [(at - start - cue.at) * 1000 for (at, _), cue in zip(heard, cues, strict=False)]
    worst, third = max(map(abs, late)), max(1, len(late) // 3)
    print(f"{len(cues)} cues in {cues[-1].at:.0f} s, as planned: {tuple(cues) == expected}")
    print(f"  late by: median {median(late):.2f} ms, worst {worst:.2f} ms, at most {MOST_MS}")
    print(f"  drift, last third against first: {mean(late[-third:]) - mean(late[:third]):+.2f} ms")
    return int(worst > MOST_MS or tuple(cues) != expected)


if __name__ == "__main__":
    sys.exit(main())
