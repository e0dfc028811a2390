"""A stretch's own picture where its figure would be: in views, on cards and on paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec import structs
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from stretchapp.core.plan import PlanSettings
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.scene import PictureScene, still_scene
from stretchapp.core.stretch import Picture, Side, Sides
from stretchapp.resources import assets_folder
from stretchapp.ui.album import Album
from stretchapp.ui.figure.export import look_at, png
from stretchapp.ui.handout_device import pdf_writer
from stretchapp.ui.handout_parts import A4
from stretchapp.ui.handout_view import handout
from stretchapp.ui.library_view import CardView
from stretchapp.ui.print_job import PrintJob
from stretchapp.ui.theme import Theme, read_theme
from stretchapp.ui.widgets.card import Card
from stretchapp.ui.widgets.card_grid import CardGrid
from stretchapp.ui.widgets.figure_view import FigureView
from tests.gui.own_pictures import DRAWING, LEFT_HALF, RIGHT_HALF, Folder, photo
from tests.gui.showing import light
from tests.unit.core import builders

TOWEL = Picture("towel.png")
STRETCH = structs.replace(builders.stretch(sides=Sides.EACH), picture=TOWEL)
SIZE = QSize(200, 100)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def folder() -> Folder:
    return Folder({"towel.png": photo(), "sketch.svg": DRAWING})


@pytest.fixture
def album(folder: Folder) -> Iterator[Album]:
    album = Album(lambda: folder)
    yield album
    album.close()


@pytest.fixture
def view(qtbot: QtBot, album: Album) -> FigureView:
    view = FigureView(album, stays_still=True)
    qtbot.addWidget(view)
    view.resize(SIZE)
    return view


def seen(qtbot: QtBot, view: FigureView, scene: PictureScene, theme: Theme) -> QImage:
    view.show_scene(scene, theme.figure)
    view.grab()
    qtbot.waitUntil(lambda: not view.grab().isNull() and view.accessibleDescription() != "…")
    return view.grab().toImage()


def is_like(color: QColor, other: QColor) -> bool:
    near = (color.red() - other.red(), color.green() - other.green(), color.blue() - other.blue())
    return max(map(abs, near)) < 30


def halves(image: QImage) -> tuple[QColor, QColor]:
    return image.pixelColor(40, 50), image.pixelColor(160, 50)


@pytest.mark.parametrize(
    ("side", "left", "right"),
    [(Side.RIGHT, LEFT_HALF, RIGHT_HALF), (Side.LEFT, RIGHT_HALF, LEFT_HALF)],
)
def test_the_left_side_is_the_mirror_image(
    qtbot: QtBot, view: FigureView, side: Side, left: QColor, right: QColor
) -> None:
    scene = still_scene(STRETCH, side)
    assert isinstance(scene, PictureScene)
    here, there = halves(seen(qtbot, view, scene, light()))
    assert is_like(here, left)
    assert is_like(there, right)


def test_half_way_across_both_are_seen(qtbot: QtBot, view: FigureView) -> None:
    here, there = halves(seen(qtbot, view, PictureScene(TOWEL, 0.5), light()))
    assert is_like(here, there)


@pytest.mark.parametrize("name", ["light", "dark", "high_contrast"])
def test_ink_on_nothing_is_read_on_a_light_ground(
    qtbot: QtBot, view: FigureView, name: str
) -> None:
    theme = read_theme(assets_folder() / "themes" / f"{name}.toml")
    image = seen(qtbot, view, PictureScene(Picture("sketch.svg")), theme)
    assert image.pixelColor(150, 50).lightness() > 220


def test_a_picture_that_is_lost_is_words_until_it_is_there(
    qtbot: QtBot, view: FigureView, album: Album, folder: Folder
) -> None:
    scene = PictureScene(Picture("gone.png"))
    seen(qtbot, view, scene, light())
    assert view.accessibleDescription() == "gone.png is not in the folder."
    assert view.toolTip() == "gone.png is not in the folder."
    assert not view.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    folder.files["gone.png"] = photo()
    album.forget()
    seen(qtbot, view, scene, light())
    assert view.toolTip() == ""
    assert view.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_a_card_gets_its_picture_when_it_has_come(qtbot: QtBot, album: Album) -> None:
    grid = CardGrid(album)
    qtbot.addWidget(grid)
    card = Card(CardView("own", "Own", "", ""), light(), album, lambda _: (STRETCH,))
    grid.own_cards([card])
    grid.show_cards([card])
    grid.resize(400, 400)
    with qtbot.waitExposed(grid):
        grid.show()
    qtbot.waitUntil(lambda: is_like(card.grab().toImage().pixelColor(120, 70), LEFT_HALF))
    assert card.has_whole_picture


def test_a_hand_out_waits_for_its_pictures(qtbot: QtBot, album: Album, folder: Folder) -> None:
    buffer = QBuffer()
    buffer.setData(QByteArray())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    routine = Routine(id="own", name="Own", entries=(RoutineEntry(STRETCH),))
    paper, owner = handout(routine, PlanSettings()), QObject()
    assert paper.has_pictures
    writer = pdf_writer(buffer, A4, "Own")
    job = PrintJob(writer, paper, light().figure_on_card, album.look, owner)
    with qtbot.waitSignal(job.ended) as ended:
        job.start()
    assert ended.args == [True]
    assert folder.asked == ["towel.png"]
    assert b"/Subtype /Image" in bytes(buffer.data().data())


def test_a_picture_is_drawn_into_a_file(album: Album) -> None:
    told = look_at(STRETCH, album.make, 200)
    image = QImage.fromData(png(STRETCH, Side.LEFT, light().figure, 200, told))
    assert is_like(image.pixelColor(40, 100), RIGHT_HALF)
    lost = structs.replace(STRETCH, picture=Picture("gone.png"))
    assert look_at(lost, album.make, 200).words == "gone.png is not in the folder."
