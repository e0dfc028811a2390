"""A hand-out on a device with pages: a printer, or a PDF file."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from stretchapp.ui.album import Look
from stretchapp.ui.figure.palette import FigureColors
from stretchapp.ui.handout_layout import laying_out
from stretchapp.ui.handout_painter import look_at, paint_item
from stretchapp.ui.handout_parts import A4, Page, Paper, Picture
from stretchapp.ui.handout_text import DOTS_AN_INCH, QtRuler
from stretchapp.ui.handout_view import Handout

LEAST_AREA = 0.9


class DeviceRefusedError(Exception):
    """Nothing could be painted on the device."""


@dataclass(frozen=True)
class Progress:
    """Which page is painted, of how many; of none while they are laid out."""

    page: int
    pages: int


def painting(
    device: QPagedPaintDevice, handout: Handout, colors: FigureColors, look: Look
) -> Generator[Progress, None, None]:
    """Step by step. Raises DeviceRefusedError. Needs a QGuiApplication, for its fonts."""
    sheet = device.pageLayout().fullRectPoints()
    paper, shrink = _fitting(sheet.width(), sheet.height())
    pages: tuple[Page, ...] = ()
    for laid in laying_out(handout, paper, QtRuler()):
        pages = laid
        yield Progress(0, 0)
    painter = QPainter()
    if not painter.begin(device):
        raise DeviceRefusedError
    try:
        painter.scale(*[device.logicalDpiX() / DOTS_AN_INCH * shrink] * 2)
        for number, page in enumerate(pages):
            if number and not device.newPage():
                raise DeviceRefusedError
            yield Progress(number + 1, len(pages))
            for item in page:
                while (seen := look_at(item, look)).waits:
                    yield Progress(number + 1, len(pages))
                paint_item(painter, item, colors, seen)
                if isinstance(item, Picture):  # what takes time
                    yield Progress(number + 1, len(pages))
    finally:
        painter.end()


def pdf_writer(device: QIODevice, paper: Paper, title: str) -> QPdfWriter:
    writer = QPdfWriter(device)
    writer.setResolution(DOTS_AN_INCH)
    writer.setTitle(title)
    writer.setCreator("Stretch")
    upright = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(page_size(paper), upright, QMarginsF()))
    return writer


def page_size(paper: Paper) -> QPageSize:
    return QPageSize(QSizeF(paper.width, paper.height), QPageSize.Unit.Point)


def pdf(handout: Handout, paper: Paper, colors: FigureColors, look: Look) -> bytes:
    """The bytes of a file."""
    buffer = QBuffer()
    buffer.setData(QByteArray())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = pdf_writer(buffer, paper, handout.title)
    for _ in painting(writer, handout, colors, look):
        pass
    del writer
    return bytes(buffer.data().data())


def _fitting(width: float, height: float) -> tuple[Paper, float]:
    """On paper that is much smaller the page is that of A4, and all of it shrinks."""
    if width * height >= LEAST_AREA * A4.width * A4.height:
        return Paper(width, height), 1.0
    return A4, min(width / A4.width, height / A4.height)
