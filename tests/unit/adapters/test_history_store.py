"""What is kept in the history comes back, and adds up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from stretchapp.core.history import Comfort, Ending
from stretchapp.core.history_sums import AreaTime, DayTime
from stretchapp.core.moment import Moment
from stretchapp.core.stretch import Side
from tests.unit.adapters.history_builders import LEFT, RIGHT, Opened, moved, record, tilt
from tests.unit.core.written import STARTED

DAY = STARTED.day_number


@pytest.fixture
def history(tmp_path: Path) -> Iterator[Opened]:
    opened = Opened(tmp_path)
    yield opened
    opened.file.close()


def test_a_record_comes_back_as_it_was(history: Opened) -> None:
    whole = replace(record(), comfort=Comfort.EASIER, note="='quoted' \"note\"\n2nd line ½")
    history.keep(whole)
    assert history.every() == [whole]


def test_a_record_that_grows_is_one_record(history: Opened) -> None:
    begun = record(done=0.0, ending=None)
    further = begun.reached(1, 12.5)
    history.keep(begun, further, further.reached(1, 20), further.reached(1, 20))
    assert history.every() == [further.reached(1, 20)]


def test_two_sessions_in_turn_stay_apart(history: Opened) -> None:
    one, other = record("one", ending=None), record("other", ending=None)
    history.keep(one, other, one.reached(5, 7), other.reached(5, 9))
    assert history.every() == [one.reached(5, 7), other.reached(5, 9)]


def test_a_session_of_nothing_leaves_no_trace_once_it_ended(history: Opened) -> None:
    history.keep(record(done=0.0, ending=None))
    assert len(history.every()) == 1
    history.keep(record(done=0.0, ending=Ending.STOPPED))
    assert history.every() == []


def test_what_is_deleted_is_gone_with_its_holds_and_can_come_back(history: Opened) -> None:
    history.keep(record("one"), record("other"), plan=b"plan")
    history.file.do(lambda store: store.delete("one"))
    assert [each.id for each in history.every()] == ["other"]
    assert history.file.look(lambda store: store.find("one")) is None

    history.keep(record("one"))
    assert history.file.look(lambda store: store.find("one")) == record("one")


def test_lists_begin_with_the_latest(history: Opened) -> None:
    history.keep(*(record(str(n), days=n) for n in (1, 3, 2)))

    lines = history.file.look(lambda store: store.lines(0, 2))
    assert [line.id for line in lines] == ["3", "2"]
    assert [line.id for line in history.file.look(lambda store: store.lines(2, 9))] == ["1"]
    assert history.file.look(lambda store: store.count()) == 3
    assert (lines[0].done, lines[0].planned, lines[0].ending) == (40.0, 60, Ending.FINISHED)
    assert lines[0].started == record("3", days=3).started


def test_days_have_their_sessions_and_seconds(history: Opened) -> None:
    history.keep(record("1"), record("2", done=10.0), record("3", days=2), record("4", days=9))

    days = history.file.look(lambda store: store.days(DAY, DAY + 5))
    assert days == (DayTime(DAY, 2, 60.0), DayTime(DAY + 2, 1, 40.0))


def test_a_day_is_the_one_that_was_lived(history: Opened) -> None:
    """Half past eleven at night in Berlin is tomorrow in Auckland."""
    late = Moment(STARTED.unix - STARTED.unix % 86_400 + 22.5 * 3600, 3600)
    history.keep(
        moved(record("berlin"), late), moved(record("auckland"), late._replace(utc_offset=46_800))
    )

    days = history.file.look(lambda store: store.days(late.day_number, late.day_number + 1))
    assert [day.day for day in days] == [late.day_number, late.day_number + 1]


def test_areas_add_up_on_the_side_where_they_are_felt(history: Opened) -> None:
    neck = replace(record("2"), holds=(tilt(1, 15.0), replace(tilt(3, 5.0), felt=None)))
    history.keep(record("1"), neck, record("3", days=7))

    areas = history.file.look(lambda store: store.areas(DAY, DAY + 6))
    assert areas == (AreaTime("calf", 20.0, 20.0), AreaTime("neck", 5.0, 20.0))


def test_only_the_last_session_is_offered_and_only_if_it_was_cut_off(history: Opened) -> None:
    def offered() -> str | None:
        found = history.file.look(lambda store: store.unfinished())
        return found.record.id if found else None

    assert offered() is None
    history.keep(record("1", ending=None), plan=b"plan")
    assert offered() == "1"
    history.keep(record("2"))
    assert offered() is None
    history.keep(record("3", ending=None))
    assert offered() == "3"
    history.keep(replace(record("3"), ending=Ending.LET_BE))
    assert offered() is None
    history.keep(replace(record("4", ending=None), at=6))
    assert offered() is None


def test_the_plan_lies_beside_a_session_for_as_long_as_it_can_go_on(history: Opened) -> None:
    history.keep(record(ending=None), plan=b"first")
    history.keep(record(ending=None).reached(5, 3), plan=b"again")
    found = history.file.look(lambda store: store.unfinished())
    assert found is not None
    assert found.plan == b"first"

    history.keep(record(), plan=b"again")
    history.keep(record(ending=None))
    found = history.file.look(lambda store: store.unfinished())
    assert found is not None
    assert found.plan == b""


def test_each_routine_remembers_the_side_it_last_began_with(history: Opened) -> None:
    right = replace(record("2"), holds=tuple(reversed(record().holds[:2])))
    neck = replace(record("3"), routine="neck", holds=(tilt(1, 5.0),))
    history.keep(record("1"), right, neck)
    sides: dict[str, Side] = dict(history.file.look(lambda store: store.first_sides()))

    assert sides == {"legs": RIGHT}
    history.keep(record("4", days=-300))
    assert history.file.look(lambda store: store.first_sides()) == {"legs": LEFT}
