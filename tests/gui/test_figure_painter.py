"""The painted mannequin: there, inside its rectangle, mirrored, glowing where it is felt."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stretchapp.core.figure import Camera, Eye, Felt, Figure, Part, Placed, Thing, Which
from stretchapp.core.movement import FigureMoment, figure_of, moment_of, still
from stretchapp.core.plan import PlanSettings, Segment, SegmentKind, plan_session
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.scene import still_scene
from stretchapp.core.stretch import Area, Side, Sides, Stretch
from stretchapp.core.stretch_file import read_stretch
from stretchapp.resources import assets_folder, routines_folder
from stretchapp.ui.figure.camera import frame_of
from stretchapp.ui.figure.painter import FigureColors, paint_figure
from stretchapp.ui.theme import read_theme
from stretchapp.ui.widgets.figure_view import FigureView
from tests.gui.own_pictures import no_pictures
from tests.gui.pictures import differing, places, share_that_differs

FILES = sorted((routines_folder() / "stretches").glob("*.yaml"))
STRETCHES = [read_stretch(file.read_bytes(), file.stem) for file in FILES]
each_stretch = pytest.mark.parametrize("stretch", STRETCHES, ids=lambda stretch: stretch.id)
GROUND = QColor("#F4F1EA")
SIZE = 240

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def colors() -> FigureColors:
    return read_theme(assets_folder() / "themes" / "light.toml").figure


def painted(
    figure: Figure,
    moment: FigureMoment,
    colors: FigureColors,
    rect: QRectF | None = None,
    size: int = SIZE,
) -> QImage:
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)
    paint_figure(painter, rect or QRectF(image.rect()), figure, moment, colors)
    painter.end()
    return image


def pixels(image: QImage) -> list[tuple[int, int, int]]:
    data = bytes(image.constBits())
    return list(zip(data[2::4], data[1::4], data[0::4], strict=True))


def sides(stretch: Stretch) -> list[Side | None]:
    return [Side.LEFT, Side.RIGHT] if stretch.sides is Sides.EACH else [None]


@each_stretch
def test_a_figure_is_painted_and_stays_in_its_rectangle(
    stretch: Stretch, colors: FigureColors
) -> None:
    rect = QRectF(60, 40, 120, 160)
    for side in sides(stretch):
        image = painted(figure_of(stretch), still(stretch, side), colors, rect)
        inked = places(differing(image, GROUND, 8), SIZE)
        assert len(inked) > 1200
        assert all(rect.contains(x, y) for x, y in inked)


@each_stretch
def test_the_left_side_is_the_picture_of_the_right_in_a_mirror(
    stretch: Stretch, colors: FigureColors
) -> None:
    left, right = (painted(figure_of(stretch), still(stretch, side), colors) for side in Side)
    flipped = left.transformed(QTransform.fromScale(-1, 1))
    assert stretch.sides is Sides.NONE or share_that_differs(flipped, left) > 0.02
    assert share_that_differs(flipped, right) < 0.004


def glowing(image: QImage, colors: FigureColors) -> list[tuple[int, int]]:
    return colored(image, colors.glow)


def colored(image: QImage, color: QColor) -> list[tuple[int, int]]:
    """Where a picture has a colour, or nearly."""
    unlike = differing(image, color, 11)
    return places(unlike.translate(bytes((1, 0)) + bytes(254)), SIZE)


@each_stretch
def test_it_glows_in_the_stretch_and_not_before(stretch: Stretch, colors: FigureColors) -> None:
    figure = figure_of(stretch)
    prepare = Segment(SegmentKind.PREPARE, 0, stretch, sides(stretch)[0], 1, 1, 10)
    glows = len(glowing(painted(figure, still(stretch, None), colors), colors)) > 12
    assert glows is (stretch.area is not Area.WARM_UP)
    assert glowing(painted(figure, moment_of(prepare, 0), colors), colors) == []


def of_figure(figure: Figure) -> FigureMoment:
    """The picture of a stretch that has this figure."""
    known = next(stretch for stretch in STRETCHES if stretch.id == "neck_side_tilt")
    stretch = Stretch(
        id="x", name="x", instructions=("x",), hold=known.hold, default_hold=20, figure=figure
    )
    return still(stretch, None)


@pytest.mark.parametrize("of", Which)
def test_it_glows_on_the_side_where_it_is_felt(of: Which, colors: FigureColors) -> None:
    figure = Figure(camera=Camera.FRONT, felt=(Felt(on=Part.THIGH, of=of),))
    found = glowing(painted(figure, of_figure(figure), colors), colors)
    assert found
    assert all((x < SIZE / 2) is (of is Which.RIGHT) for x, _ in found)


def test_a_cushion_is_told_from_the_mat_it_lies_on(colors: FigureColors) -> None:
    eye = Eye(azimuth=0.0, elevation=45.0)
    mat, cushion = Placed(what=Thing.MAT, at=(0, 0)), Placed(what=Thing.CUSHION, at=(0.6, 0))
    for props, is_there in (((mat,), False), ((mat, cushion), True)):
        figure = Figure(camera=eye, props=props)
        image = painted(figure, of_figure(figure), colors)
        assert (len(colored(image, colors.prop_edge)) > 12) is is_there


def switch_of(stretch: Stretch) -> Segment | None:
    plan = plan_session(Routine(id="r", name="", entries=(RoutineEntry(stretch),)), PlanSettings())
    return next((each for each in plan.segments if each.kind is SegmentKind.SWITCH), None)


@each_stretch
def test_a_switch_is_painted_without_a_jump(stretch: Stretch, colors: FigureColors) -> None:
    segment = switch_of(stretch)
    if segment is None:
        assert stretch.sides is Sides.NONE
        return
    frames = [
        painted(figure_of(stretch), moment_of(segment, at / 30), colors, size=60)
        for at in range(0, segment.seconds * 30, 3)
    ]
    assert max(share_that_differs(a, b) for a, b in pairwise(frames)) < 0.25


@each_stretch
def test_the_frame_depends_on_the_figure_alone(stretch: Stretch) -> None:
    frame = frame_of(figure_of(stretch))
    assert 0.2 < frame.half_width < 1.2
    assert 0.2 < frame.half_height < 1.2


@pytest.mark.parametrize("camera", Camera)
@pytest.mark.parametrize("azimuth", range(-180, 180, 30))
def test_a_body_is_whole_from_all_round(camera: Camera, azimuth: int, colors: FigureColors) -> None:
    """Head, neck, hair and both shoes keep their colours from any side."""
    figure = Figure(camera=camera)
    body = still(STRETCHES[0], None).body
    image = painted(figure, FigureMoment(body, azimuth, camera.elevation), colors)
    seen = set(pixels(image))
    wanted = (colors.legs, colors.top, colors.hair)
    for color in wanted:
        assert (color.red(), color.green(), color.blue()) in seen


@pytest.fixture
def view(qtbot: QtBot) -> FigureView:
    view = FigureView(no_pictures())
    qtbot.addWidget(view)
    view.resize(SIZE, SIZE)
    return view


class Counted(FigureView):
    """A view that counts its paintings."""

    paintings = 0

    def paintEvent(self, event: object) -> None:
        self.paintings += 1
        super().paintEvent(event)  # type: ignore[arg-type]


def test_a_view_paints_only_when_the_picture_changes(qtbot: QtBot, colors: FigureColors) -> None:
    view = Counted(no_pictures())
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    calf = STRETCHES[0]
    seen = []
    for side in (Side.LEFT, Side.LEFT, Side.RIGHT):
        view.show_scene(still_scene(calf, side), colors)
        QApplication.processEvents()
        seen.append(view.paintings)
    assert seen[1] == seen[0]
    assert seen[2] == seen[1] + 1


def test_a_view_without_a_figure_is_empty(view: FigureView, colors: FigureColors) -> None:
    calf = STRETCHES[0]
    view.show_scene(still_scene(calf, Side.LEFT), colors)
    full = view.grab().toImage()
    view.show_scene(None, colors)
    assert len(set(pixels(view.grab().toImage()))) == 1
    assert len(set(pixels(full))) > 20
