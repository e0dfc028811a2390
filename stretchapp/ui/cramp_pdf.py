"""The cramp log as a PDF of one page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

from stretchapp.core.cramp_log import CrampRecord
from stretchapp.ui.cramp_paper import Paper, paper, paper_html

MARGIN_MM, DPI = 15.0, 300
MOST_ROWS = 60  # more never fit


def cramp_pdf(records: Sequence[CrampRecord], today: int) -> bytes:
    locale = QLocale()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, locale)
    page = paper(records, today, locale)
    writer.setTitle(page.title)
    _document(page, rows_that_fit(page, writer), writer).print_(writer)
    buffer.close()
    return bytes(buffer.data().data())


def rows_that_fit(page: Paper, writer: QPdfWriter) -> int:
    """The most with which it is one page; a document only grows with its rows."""
    counts = range(min(len(page.rows), MOST_ROWS) + 1)
    pages = bisect_right(counts, 1, key=lambda count: _document(page, count, writer).pageCount())
    return max(0, pages - 1)


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
    room = writer.pageLayout().paintRectPixels(writer.resolution()).size()
    document.setPageSize(QSizeF(room))
    return document
