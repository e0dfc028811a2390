"""Filters of the library with real clicks and keys: chips, their lists, and an empty result."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from stretchapp.core.file_problem import Problem
from stretchapp.core.filters import Filters, Kind
from stretchapp.core.library import BrokenFile, Library, Origin
from stretchapp.core.plan import PlanSettings
from stretchapp.core.stretch import Area, Position, Prop
from stretchapp.core.wording import Words
from stretchapp.resources import assets_folder
from stretchapp.ui.library_page import LibraryPage
from stretchapp.ui.theme import read_theme
from tests.gui.filtering import LEFT, LIBRARY, choose, made, new_page, open_list, shown, ways
from tests.unit.ui.cards import library_cards

# A popup asks the offscreen platform for what only a real screen has.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

BROKEN = BrokenFile("my.yaml", (Problem(3, 1, ("hold",), Words("", "is too long")),), Origin.OWN)
WITH_BROKEN = Library(LIBRARY.routines, (BROKEN,))


@pytest.fixture
def page(qtbot: QtBot) -> LibraryPage:
    return new_page(qtbot)


def press(*keys: Qt.Key) -> None:
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_nothing_is_filtered_at_first(page: LibraryPage) -> None:
    chips = page.filter_bar.chips.values()

    assert shown(page) == ["calf", "neck", "hug", "back"]
    assert [chip.text() for chip in chips] == ["Area", "Position", "Props", "Length"]
    assert not any(chip.is_on for chip in chips)
    assert page.report is None


def test_a_click_opens_a_list_where_several_can_be_ticked(page: LibraryPage) -> None:
    choose(page, "area", "neck", "back")

    assert shown(page) == ["neck", "hug", "back"]
    assert page.filter_bar.chips["area"].text() == "Area: neck & shoulders, back"
    assert page.filter_bar.chips["area"].is_on


def test_filters_of_two_kinds_must_both_fit(page: LibraryPage) -> None:
    choose(page, "area", "neck", "calves")
    choose(page, "position", "standing")

    assert shown(page) == ["calf", "hug"]


def test_a_second_click_takes_a_tick_away(page: LibraryPage) -> None:
    choose(page, "position", "floor")
    choose(page, "position", "floor")

    assert shown(page) == ["calf", "neck", "hug", "back"]
    assert page.filter_bar.chips["position"].text() == "Position"


def test_no_props_and_a_prop_take_each_other_off(page: LibraryPage) -> None:
    choose(page, "props", "none")
    assert shown(page) == ["hug"]

    opened = open_list(page, "props")
    QTest.mouseClick(opened.boxes["wall"], LEFT)
    ticked = [value for value, box in opened.boxes.items() if box.isChecked()]
    opened.close()

    assert ticked == ["wall"]
    assert shown(page) == ["calf", "hug"]


def test_length_and_search_work_together(page: LibraryPage) -> None:
    choose(page, "length", "to_3")
    assert shown(page) == ["calf", "neck", "hug"]

    page.search.setFocus()
    QTest.keyClicks(page.search, "u")
    assert shown(page) == ["hug"]

    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert shown(page) == ["calf", "neck", "hug"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_the_keyboard_opens_moves_ticks_and_closes(page: LibraryPage, key: Qt.Key) -> None:
    chip = page.filter_bar.chips["position"]
    chip.setFocus()
    press(key)
    opened = page.filter_bar.list_of("position")
    assert QApplication.focusWidget() is opened.boxes["standing"]

    press(Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert shown(page) == ["neck", "back"]
    assert opened.isVisible()

    press(Qt.Key.Key_Escape)
    assert not opened.isVisible()
    assert QApplication.focusWidget() is chip


def test_the_list_opens_at_what_is_ticked(page: LibraryPage) -> None:
    choose(page, "position", "sitting")
    opened = open_list(page, "position")

    assert opened.boxes["sitting"].hasFocus()
    opened.close()


def test_tab_leads_from_the_search_over_the_chips_to_the_cards(page: LibraryPage) -> None:
    choose(page, "area", "back")
    page.search.setFocus()
    order = []
    for _ in range(8):
        press(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        order.append(spoken(focused).split(",")[0])

    assert order == [
        "I have a cramp now",
        "Menu",
        "Filter by area: back",
        "Filter by position: any",
        "Filter by props: any",
        "Filter by length: any",
        "Clear filters",
        "Back",
    ]


def test_letters_typed_on_a_chip_are_searched(page: LibraryPage) -> None:
    page.filter_bar.chips["area"].setFocus()
    press(Qt.Key.Key_N)

    assert page.search.text() == "n"


@pytest.mark.parametrize(
    ("clicked", "opens"),
    [
        pytest.param("area", None, id="its own chip does not open it again"),
        pytest.param("props", "props", id="another chip opens its own"),
    ],
)
def test_a_click_elsewhere_closes_the_list(
    page: LibraryPage, clicked: Kind, opens: Kind | None
) -> None:
    opened = open_list(page, "area")
    at = page.filter_bar.chips[clicked].geometry().center() + page.filter_bar.pos()
    QTest.mouseClick(page.windowHandle(), LEFT, pos=at)
    QApplication.processEvents()
    now = QApplication.activePopupWidget()

    assert not opened.isVisible()
    assert now is (page.filter_bar.list_of(opens) if opens else None)
    if now is not None:
        now.close()


def test_one_button_clears_all_filters_and_is_there_only_then(page: LibraryPage) -> None:
    choose(page, "area", "back")
    choose(page, "position", "floor")
    clear = page.filter_bar.clear
    assert clear.isVisible()

    QTest.mouseClick(clear, LEFT)
    assert shown(page) == ["calf", "neck", "hug", "back"]
    assert not clear.isVisible()
    assert page.filter_bar.chips["area"].hasFocus()


def test_a_screen_reader_hears_what_a_chip_filters_by_and_what_is_ticked(
    page: LibraryPage,
) -> None:
    chip = page.filter_bar.chips["area"]
    assert spoken(chip) == "Filter by area: any"
    assert QAccessible.queryAccessibleInterface(chip).role() is QAccessible.Role.Button

    choose(page, "area", "hips", "neck", "thighs")
    assert spoken(chip) == "Filter by area: neck & shoulders, hips & buttocks, thighs"
    box = QAccessible.queryAccessibleInterface(page.filter_bar.list_of("area").boxes["neck"])
    assert box.role() is QAccessible.Role.CheckBox
    assert box.state().checked
    assert box.text(QAccessible.Text.Name) == "Neck & shoulders"


def test_how_many_are_left_is_seen_and_said_once(qtbot: QtBot, page: LibraryPage) -> None:
    choose(page, "position", "standing", "sitting")
    assert page.filter_bar.count.text() == "3 of 4 routine(s)"
    assert page.report is not None

    said: list[str] = []
    page.report.announcer.said.connect(said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["3 of 4 routine(s)"]


def test_an_empty_result_says_why_and_one_click_widens_it(qtbot: QtBot, page: LibraryPage) -> None:
    choose(page, "area", "neck")
    choose(page, "position", "floor")
    assert shown(page) == []
    assert page.report is not None
    assert page.report.asked.text() == ("No routine fits Area: neck & shoulders · Position: floor.")
    assert list(ways(page)) == [
        "Any position: 2 routine(s)",
        "Any area: 1 routine(s)",
        "Show all: 4 routine(s)",
    ]

    with qtbot.waitSignal(page.report.announcer.said) as said:
        pass
    assert said.args is not None
    assert said.args[0].startswith("No routine fits")

    QTest.mouseClick(ways(page)["Any area: 1 routine(s)"], LEFT)
    assert shown(page) == ["back"]
    assert page.grid.cards()[0].hasFocus()
    assert not page.report.isVisible()
    assert page.filter_bar.chips["area"].text() == "Area"


def test_show_all_leaves_neither_filter_nor_search(page: LibraryPage) -> None:
    choose(page, "position", "floor")
    page.search.setFocus()
    QTest.keyClicks(page.search, "neck")
    assert list(ways(page))[:2] == ["Without “neck”: 1 routine(s)", "Any position: 1 routine(s)"]

    press(Qt.Key.Key_Down)  # from the search field to what stands under it
    assert QApplication.focusWidget() is next(iter(ways(page).values()))
    QTest.mouseClick(ways(page)["Show all: 4 routine(s)"], LEFT)

    assert page.search.text() == ""
    assert shown(page) == ["calf", "neck", "hug", "back"]


def test_files_that_will_not_load_stay_in_sight(qtbot: QtBot, page: LibraryPage) -> None:
    page.show_cards(library_cards(WITH_BROKEN, PlanSettings()))
    choose(page, "area", "chest")
    assert shown(page) == [""]
    assert "Show all: 4 routine(s)" in ways(page)

    page.search.setFocus()
    with qtbot.assertNotEmitted(page.problems_wanted):
        press(Qt.Key.Key_Return)


def test_filters_stay_when_the_library_is_read_again(page: LibraryPage) -> None:
    choose(page, "area", "back")
    more = made("fold", Area.LOWER_BACK, Position.SITTING, Prop.CHAIR)
    page.show_cards(library_cards(Library((*LIBRARY.routines, more)), PlanSettings()))

    assert shown(page) == ["back", "fold"]
    assert page.filter_bar.count.text() == "2 of 5 routine(s)"


def test_a_new_theme_reaches_chips_and_lists(page: LibraryPage) -> None:
    opened = open_list(page, "area")
    opened.close()
    dark = read_theme(assets_folder() / "themes" / "dark.toml")
    page.set_theme(dark)

    assert all(chip.theme is dark for chip in page.filter_bar.chips.values())
    assert all(box.theme is dark for box in opened.boxes.values())


def test_a_clean_page_has_filters_of_nothing(page: LibraryPage) -> None:
    page.filter_bar.show_filters(Filters())

    assert "clear" not in vars(page.filter_bar)
    assert "count" not in vars(page.filter_bar)
