"""What counts as done: a hold that was heard to end."""

from __future__ import annotations

from stretchapp.core.cues import Cue, CueKind, plan_cues
from stretchapp.core.tally import Tally
from tests.unit.core.builders import every_kind

PLAN = every_kind()


def after(*cues: Cue) -> Tally:
    tally = Tally()
    for cue in cues:
        tally = tally.heard(cue)
    return tally


def test_an_untouched_session_is_done_in_full() -> None:
    tally = after(*plan_cues(PLAN))

    assert tally.of_session(PLAN) == (4, 4)
    assert tally.seconds(PLAN) == 60
    assert [tally.of_entry(PLAN, entry) for entry in (0, 1)] == [(2, 2), (2, 2)]


def test_a_skipped_hold_is_not_done() -> None:
    heard = [cue for cue in plan_cues(PLAN) if not (cue.kind is CueKind.END and cue.index == 1)]

    assert after(*heard).of_entry(PLAN, 0) == (1, 2)
    assert after(*heard).seconds(PLAN) == 40


def test_a_hold_done_twice_counts_once() -> None:
    end = Cue(CueKind.END, 24, 1)

    assert after(end, end) == after(end)


def test_only_an_end_counts() -> None:
    assert after(*(cue for cue in plan_cues(PLAN) if cue.kind is not CueKind.END)) == Tally()
