"""M and its button in the player, the ring that flashes instead of a sound, and the plural."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec import structs
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from stretchapp.core.plan import PlanSettings, plan_session
from stretchapp.core.sound import Profile
from stretchapp.core.speech import Say, Saying
from stretchapp.resources import assets_folder
from stretchapp.ui.later import QtLater
from stretchapp.ui.player_page import PlayerPage
from stretchapp.ui.player_view import RingView
from stretchapp.ui.spoken import spoken
from stretchapp.ui.type_scale import apply_scale
from stretchapp.ui.widgets.action_button import ActionButton
from stretchapp.ui.widgets.countdown_ring import CountdownRing
from stretchapp.ui.widgets.flash import Flash
from tests.gui.own_pictures import no_pictures
from tests.gui.showing import light, sessions_on, show
from tests.unit.core.builders import FakeClock, every_kind, routine, stretch

PLAN = every_kind()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def page(qtbot: QtBot, clock: FakeClock) -> Iterator[PlayerPage]:
    page = PlayerPage(light(), no_pictures(), sessions_on(clock))
    page.begin(PLAN)
    show(qtbot, page)
    yield page
    page.drop()


def sound_button(page: PlayerPage) -> ActionButton:
    buttons = page.findChildren(ActionButton)
    return next(each for each in buttons if each.accessibleName().startswith("Sound"))


def test_m_goes_through_the_profiles_and_tells_whoever_listens(page: PlayerPage) -> None:
    heard: list[Profile] = []
    page.profile_changed.connect(heard.append)
    page.begin(PLAN)
    shown = []
    for _ in range(4):
        shown.append(sound_button(page).accessibleName())
        QTest.keyClick(page, Qt.Key.Key_M)

    assert shown == ["Sound: full", "Sound: tones", "Sound: soft", "Sound: silent"]
    assert heard == [
        Profile.FULL, Profile.TONES, Profile.SOFT, Profile.SILENT, Profile.FULL,
    ]  # fmt: skip


def test_a_routine_brings_its_own_sound_and_leaves_the_setting(page: PlayerPage) -> None:
    quiet = structs.replace(routine(stretch()), sound=Profile.SOFT)
    page.begin(plan_session(quiet, PlanSettings()))
    assert page.commands.sound.text() == "Sound: soft"

    page.begin(PLAN)
    assert page.commands.sound.text() == "Sound: full"


def test_where_there_is_no_room_for_its_button_m_still_works(page: PlayerPage) -> None:
    apply_scale(page, 0.8)
    page.resize(640, 480)
    assert not sound_button(page).isVisible()
    QTest.keyClick(page, Qt.Key.Key_M)

    assert page.commands.sound.text() == "Sound: tones"


@pytest.mark.parametrize("width", range(960, 1400, 20))
def test_no_name_of_a_profile_squeezes_a_button(qtbot: QtBot, page: PlayerPage, width: int) -> None:
    page.resize(width, 800)
    for _ in Profile:
        QTest.keyClick(page, Qt.Key.Key_M)
        qtbot.waitUntil(lambda: not squeezed(page))


def squeezed(page: PlayerPage) -> list[str]:
    buttons = [each for each in page.findChildren(ActionButton) if each.isVisible()]
    return [each.text() for each in buttons if each.width() < each.sizeHint().width()]


def test_a_silent_session_flashes_its_ring_and_no_other_does(
    page: PlayerPage, clock: FakeClock
) -> None:
    flash = page.findChildren(Flash)[0]
    assert flash.state() is Flash.State.Stopped

    for _ in range(3):
        QTest.keyClick(page, Qt.Key.Key_M)
    for _ in range(8):
        clock.advance(0.5)
        assert page.session is not None
        page.session.look()
    assert flash.state() is Flash.State.Running


@pytest.fixture
def ring(qtbot: QtBot) -> CountdownRing:
    ring = CountdownRing(light())
    ring.resize(300, 300)
    ring.show_view(RingView("20", "hold", 1.0))
    qtbot.addWidget(ring)
    return ring


def inked(picture: QImage) -> int:
    """Pixels in the colour of the ring, on a line through its middle."""
    colour = light().primary.lower()
    row = picture.height() // 4
    return sum(picture.pixelColor(x, row).name() == colour for x in range(picture.width()))


@pytest.mark.parametrize("reduced", [False, True], ids=["swelling", "still"])
def test_a_flash_makes_the_ring_thicker_and_passes(
    qtbot: QtBot, ring: CountdownRing, reduced: bool
) -> None:
    ring.set_reduced_motion(reduced)
    flash = ring.findChildren(Flash)[0]
    before = inked(ring.grab().toImage())
    ring.flash()
    qtbot.waitUntil(lambda: flash.strength > 0.9)
    assert inked(ring.grab().toImage()) > 1.5 * before

    qtbot.waitUntil(lambda: flash.state() is Flash.State.Stopped)
    assert inked(ring.grab().toImage()) == before


def test_without_motion_the_mark_is_there_at_once(ring: CountdownRing) -> None:
    ring.set_reduced_motion(True)
    ring.flash()

    assert ring.findChildren(Flash)[0].strength == 1.0


def test_later_does_the_last_thing_it_was_asked_for(qtbot: QtBot) -> None:
    later, done = QtLater(), list[str]()
    later(0.01, lambda: done.append("first"))
    later(0.02, lambda: done.append("last"))
    qtbot.waitUntil(lambda: bool(done))
    later(0.01, lambda: done.append("cancelled"))
    later.cancel()
    later(0.03, lambda: done.append("another"))
    qtbot.waitUntil(lambda: len(done) > 1)

    assert done == ["last", "another"]


@pytest.mark.parametrize(("minutes", "words"), [(1, "Done. 1 minute."), (5, "Done. 5 minutes.")])
def test_the_minutes_have_their_plural(qapp: QCoreApplication, minutes: int, words: str) -> None:
    translator = QTranslator()
    assert translator.load(str(assets_folder() / "i18n" / "stretchapp_en.qm"))
    qapp.installTranslator(translator)
    try:
        assert spoken(Say(Saying.DONE, 7, minutes=minutes), PLAN) == words
    finally:
        qapp.removeTranslator(translator)
