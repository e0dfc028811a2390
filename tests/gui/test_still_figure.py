"""A view that stays still shows what one that moves would, whatever happens to it."""

from __future__ import annotations

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from stretchapp.core.scene import still_scene
from stretchapp.core.stretch import Side
from stretchapp.core.stretch_file import read_stretch
from stretchapp.resources import assets_folder, routines_folder
from stretchapp.ui.theme import Theme, read_theme
from stretchapp.ui.widgets.figure_view import FigureView
from tests.gui.own_pictures import no_pictures

FILE = routines_folder() / "stretches" / "calf_wall.yaml"
ROUNDING = 4
CALF = read_stretch(FILE.read_bytes(), "calf_wall")


def theme(name: str) -> Theme:
    return read_theme(assets_folder() / "themes" / f"{name}.toml")


def picture(view: FigureView, side: Side, wearing: Theme, size: int) -> QImage:
    view.resize(size, size)
    view.show_scene(still_scene(CALF, side), wearing.figure)
    return view.grab().toImage()


def most_different(a: QImage, b: QImage) -> int:
    return max(abs(x - y) for x, y in zip(bytes(a.constBits()), bytes(b.constBits()), strict=True))


def test_a_view_that_stays_still_follows_side_theme_and_size(qtbot: QtBot) -> None:
    kept, moving = FigureView(no_pictures(), stays_still=True), FigureView(no_pictures())
    qtbot.addWidget(kept)
    qtbot.addWidget(moving)
    seen = []
    for side, name, size in (
        (Side.LEFT, "light", 120),
        (Side.LEFT, "light", 120),
        (Side.RIGHT, "light", 120),
        (Side.RIGHT, "dark", 120),
        (Side.RIGHT, "dark", 200),
    ):
        seen.append(picture(kept, side, theme(name), size))
        assert most_different(seen[-1], picture(moving, side, theme(name), size)) < ROUNDING
    assert seen[0] == seen[1]
    assert len({bytes(image.constBits()) for image in seen}) == 4
