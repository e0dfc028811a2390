"""What a screen reader is told of a session."""

from __future__ import annotations

import pytest

from stretchapp.core.cues import Cue, CueKind
from stretchapp.core.snapshot import Snapshot, Status
from stretchapp.ui.player_announcements import announcement
from tests.unit.core.builders import every_kind

PLAN = every_kind()
CASES = {
    "getting ready": (CueKind.PREPARE, 0, "Get ready: Calf. left side"),
    "a hold": (CueKind.HOLD, 1, "Hold for 20 seconds. left side"),
    "changing sides": (CueKind.SWITCH, 2, "Switch sides. right side"),
    "a movement": (CueKind.PACE, 5, "Move to and fro for 10 seconds."),
    "a rest": (CueKind.REST, 6, "Rest."),
    "waiting": (CueKind.WAITING, 0, "Ready? Press Space or click when you are in place."),
    "a pause": (CueKind.PAUSED, 1, "Paused."),
    "the end": (CueKind.FINISHED, 7, "Done."),
    "counting is tones": (CueKind.COUNT, 1, ""),
    "the end of a hold": (CueKind.END, 1, ""),
}


@pytest.mark.parametrize(("kind", "index", "text"), CASES.values(), ids=CASES.keys())
def test_a_screen_reader_hears_what_starts(kind: CueKind, index: int, text: str) -> None:
    snapshot = Snapshot(Status.RUNNING, PLAN, 0, index)

    assert announcement(Cue(kind, 0, index), snapshot) == text


def test_a_screen_reader_hears_that_the_computer_slept() -> None:
    snapshot = Snapshot(Status.PAUSED, PLAN, 10, 1, gap=125)
    text = announcement(Cue(CueKind.INTERRUPTED, 10, 1), snapshot)

    assert text.startswith("The computer slept or stood still for 2:05.")
