"""The page for a cramp by mouse and keys: dark, named, and large enough to hit at night."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from stretchapp.core.cramp import Cramp
from stretchapp.core.cramp_state import BodyPart, Way
from stretchapp.core.stretch import Side
from stretchapp.resources import assets_folder
from stretchapp.ui.cramp_page import CrampPage
from stretchapp.ui.cramp_view import Offer
from stretchapp.ui.text_page import advice_page, signs_page
from stretchapp.ui.theme import read_theme
from stretchapp.ui.type_scale import apply_scale, scale_for
from stretchapp.ui.widgets.body_outline import BACK, FRONT, Muscle
from stretchapp.ui.widgets.body_picture import BodyPicture
from stretchapp.ui.widgets.cramp_button import CrampButton
from tests.gui.own_pictures import no_pictures
from tests.gui.showing import light, show
from tests.unit.core.builders import FakeClock
from tests.unit.core.shipped import CATALOGUE

NOON = 1_764_000_000.0
LEAST_HEIGHT = 44
POINTED = [*FRONT[1:], *BACK[2:], BACK[0], BACK[1]]


class WindowWatch(QObject):
    """Notes every widget that is shown without being in another."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(repr(watched))
        return False


@pytest.fixture
def page(qtbot: QtBot) -> CrampPage:
    dark = read_theme(assets_folder() / "themes" / "dark.toml")
    return show(qtbot, CrampPage(dark, no_pictures()))


def at(page: CrampPage, seconds: float, part: BodyPart | None = None) -> Cramp:
    clock = FakeClock(NOON)
    cramp = Cramp(clock)
    if part:
        cramp.choose(part)
    clock.advance(seconds)
    cramp.look()
    show_again(page, cramp)
    return cramp


def show_again(page: CrampPage, cramp: Cramp) -> None:
    picture = cramp.snapshot.picture
    page.show_cramp(cramp.snapshot, CATALOGUE[picture.stretch] if picture else None)


def name(control: QAbstractButton) -> str:
    return QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)


def seen(page: CrampPage) -> list[QAbstractButton]:
    return [each for each in page.findChildren(QAbstractButton) if each.isVisible()]


def texts(page: CrampPage) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


@pytest.mark.parametrize(("number", "part"), list(enumerate(BodyPart, start=1)))
def test_each_muscle_has_a_key_and_a_button(
    qtbot: QtBot, page: CrampPage, number: int, part: BodyPart
) -> None:
    at(page, 2)
    with qtbot.waitSignal(page.part_chosen) as chosen:
        QTest.keyClick(page, Qt.Key(Qt.Key.Key_0 + number))
    assert chosen.args == [part, None]
    with qtbot.waitSignal(page.part_chosen) as chosen:
        next(each for each in seen(page) if name(each) == page.parts[part].text()).click()
    assert chosen.args == [part, None]


@pytest.mark.parametrize("muscle", POINTED, ids=lambda muscle: f"{muscle.part} {muscle.side}")
def test_a_muscle_can_be_pointed_at(qtbot: QtBot, page: CrampPage, muscle: Muscle) -> None:
    at(page, 2)
    place = page.body.centre_of(muscle).toPoint()
    with qtbot.waitSignal(page.part_chosen) as chosen:
        QTest.mouseClick(page.body, Qt.MouseButton.LeftButton, pos=place)

    assert chosen.args == [muscle.part, muscle.side]


def test_no_part_of_it_is_ever_a_window_of_its_own(qapp: QApplication) -> None:
    shown = WindowWatch()
    qapp.installEventFilter(shown)
    CrampPage(light(), no_pictures()).deleteLater()
    qapp.removeEventFilter(shown)

    assert shown.windows == []


def test_beside_the_body_nothing_is_chosen(qtbot: QtBot, page: CrampPage) -> None:
    at(page, 2)
    with qtbot.assertNotEmitted(page.part_chosen):
        QTest.mouseClick(page.body, Qt.MouseButton.LeftButton, pos=page.body.rect().topLeft())


def test_from_the_front_the_right_leg_is_on_the_left(page: CrampPage) -> None:
    at(page, 2)
    right = next(each for each in FRONT if each.side is Side.RIGHT)
    left = next(each for each in FRONT if each.part is right.part and each.side is Side.LEFT)

    assert page.body.centre_of(right).x() < page.body.centre_of(left).x()


def test_the_body_lights_up_under_the_mouse(qtbot: QtBot) -> None:
    theme = light()
    body = show(qtbot, BodyPicture(theme))
    calf = next(each for each in BACK if each.part is BodyPart.CALF)
    place = body.centre_of(calf).toPoint()
    QTest.mouseMove(body, place)
    qtbot.waitUntil(lambda: body.grab().toImage().pixelColor(place) == QColor(theme.hot))
    QTest.mouseMove(body, body.rect().topLeft())
    qtbot.waitUntil(lambda: body.grab().toImage().pixelColor(place) != QColor(theme.hot))


@pytest.mark.parametrize(
    ("seconds", "key", "offer"),
    [
        (40, Qt.Key.Key_L, Offer.LET_GO),
        (40, Qt.Key.Key_Space, Offer.PAUSE),
        (40, Qt.Key.Key_Right, Offer.NEXT),
        (40, Qt.Key.Key_O, Offer.CHOOSE_AGAIN),
        (40, Qt.Key.Key_S, Offer.SIGNS),
        (40, Qt.Key.Key_Escape, Offer.LEAVE),
        (95, Qt.Key.Key_N, Offer.NOT_YET),
        (600, Qt.Key.Key_G, Offer.STILL_GOING),
    ],
)
def test_a_key_does_what_its_button_says(
    qtbot: QtBot, page: CrampPage, seconds: float, key: Qt.Key, offer: Offer
) -> None:
    at(page, seconds, BodyPart.CALF)
    with qtbot.waitSignal(page.offer_taken) as taken:
        QTest.keyClick(page, key)

    assert taken.args == [offer]


def test_what_is_not_offered_has_neither_button_nor_key(qtbot: QtBot, page: CrampPage) -> None:
    at(page, 40, BodyPart.CALF)
    assert "Not yet" not in map(name, seen(page))
    with qtbot.assertNotEmitted(page.offer_taken):
        QTest.keyClick(page, Qt.Key.Key_N)


def test_in_bed_and_standing_are_one_click_or_key_apart(qtbot: QtBot, page: CrampPage) -> None:
    at(page, 40, BodyPart.HAMSTRING)
    for number, way in enumerate(Way, start=1):
        with qtbot.waitSignal(page.way_taken) as taken:
            page.ways.buttons[way].click()
        assert taken.args == [way]
        with qtbot.waitSignal(page.way_taken) as taken:
            QTest.keyClick(page, Qt.Key(Qt.Key.Key_0 + number))
        assert taken.args == [way]


def test_the_way_that_is_taken_is_marked_and_a_muscle_shows_only_its_own(page: CrampPage) -> None:
    cramp = at(page, 40, BodyPart.QUADRICEPS)
    cramp.take(Way.IN_BED)
    show_again(page, cramp)
    shown = {way: each for way, each in page.ways.buttons.items() if each.isVisible()}

    assert {way: each.isChecked() for way, each in shown.items()} == {
        Way.FIRST: False,
        Way.IN_BED: True,
    }


def test_it_can_have_begun_earlier(qtbot: QtBot, page: CrampPage) -> None:
    at(page, 2)
    button = next(each for each in seen(page) if name(each).endswith("5 min ago"))
    with qtbot.waitSignal(page.began_earlier) as chosen:
        button.click()

    assert chosen.args == [5]


@pytest.mark.parametrize("size", [QSize(640, 480), QSize(800, 600), QSize(1280, 800)])
@pytest.mark.parametrize("text_size", [1.0, 1.6])
@pytest.mark.parametrize("seconds", [2, 15, 40, 95, 600])
def test_every_control_is_named_large_enough_and_inside(
    qtbot: QtBot, page: CrampPage, size: QSize, text_size: float, seconds: float
) -> None:
    at(page, seconds, BodyPart.CALF if seconds > 2 else None)
    apply_scale(page, scale_for(size, text_size))
    QTest.qWait(0)
    page.resize(size)
    qtbot.waitUntil(lambda: page.width() == size.width())
    QTest.qWait(0)
    shown = seen(page)

    assert len(shown) >= 6
    assert [each for each in shown if not name(each)] == []
    assert [name(each) for each in shown if each.height() < LEAST_HEIGHT] == []
    assert [name(each) for each in shown if each.width() < each.sizeHint().width()] == []
    corners = {name(each): each.mapTo(page, each.rect().bottomRight()) for each in shown}
    assert [each for each, at in corners.items() if not page.rect().contains(at)] == []


def test_the_card_of_ten_minutes_says_what_it_has_to(page: CrampPage) -> None:
    at(page, 599.9, BodyPart.CALF)
    assert "worth a call to a doctor" not in texts(page)
    at(page, 600, BodyPart.CALF)

    assert "worth a call to a doctor" in texts(page)
    assert {"It has let go", "Still going", "Show all signs"} <= set(map(name, seen(page)))


def test_the_signs_page_shows_all_of_them(qtbot: QtBot) -> None:
    page = show(qtbot, signs_page())
    shown = " ".join(each.text() for each in page.findChildren(QLabel))
    assert shown.count("•") == 15
    assert shown.index("ten minutes") < shown.index("Get help quickly")
    with qtbot.waitSignal(page.back_wanted):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_the_advice_is_shown_and_leads_back(qtbot: QtBot) -> None:
    page = show(qtbot, advice_page())
    shown = " ".join(each.text() for each in page.findChildren(QLabel))
    assert "T. Houghton" in shown
    with qtbot.waitSignal(page.back_wanted):
        page.leave.click()


@pytest.mark.parametrize(("short", "text"), [(False, "I have a cramp now  C"), (True, "Cramp  C")])
def test_the_button_says_what_there_is_room_for(qtbot: QtBot, short: bool, text: str) -> None:
    button = CrampButton(short=short)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    assert button.shown == text
    button.show_time("Cramp timer 3:20")
    button.resize(button.minimumSizeHint())

    assert button.shown == "Cramp timer 3:20"
    assert name(button) == "The cramp timer is running: back to it"
