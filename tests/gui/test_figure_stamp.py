"""What stands still is laid down as it would be filled, pixel by pixel, and in files not at all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtSvg import QSvgGenerator

from stretchapp.ui.figure.stamp import Fills, device_of, kept
from tests.gui.pictures import share_that_differs

pytestmark = pytest.mark.usefixtures("qapp")


def two_ovals(x: float) -> Fills:
    for at, name in ((x, "teal"), (x + 9.6, "coral")):
        path = QPainterPath()
        path.addEllipse(at, 12.3, 31.7, 24.9)
        yield path, QColor(name)


def picture(ratio: float) -> QImage:
    image = QImage(120, 120, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    return image


def started(image: QImage) -> QPainter:
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(3.3, 5.8)
    return painter


def laid(image: QImage) -> QImage:
    painter = started(image)
    device = device_of(painter)
    assert device is not None
    kept(device, two_ovals, 4.1).lay(painter)
    painter.end()
    return image


def filled(image: QImage) -> QImage:
    painter = started(image)
    for path, color in two_ovals(4.1):
        painter.fillPath(path, color)
    painter.end()
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_stamp_is_what_it_was_made_of(ratio: float) -> None:
    image = laid(picture(ratio))
    assert share_that_differs(image, picture(ratio), by=60) > 0.05
    assert share_that_differs(image, filled(picture(ratio)), by=4) == 0


def test_a_turned_painter_takes_no_stamps() -> None:
    image = picture(1.0)
    painter = started(image)
    painter.rotate(10)
    assert device_of(painter) is None
    painter.end()


def test_a_file_of_lines_and_curves_takes_no_stamps() -> None:
    buffer = QBuffer()
    buffer.setData(QByteArray())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    painter = QPainter(generator)
    assert device_of(painter) is None
    painter.end()
