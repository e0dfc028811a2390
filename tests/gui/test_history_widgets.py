"""The history's pictures, tables and list, each by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from stretchapp.adapters.history_worker import HistoryWorker
from stretchapp.adapters.paths import HISTORY_FILE
from stretchapp.core.history_sums import AreaTime, DayTime, HistorySums
from stretchapp.core.moment import day_number
from stretchapp.ui.calendar_picture import calendar_image, png
from stretchapp.ui.calendar_view import CalendarView, calendar_view
from stretchapp.ui.history_overview import HistoryOverview
from stretchapp.ui.record_lines import ID
from stretchapp.ui.session_lines import AT_ONCE, SessionLines
from stretchapp.ui.type_scale import Type, apply_scale
from stretchapp.ui.widgets.calendar_painter import CalendarPainter
from stretchapp.ui.widgets.picture_card import PictureCard
from stretchapp.ui.widgets.record_list import RecordList
from stretchapp.ui.widgets.year_calendar import YearCalendar
from tests.gui.pictures import differing
from tests.gui.showing import light, show
from tests.unit.core.records import many
from tools.past import keep_past

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
TODAY = day_number(date(2026, 3, 5))
STEPS = (30, 400, 700, 1300)  # seconds of a day of each step from 1


def days(*seconds: float) -> dict[int, DayTime]:
    """The last of them today."""
    first = TODAY - len(seconds) + 1
    return {first + n: DayTime(first + n, 1, each) for n, each in enumerate(seconds)}


def year(*seconds: float) -> CalendarView:
    return calendar_view(days(*seconds), TODAY, BRITISH)


def accessible(widget: QWidget, text: QAccessible.Text = QAccessible.Text.Name) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(text)


@pytest.fixture
def calendar(qtbot: QtBot) -> YearCalendar:
    made = show(qtbot, YearCalendar(light(), year(*STEPS)))
    made.setFocus()
    return made


KEYS = [
    pytest.param((Qt.Key.Key_Up,), TODAY - 1, id="the day before"),
    pytest.param((Qt.Key.Key_Up, Qt.Key.Key_Down), TODAY, id="and back"),
    pytest.param((Qt.Key.Key_Left,), TODAY - 7, id="the week before"),
    pytest.param((Qt.Key.Key_Left, Qt.Key.Key_Right), TODAY, id="and back by a week"),
    pytest.param((Qt.Key.Key_Home,), TODAY - 3 - 364, id="the first"),
    pytest.param((Qt.Key.Key_Home, Qt.Key.Key_Left), TODAY - 3 - 364, id="no further than it"),
    pytest.param((Qt.Key.Key_Home, Qt.Key.Key_End), TODAY, id="the last"),
    pytest.param((Qt.Key.Key_Right,), TODAY, id="no further than today"),
]


@pytest.mark.parametrize(("keys", "day"), KEYS)
def test_keys_move_the_cursor_over_the_days(
    calendar: YearCalendar, keys: tuple[Qt.Key, ...], day: int
) -> None:
    for key in keys:
        QTest.keyClick(calendar, key)

    assert calendar.day == day


def test_the_day_under_the_cursor_is_told_to_a_screen_reader(
    qtbot: QtBot, calendar: YearCalendar
) -> None:
    said = calendar.announcer.said
    with qtbot.waitSignal(said, check_params_cb=lambda text: "4 March 2026: 11 min" in text):
        QTest.keyClick(calendar, Qt.Key.Key_Up)


def test_the_mouse_tells_the_day_it_is_on_and_a_click_moves_the_cursor(
    calendar: YearCalendar,
) -> None:
    place = calendar.place_of(TODAY - 2)
    QTest.mouseMove(calendar, place)
    assert calendar.line == calendar.view.day_text(TODAY - 2)
    assert calendar.day == TODAY
    QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=place)
    assert calendar.day == TODAY - 2
    QTest.mouseMove(calendar, QPoint(2, 2))
    QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert calendar.day == TODAY - 2


def test_every_day_is_found_where_it_is_painted() -> None:
    view = year()
    painter = CalendarPainter(view, light(), QWidget().font(), 700)

    assert all(
        painter.day_at(painter.box(day).center()) == day for day in range(view.first, view.last + 1)
    )
    assert painter.day_at(painter.box(TODAY + 1).center()) is None
    assert painter.day_at(painter.box(view.first).center() - QPoint(20, 0)) is None


def test_more_minutes_are_a_larger_square() -> None:
    """So that steps are told apart without colour."""
    painter = CalendarPainter(year(*STEPS), light(), QWidget().font(), 700)
    image = QImage(700, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(light().card))
    with_painter = QPainter(image)
    painter.paint(with_painter)
    with_painter.end()
    rows = [painter.box(TODAY - back).toRect() for back in (4, 3, 2, 1, 0)]
    bare = differing(image, QColor(light().card), 40)
    inked = [
        sum(
            bare[y * 700 + x]
            for x in range(box.left(), box.right())
            for y in range(box.top(), box.bottom())
        )
        for box in rows
    ]

    assert inked == sorted(set(inked))


def test_a_picture_is_twice_as_fine_and_a_png() -> None:
    image = calendar_image(year(*STEPS), light(), "DejaVu Sans")

    assert image.devicePixelRatio() == 2
    assert image.width() == 2400
    assert QImage.fromData(png(image)).size() == image.size()


@pytest.fixture
def overview(qtbot: QtBot) -> HistoryOverview:
    made = show(qtbot, HistoryOverview(light(), TODAY, BRITISH))
    long_ago = DayTime(TODAY - 500, 1, 60)
    times = (long_ago, *days(*STEPS).values())
    made.show_sums(HistorySums(5, times, (AreaTime("calf", 300, 240),)), TODAY)
    return made


def cards(overview: HistoryOverview) -> tuple[PictureCard, ...]:
    return overview.week_card, overview.calendar_card, overview.muscle_card


def test_behind_each_picture_is_a_table_with_the_same_numbers(overview: HistoryOverview) -> None:
    expected = ("under 1 min", "21 min", "5:00")
    pictures = (overview.week, overview.calendar, overview.muscles)
    for card, picture, text in zip(cards(overview), pictures, expected, strict=True):
        QTest.keyClick(card.as_table, Qt.Key.Key_Space)
        assert card.table is not None
        model = card.table.model()
        cells = [
            model.index(row, column).data()
            for row in range(model.rowCount())
            for column in range(model.columnCount())
        ]
        assert any(str(cell).startswith(text) for cell in cells)
        assert card.table.isVisible()
        assert not picture.isVisible()
        QTest.keyClick(card.as_table, Qt.Key.Key_Space)
        assert picture.isVisible()
        assert not card.table.isVisible()


def test_each_picture_has_a_name_and_says_the_gist(overview: HistoryOverview) -> None:
    for picture, gist in (
        (overview.week, "session(s)"),
        (overview.calendar, "something done on"),
        (overview.muscles, "Calf: left 5:00, right 4:00"),
    ):
        assert accessible(picture)
        assert gist in accessible(picture, QAccessible.Text.Description)
    assert len({accessible(card.as_table) for card in cards(overview)}) == 3


def test_a_table_that_is_open_is_kept_up_to_date(overview: HistoryOverview) -> None:
    card = overview.muscle_card
    card.as_table.click()
    assert card.table is not None
    overview.show_sums(HistorySums(1, (), (AreaTime("neck", 75, 75),)), TODAY)

    assert card.table.model().index(0, 0).data() == "Neck"
    assert card.table.model().index(0, 1).data() == "1:15"


def test_years_go_back_as_far_as_there_is_something(overview: HistoryOverview) -> None:
    shown = overview.calendar_card.title.text()
    assert not overview.later.isEnabled()
    QTest.keyClick(overview.calendar, Qt.Key.Key_PageUp)
    assert overview.calendar_card.title.text() != shown
    assert not overview.earlier.isEnabled()
    QTest.keyClick(overview.calendar, Qt.Key.Key_PageUp)
    QTest.keyClick(overview.calendar, Qt.Key.Key_PageDown)
    assert overview.calendar_card.title.text() == shown


def test_a_table_is_as_large_as_its_page_writes(overview: HistoryOverview) -> None:
    apply_scale(overview, 1.5)
    overview.week_card.as_table.click()
    assert overview.week_card.table is not None

    assert overview.week_card.table.font().pixelSize() == Type.BODY.value * 1.5
    before = overview.week_card.table.height()
    apply_scale(overview, 1.0)
    assert overview.week_card.table.height() < before


@pytest.fixture
def new_lines(tmp_path: Path) -> Iterator[Callable[[int], SessionLines]]:
    """A list of so many sessions, in a real history."""
    workers: list[HistoryWorker] = []

    def new(count: int) -> SessionLines:
        keep_past(tmp_path, many(count))
        workers.append(HistoryWorker(tmp_path / HISTORY_FILE))
        return SessionLines(workers[-1], BRITISH)

    yield new
    for worker in workers:
        worker.close()


def test_sessions_come_as_far_as_somebody_looks(
    qtbot: QtBot, new_lines: Callable[[int], SessionLines]
) -> None:
    lines = new_lines(AT_ONCE * 2 + 7)
    made = show(qtbot, RecordList(light(), lines, "Sessions"))
    with qtbot.waitSignal(lines.modelReset):
        lines.refresh(TODAY)
    assert lines.rowCount() == AT_ONCE
    assert made.chosen == "many106"
    for count in (AT_ONCE * 2, AT_ONCE * 2 + 7):
        with qtbot.waitSignal(lines.rowsInserted):
            QTest.keyClick(made, Qt.Key.Key_End)
        assert lines.rowCount() == count
    assert not lines.canFetchMore(QModelIndex())
    ids = [lines.index(row, 0).data(ID) for row in range(lines.rowCount())]
    assert ids == [f"many{number}" for number in reversed(range(107))]


def test_what_was_taken_away_while_more_was_asked_for_makes_none_come_twice(
    qtbot: QtBot, new_lines: Callable[[int], SessionLines]
) -> None:
    lines = new_lines(AT_ONCE + 3)
    with qtbot.waitSignal(lines.modelReset):
        lines.refresh(TODAY)
    lines.take_away("many52")
    lines.take_away("nobody")
    with qtbot.waitSignal(lines.rowsInserted):
        lines.fetchMore(QModelIndex())

    ids = [lines.index(row, 0).data(ID) for row in range(lines.rowCount())]
    assert ids == [f"many{number}" for number in reversed(range(52))]


def test_a_list_that_is_as_before_stays_where_it_is(
    qtbot: QtBot, new_lines: Callable[[int], SessionLines]
) -> None:
    lines = new_lines(3)
    made = show(qtbot, RecordList(light(), lines, "Sessions"))
    with qtbot.waitSignal(lines.modelReset):
        lines.refresh(TODAY)
    made.choose("many1")
    with qtbot.assertNotEmitted(lines.modelReset), qtbot.waitSignal(lines.dataChanged):
        lines.refresh(TODAY + 1)

    assert made.chosen == "many1"


def test_enter_and_a_click_open_the_session(
    qtbot: QtBot, new_lines: Callable[[int], SessionLines]
) -> None:
    lines = new_lines(3)
    made = show(qtbot, RecordList(light(), lines, "Sessions"))
    QTest.keyClick(made, Qt.Key.Key_Return)
    with qtbot.waitSignal(lines.modelReset):
        lines.refresh(TODAY)
    with qtbot.waitSignal(made.opened) as opened:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert opened.args == ["many2"]
    place = made.visualRect(lines.index(1, 0)).center()
    with qtbot.waitSignal(made.opened) as opened:
        QTest.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == ["many1"]
