"""A stretch drawn into the bytes of a file."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from stretchapp.core.stretch import Side, Stretch
from stretchapp.core.stretch_file import read_stretch
from stretchapp.resources import assets_folder, routines_folder
from stretchapp.ui.figure.export import png, svg
from stretchapp.ui.theme import Theme, read_theme
from tests.gui import pictures

FILES = sorted((routines_folder() / "stretches").glob("*.yaml"))
SIZE = 240

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module", params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    return read_theme(assets_folder() / "themes" / f"{request.param}.toml")


@pytest.fixture(scope="module")
def calf() -> Stretch:
    file = routines_folder() / "stretches" / "calf_wall.yaml"
    return read_stretch(file.read_bytes(), "calf_wall")


def shown(data: bytes) -> QImage:
    """What a viewer shows of an SVG file."""
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(data)).render(painter)
    painter.end()
    return image


def share_that_differs(a: QImage, b: QImage) -> float:
    pairs = list(zip(bytes(a.constBits()), bytes(b.constBits()), strict=True))
    return sum(abs(x - y) > 40 for x, y in pairs) / len(pairs)


def test_a_png_has_the_size_asked_for_on_the_ground_of_its_theme(
    calf: Stretch, theme: Theme
) -> None:
    image = QImage.fromData(png(calf, Side.LEFT, theme.figure, SIZE))
    assert (image.width(), image.height()) == (SIZE, SIZE)
    assert image.pixelColor(0, 0) == theme.figure.outline


def test_an_svg_shows_what_a_png_shows_glow_and_all(calf: Stretch, theme: Theme) -> None:
    for side in Side:
        drawn = QImage.fromData(png(calf, side, theme.figure, SIZE))
        assert share_that_differs(shown(svg(calf, side, theme.figure, SIZE)), drawn) < 0.003


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_svg_has_no_holes_where_parts_overlap(file: Path, theme: Theme) -> None:
    stretch = read_stretch(file.read_bytes(), file.stem)
    drawn = QImage.fromData(png(stretch, None, theme.figure, SIZE))
    seen = shown(svg(stretch, None, theme.figure, SIZE))
    assert pictures.share_that_differs(seen, drawn) < 0.0003


def test_both_sides_are_two_pictures(calf: Stretch, theme: Theme) -> None:
    left, right = (QImage.fromData(png(calf, side, theme.figure, SIZE)) for side in Side)
    assert share_that_differs(left, right) > 0.05


def test_an_svg_names_the_stretch_and_no_fonts(calf: Stretch, theme: Theme) -> None:
    data = svg(calf, Side.LEFT, theme.figure, SIZE)
    root = ElementTree.fromstring(data)
    assert root.findtext("{http://www.w3.org/2000/svg}title") == calf.name
    assert b"font" not in data
