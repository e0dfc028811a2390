"""The history in words and numbers: a week, a year, muscles, one line, one record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from stretchapp.core.history import Comfort, Ending
from stretchapp.core.history_sums import AreaTime, DayTime, SessionLine, week_start
from stretchapp.core.history_transfer import (
    Added,
    Cancelled,
    Exported,
    Failed,
    Fault,
    Merged,
    Outcome,
)
from stretchapp.core.moment import Moment, day_number
from stretchapp.core.stretch import Area, Side
from stretchapp.ui.area_names import area_name
from stretchapp.ui.calendar_view import WEEKS, calendar_rows, calendar_view, step_names
from stretchapp.ui.day_words import day_text, done_text, short_day_text, time_text
from stretchapp.ui.muscle_view import BAND, band_text, muscle_rows, muscle_view
from stretchapp.ui.session_line_view import ending_text, line_view
from stretchapp.ui.session_record_view import record_headers, record_view
from stretchapp.ui.transfer_words import outcome_text, working_text
from stretchapp.ui.week_view import WeekView, week_rows, week_view
from tests.unit.core.records import hold, moment, session

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
AMERICAN = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Germany)
THURSDAY = day_number(date(2026, 3, 5))


def times(*found: tuple[int, float, int]) -> dict[int, DayTime]:
    """Days as so many from that Thursday, with their seconds and sessions."""
    return {
        THURSDAY + day: DayTime(THURSDAY + day, sessions, seconds)
        for day, seconds, sessions in found
    }


def week(*found: tuple[int, float, int], locale: QLocale = BRITISH) -> WeekView:
    return week_view(times(*found), THURSDAY, locale)


@pytest.mark.parametrize(
    ("first_weekday", "start"),
    [
        pytest.param(1, "2026-03-02", id="Monday"),
        pytest.param(4, "2026-03-05", id="the day itself"),
        pytest.param(5, "2026-02-27", id="the day after"),
        pytest.param(7, "2026-03-01", id="Sunday"),
    ],
)
def test_a_week_begins_on_the_day_that_the_locale_says(first_weekday: int, start: str) -> None:
    assert week_start(THURSDAY, first_weekday) == day_number(date.fromisoformat(start))


def test_a_week_before_1970_begins_there_too() -> None:
    assert week_start(-1, 1) == -3


@pytest.mark.parametrize(
    ("locale", "first", "today_at"), [(BRITISH, "Mon", 3), (AMERICAN, "Sun", 4), (GERMAN, "Mo", 3)]
)
def test_the_days_of_a_week_are_in_the_order_of_the_locale(
    locale: QLocale, first: str, today_at: int
) -> None:
    view = week(locale=locale)

    assert view.days[0].name.startswith(first)
    assert [day.is_now for day in view.days].index(True) == today_at


def test_a_week_has_its_minutes_and_sessions_and_a_day_to_come_has_nothing() -> None:
    view = week((-9, 600, 1), (-3, 59, 1), (0, 725, 2))

    assert [day.digits for day in view.days] == ["<1", "", "", "12", "", "", ""]
    assert view.line == "13 min · 3 session(s)"
    assert week_rows(view)[0] == ("Monday, 2 March 2026", "under 1 min, 1 session(s)")
    assert [amount for _, amount in week_rows(view)[2:5]] == ["nothing", "12 min, 2 session(s)", ""]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        pytest.param((), "", id="none"),
        pytest.param((0,), "", id="one is no row"),
        pytest.param((-1, 0), " · 2 day(s) in a row", id="up to today"),
        pytest.param((-3, -2, -1), " · 3 day(s) in a row", id="today is not over"),
        pytest.param((-4, -3, -2), "", id="a row that ended is not spoken of"),
    ],
)
def test_days_in_a_row_are_a_plain_count(days: tuple[int, ...], said: str) -> None:
    assert week(*((day, 60, 1) for day in days)).line.partition("session(s)")[2] == said


@pytest.mark.parametrize(
    ("seconds", "step"),
    [(0.1, 0), (1, 1), (299, 1), (300, 2), (599, 2), (600, 3), (1199, 3), (1200, 4), (9999, 4)],
)
def test_a_day_has_a_step_by_its_minutes(seconds: float, step: int) -> None:
    view = calendar_view(times((0, seconds, 1)), THURSDAY, BRITISH)

    assert view.step(THURSDAY) == step
    assert view.step(THURSDAY - 1) == 0
    assert len(step_names()) == 5


def test_the_calendar_ends_today_and_begins_a_year_of_weeks_before() -> None:
    view = calendar_view({}, THURSDAY, BRITISH)

    assert (view.first, view.last) == (THURSDAY - 3 - 364, THURSDAY)
    assert view.title == "March 2025 – March 2026"
    assert view.weekday_names()[0] == "Mon"
    assert not view.has_earlier
    assert not view.has_later


def test_an_earlier_year_is_whole_and_has_a_way_back() -> None:
    long_ago = times((-800, 300, 1), (-400, 300, 1))
    view = calendar_view(long_ago, THURSDAY, BRITISH, years_back=1)

    assert view.last - view.first + 1 == WEEKS * 7
    assert calendar_view(long_ago, THURSDAY, BRITISH).first == view.last + 1 - 7
    assert view.has_earlier
    assert view.has_later
    assert list(view.times) == [THURSDAY - 400]
    assert not calendar_view(long_ago, THURSDAY, BRITISH, years_back=2).has_earlier


def test_months_stand_over_the_week_in_which_they_begin() -> None:
    view = calendar_view({}, THURSDAY, BRITISH)
    column, name = view.months[0]

    assert name == "Apr"
    assert 0 <= day_number(date(2025, 4, 1)) - (view.first + column * 7) < 7
    assert len(view.months) == 11


def test_a_day_is_told_with_what_was_done_on_it() -> None:
    view = calendar_view(times((-2, 725, 2)), THURSDAY, BRITISH)

    assert view.day_text(THURSDAY - 2) == "Tuesday, 3 March 2026: 12 min, 2 session(s)"
    assert view.day_text(THURSDAY) == "Thursday, 5 March 2026: nothing"
    assert view.gist.endswith("something done on 1 day(s)")


def test_the_table_of_a_year_has_the_latest_day_first() -> None:
    view = calendar_view(times((-9, 60, 1), (-2, 725, 2)), THURSDAY, BRITISH)

    assert calendar_rows(view) == (
        ("Tuesday, 3 March 2026", "12 min, 2 session(s)"),
        ("Tuesday, 24 February 2026", "1 min, 1 session(s)"),
    )


def test_muscles_have_both_sides_and_a_warm_up_is_none() -> None:
    view = muscle_view(
        (
            AreaTime("calf", 300, 240.4),
            AreaTime("back", 60, 60),
            AreaTime("warm-up", 60, 60),
            AreaTime("left ear", 20, 0),
        )
    )

    assert [(row.name, row.text) for row in view.rows] == [
        ("Calf", "left 5:00, right 4:01"),
        ("Back", "1:00 each side"),
        ("Left ear", "left 0:20, right 0:00"),
    ]
    assert muscle_rows(view)[0] == ("Calf", "5:00", "4:01")
    assert view.gist.startswith("Calf: left 5:00, right 4:01; Back: ")


@pytest.mark.parametrize(("longest", "scale"), [(0, 720), (700, 720), (1500, 1500)])
def test_the_band_is_in_sight_and_so_is_the_longest_bar(longest: float, scale: float) -> None:
    view = muscle_view((AreaTime("calf", longest, 0),))

    assert view.scale == scale
    assert max(BAND) < view.scale


def test_a_week_without_muscles_says_so_and_no_more() -> None:
    assert muscle_view(()).gist == "Nothing this week so far."


def test_the_band_has_its_sources() -> None:
    assert "Thomas 2018" in band_text()
    assert "Ingram 2024" in band_text()


def test_every_area_has_a_name_of_its_own() -> None:
    names = [area_name(area.value) for area in Area]

    assert len(set(names)) == len(Area)
    assert all(name[0].isupper() for name in names)


LINE = SessionLine(
    id="one",
    title="Calf stretch",
    started=moment("2026-03-05", 7, 1),
    ending=Ending.FINISHED,
    comfort=Comfort.EASIER,
    done=90.0,
    planned=120,
)


@pytest.mark.parametrize(
    ("line", "spoken"),
    [
        pytest.param(
            LINE, "Calf stretch, Today, 07:00, 1:30 of 2:00 min, finished · Easier", id="today"
        ),
        pytest.param(
            replace(LINE, started=moment("2026-03-04", 23, -8), comfort=None),
            "Calf stretch, Yesterday, 23:00, 1:30 of 2:00 min, finished",
            id="yesterday, on another clock",
        ),
        pytest.param(
            replace(LINE, started=moment("2024-02-29"), ending=Ending.STOPPED, comfort=None),
            "Calf stretch, Thu, 29 Feb 2024, 07:00, 1:30 of 2:00 min, stopped",
            id="long ago",
        ),
    ],
)
def test_a_line_of_the_list_says_all_of_a_session(line: SessionLine, spoken: str) -> None:
    assert line_view(line, THURSDAY, BRITISH).spoken == spoken


def test_every_ending_has_its_words() -> None:
    assert len({ending_text(ending) for ending in (*Ending, None)}) == 4


def test_a_record_has_planned_and_done_side_by_side() -> None:
    record = session(
        holds=(hold(1, side=Side.LEFT, done=30), hold(3, done=12.4), hold(5, planned=0, done=0))
    )
    view = record_view(record, BRITISH)

    assert view.when == "Tuesday, 3 March 2026, 07:00 to 07:02"
    assert view.how == "0:43 of 1:00 min in the stretch · finished"
    assert len(record_headers()) == 5
    assert [row.cells for row in view.rows] == [
        ("Calf at the wall", "Left", "1 of 1", "30 s", "30 s"),
        ("Calf at the wall", "–", "1 of 1", "30 s", "12 s"),
        ("Calf at the wall", "–", "1 of 1", "0 s", "0 s"),
    ]
    assert [row.share for row in view.rows] == [1.0, pytest.approx(0.413, abs=0.001), 1.0]


def test_more_than_planned_is_a_full_bar() -> None:
    assert record_view(session(holds=(hold(done=45),)), BRITISH).rows[0].share == 1.0


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 min"), (0.4, "under 1 min"), (59.9, "under 1 min"), (60, "1 min"), (719, "11 min")],
)
def test_minutes_count_when_they_are_full(seconds: float, text: str) -> None:
    assert done_text(seconds) == text


@pytest.mark.parametrize(
    ("locale", "long", "short", "time"),
    [
        (BRITISH, "Thursday, 5 March 2026", "Thu, 5 Mar 2026", "07:00"),
        (AMERICAN, "Thursday, March 5, 2026", "Thu, Mar 5, 2026", "7:00\u202fAM"),
        (GERMAN, "Donnerstag, 5. März 2026", "Do., 5. März 2026", "07:00"),
    ],
)
def test_days_and_times_are_written_as_the_locale_does(
    locale: QLocale, long: str, short: str, time: str
) -> None:
    assert day_text(THURSDAY, locale) == long
    assert short_day_text(THURSDAY, locale) == short
    assert time_text(Moment(THURSDAY * 86_400 + 6 * 3600, 3600), locale) == time


OUTCOMES = [
    (Exported("h.json", 3), "3 session(s) are in h.json now."),
    (Exported("y.png"), "The calendar is kept as y.png."),
    (Exported("h.json", 3, 2), "3 session(s) and 2 cramp(s) are in h.json now."),
    (Merged("h.json", Added(12, 30)), "12 session(s) are new, 30 were here already."),
    (
        Merged("h.json", Added(0, 30), Added(1, 2)),
        "0 session(s) are new, 30 were here already. 1 cramp(s) are new, 2 were here already.",
    ),
    (Cancelled(), "Cancelled; nothing is changed."),
]


@pytest.mark.parametrize(("outcome", "text"), OUTCOMES)
def test_what_came_of_it_is_a_sentence(outcome: Outcome, text: str) -> None:
    assert outcome_text(outcome) == text


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_says_where_and_that_nothing_is_lost(fault: Fault) -> None:
    text = outcome_text(Failed(fault, "h.json", "the reason"))

    assert "h.json" in text
    assert ("the reason" in text) == (fault is not Fault.NEWER)
    assert "nothing is changed" in text.lower() or "as it was" in text


def test_what_goes_on_is_named() -> None:
    assert working_text("h.json") == "h.json …"
