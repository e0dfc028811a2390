"""The library alone: cards, search, and every way between them by keyboard."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stretchapp.core.file_problem import Problem
from stretchapp.core.hold_length import HoldLength
from stretchapp.core.library import BrokenFile, Library, Origin
from stretchapp.core.plan import PlanSettings
from stretchapp.core.stretch import Stretch
from stretchapp.core.wording import Words
from stretchapp.ui.library_page import LibraryPage
from tests.gui.own_pictures import no_pictures
from tests.gui.showing import light, show
from tests.unit.core.builders import routine, stretch
from tests.unit.ui.cards import library_cards

NAMES = ("calf", "hamstring", "neck", "back", "quadriceps")
ROUTINES = tuple(routine(stretch(name), id=name) for name in NAMES)
BROKEN = BrokenFile("my.yaml", (Problem(3, 1, ("hold",), Words("", "is too long")),), Origin.OWN)


@pytest.fixture
def page(qtbot: QtBot) -> LibraryPage:
    made = LibraryPage(light(), no_pictures(), pictures_of)
    made.show_cards(library_cards(Library(ROUTINES), PlanSettings()))
    show(qtbot, made)
    made.focus_last()
    return made


def pictures_of(routine_id: str) -> tuple[Stretch, ...]:
    return next((each.stretches for each in ROUTINES if each.id == routine_id), ())


def titles(page: LibraryPage) -> list[str]:
    return [card.accessibleName().split(",")[0] for card in page.grid.cards()]


def focused(page: LibraryPage) -> str:
    cards = zip(titles(page), page.grid.cards(), strict=True)
    return next((title for title, card in cards if card.hasFocus()), "")


def press(*keys: Qt.Key) -> None:
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)


def test_there_is_a_card_for_each_routine_and_the_first_has_the_focus(page: LibraryPage) -> None:
    assert titles(page) == ["Calf", "Hamstring", "Neck", "Back", "Quadriceps"]
    assert focused(page) == "Calf"


def test_a_wide_window_has_three_cards_in_a_row(page: LibraryPage) -> None:
    tops = [card.y() for card in page.grid.cards()]

    assert tops[0] == tops[1] == tops[2] < tops[3] == tops[4]


@pytest.mark.parametrize(
    ("keys", "lands_on"),
    [
        pytest.param([Qt.Key.Key_Right], "Hamstring", id="right"),
        pytest.param([Qt.Key.Key_Right, Qt.Key.Key_Left], "Calf", id="right and left"),
        pytest.param([Qt.Key.Key_Down], "Back", id="down a row"),
        pytest.param([Qt.Key.Key_Down, Qt.Key.Key_Up], "Calf", id="down and up"),
        pytest.param([Qt.Key.Key_Left], "Calf", id="left of the first stays"),
        pytest.param([Qt.Key.Key_Tab], "Hamstring", id="tab"),
        pytest.param([Qt.Key.Key_End], "Quadriceps", id="to the last"),
        pytest.param([Qt.Key.Key_End, Qt.Key.Key_Home], "Calf", id="and to the first"),
    ],
)
def test_keys_move_between_cards(page: LibraryPage, keys: list[Qt.Key], lands_on: str) -> None:
    press(*keys)

    assert focused(page) == lands_on


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_open_the_card_with_the_focus(
    qtbot: QtBot, page: LibraryPage, key: Qt.Key
) -> None:
    press(Qt.Key.Key_Right)
    with qtbot.waitSignal(page.routine_chosen) as chosen:
        press(key)

    assert chosen.args == ["hamstring"]


def test_a_click_opens_a_card(qtbot: QtBot, page: LibraryPage) -> None:
    with qtbot.waitSignal(page.routine_chosen) as chosen:
        QTest.mouseClick(page.grid.cards()[2], Qt.MouseButton.LeftButton)

    assert chosen.args == ["neck"]


def test_typing_on_a_card_searches(page: LibraryPage) -> None:
    press(Qt.Key.Key_N, Qt.Key.Key_E)

    assert page.search.text() == "ne"
    assert page.search.hasFocus()
    assert titles(page) == ["Neck"]


def test_enter_in_the_search_field_opens_the_first_that_is_left(
    qtbot: QtBot, page: LibraryPage
) -> None:
    QTest.keyClicks(page.search, "quad")
    with qtbot.waitSignal(page.routine_chosen) as chosen:
        QTest.keyClick(page.search, Qt.Key.Key_Return)

    assert chosen.args == ["quadriceps"]


def test_down_leads_from_the_search_field_to_the_cards_and_up_back(page: LibraryPage) -> None:
    page.search.setFocus()
    press(Qt.Key.Key_Down)
    assert focused(page) == "Calf"

    press(Qt.Key.Key_Up)
    assert page.search.hasFocus()


def test_a_search_without_a_match_says_how_to_see_all_again(page: LibraryPage) -> None:
    page.search.setFocus()
    QTest.keyClicks(page.search, "zumba")

    assert titles(page) == []
    assert page.report is not None
    assert "zumba" in page.report.asked.text()
    assert page.report.asked.isVisible()

    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert titles(page)[0] == "Calf"
    assert focused(page) == "Calf"


def test_files_that_will_not_load_are_the_last_card(qtbot: QtBot, page: LibraryPage) -> None:
    page.show_cards(library_cards(Library(ROUTINES, (BROKEN,)), PlanSettings()))

    assert len(page.grid.cards()) == 6
    with qtbot.waitSignal(page.problems_wanted):
        page.grid.cards()[-1].click()


def test_the_focus_comes_back_to_the_card_that_was_opened(page: LibraryPage) -> None:
    page.grid.cards()[3].click()
    page.search.setFocus()
    page.focus_last()

    assert focused(page) == "Back"


def test_a_card_keeps_its_place_when_only_its_words_change(page: LibraryPage) -> None:
    before = page.grid.cards()
    page.show_cards(library_cards(Library(ROUTINES), PlanSettings(hold_length=HoldLength.LONG)))

    assert page.grid.cards() == before


def test_the_picture_follows_the_words(qtbot: QtBot, page: LibraryPage) -> None:
    """Nothing but the card's ground is painted at first, then the figure."""
    card = page.grid.cards()[0]
    area = QRect(0, 0, card.width(), card.height() // 2)

    def colours() -> int:
        picture = card.grab(area).toImage()
        shown = range(0, picture.width(), 7), range(0, picture.height(), 5)
        return len({picture.pixel(x, y) for x in shown[0] for y in shown[1]})

    qtbot.waitUntil(lambda: colours() > 12)


def test_every_card_can_be_read_and_pressed_by_a_screen_reader(page: LibraryPage) -> None:
    from PySide6.QtGui import QAccessible

    for card in page.grid.cards():
        spoken = QAccessible.queryAccessibleInterface(card)
        assert spoken.role() is QAccessible.Role.Button
        assert "min" in spoken.text(QAccessible.Text.Name)


def test_the_first_routine_has_the_focus_even_when_a_file_is_broken(page: LibraryPage) -> None:
    page.show_cards(library_cards(Library(ROUTINES, (BROKEN,)), PlanSettings()))
    page.focus_last()

    assert focused(page) == "Calf"


def test_the_card_that_arrow_keys_reach_is_brought_into_sight(page: LibraryPage) -> None:
    many = tuple(routine(stretch(name), id=name) for name in map(str, range(30)))
    page.show_cards(library_cards(Library(many), PlanSettings()))
    page.grid.focus_first()
    QApplication.processEvents()
    for _ in range(12):
        press(Qt.Key.Key_Down)

    last = page.grid.cards()[-1]
    assert last.hasFocus()
    assert last.visibleRegion().boundingRect() == last.rect()


def test_one_picture_is_painted_in_a_turn_of_the_event_loop(qtbot: QtBot) -> None:
    asked: list[str] = []

    def pictures(routine_id: str) -> tuple[Stretch, ...]:
        asked.append(routine_id)
        return pictures_of(routine_id)

    page = LibraryPage(light(), no_pictures(), pictures)
    page.show_cards(library_cards(Library(ROUTINES), PlanSettings()))
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    counts = [0]
    while counts[-1] < len(ROUTINES):
        QApplication.processEvents()
        counts.append(len(asked))

    assert max(after - before for before, after in pairwise(counts)) == 1


def test_cards_out_of_sight_have_no_picture_painted(qtbot: QtBot) -> None:
    asked: set[str] = set()

    def pictures(routine_id: str) -> tuple[Stretch, ...]:
        asked.add(routine_id)
        return ()

    page = LibraryPage(light(), no_pictures(), pictures)
    many = tuple(routine(stretch(name), id=name) for name in map(str, range(40)))
    page.show_cards(library_cards(Library(many), PlanSettings()))
    show(qtbot, page)
    in_sight = {
        card.view.routine for card in page.grid.cards() if not card.visibleRegion().isEmpty()
    }
    qtbot.waitUntil(lambda: asked >= in_sight)

    assert 0 < len(asked) < len(many)
    assert asked == in_sight


def test_of_very_many_cards_those_around_are_shown_wherever_one_scrolls(
    page: LibraryPage, qtbot: QtBot
) -> None:
    many = tuple(routine(stretch("calf"), id=f"r{number}") for number in range(600))
    page.show_cards(library_cards(Library(many), PlanSettings()))
    cards = page.grid.cards()
    bar = page._scroll.verticalScrollBar()
    assert (cards[1].isVisible(), cards[300].isVisible()) == (True, False)

    qtbot.waitUntil(lambda: bar.maximum() > 20_000)
    bar.setValue(bar.maximum() // 2)
    assert (cards[1].isVisible(), cards[300].isVisible()) == (False, True)
    page.grid.focus(cards[599])
    assert bar.value() == bar.maximum()
    press(Qt.Key.Key_Up)
    assert cards[596].hasFocus()


def test_a_card_that_stays_keeps_its_place_and_tab_follows_the_eye(page: LibraryPage) -> None:
    calf, neck = page.grid.cards()[0], page.grid.cards()[2]
    new = routine(stretch("new"), id="new")
    page.show_cards(library_cards(Library((ROUTINES[0], new, ROUTINES[2])), PlanSettings()))

    assert [page.grid.cards()[0], page.grid.cards()[2]] == [calf, neck]
    assert calf.hasFocus()
    press(Qt.Key.Key_Tab)
    assert page.grid.cards()[1].hasFocus()
    press(Qt.Key.Key_Tab)
    assert neck.hasFocus()


def test_a_picture_is_painted_anew_when_its_stretches_change(
    page: LibraryPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    views = library_cards(Library(ROUTINES), PlanSettings())
    calf = page.grid.cards()[0]
    qtbot.waitUntil(lambda: calf._picture is not None)
    painted = calf._picture
    page.show_cards(views)
    assert calf._picture is painted

    monkeypatch.setattr(calf, "_pictures_of", lambda _: (stretch("neck"),))
    page.show_cards(views)
    qtbot.waitUntil(lambda: calf._picture not in (None, painted))
