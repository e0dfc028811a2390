"""The cramp log as a PDF of one page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QSizeF
from PySide6.QtGui import (
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextDocument,
    QTextTable,
)

from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.steps import Steps
from stretchapp.ui.cramp_paper import Paper, paper, paper_html

MARGIN_MM, DPI = 15.0, 300


def making_pdf(records: Sequence[CrampRecord], today: int) -> Steps[bytes]:
    """Step by step: each takes some 10 ms, whatever the number of cramps."""
    locale = QLocale()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, locale)
    page = paper(records, today, locale)
    writer.setTitle(page.title)
    yield
    measured = _document(page, len(page.rows), writer)
    yield
    document = _document(page, rows_that_fit(measured, len(page.rows), writer), writer)
    yield
    document.setPageSize(_room(writer))
    yield
    document.print_(writer)
    buffer.close()
    return bytes(buffer.data().data())


def rows_that_fit(document: QTextDocument, most: int, writer: QPdfWriter) -> int:
    """With how many it is one page, measured on one with the most, as long as it needs to be."""
    room = _room(writer).height()
    document.setTextWidth(_room(writer).width())
    if document.size().height() <= room:
        return most
    edges = _edges(document, most)
    line = QFontMetricsF(document.defaultFont(), writer).lineSpacing()  # says how many are left
    after = document.size().height() - edges[-1] + line
    return max(0, sum(edge + after <= room for edge in edges) - 1)


def _writer(buffer: QBuffer, locale: QLocale) -> QPdfWriter:
    """On the paper of the country."""
    writer = QPdfWriter(buffer)
    is_letter = locale.measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(size),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setResolution(DPI)
    return writer


def _document(page: Paper, count: int, writer: QPdfWriter) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setHtml(paper_html(page, count))
    return document


def _room(writer: QPdfWriter) -> QSizeF:
    return QSizeF(writer.pageLayout().paintRectPixels(writer.resolution()).size())


def _edges(document: QTextDocument, rows: int) -> list[float]:
    """The top of each row of cramps, and the bottom of the last; in pixels of the paper."""
    layout, table = document.documentLayout(), document.rootFrame().childFrames()[-1]
    assert isinstance(table, QTextTable)
    blocks = [table.cellAt(row, 0).firstCursorPosition().block() for row in range(1, rows + 1)]
    tops = [layout.blockBoundingRect(block).top() for block in blocks]
    return [*tops, layout.frameBoundingRect(table).bottom()]
