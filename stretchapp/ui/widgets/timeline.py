"""The whole routine as a row of bars, one for each hold, in proportion."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stretchapp.ui.player_view import TimelineBar
from stretchapp.ui.theme import Theme
from stretchapp.ui.widgets.painted import Painted

GAP, WIDE_GAP = 6.0, 14.0
MOST_GAPS = 0.35  # of the width, however many bars there are


class Timeline(Painted):
    """A wider gap stands between stretches; the current bar is taller."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._bars: tuple[TimelineBar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: tuple[TimelineBar, ...]) -> None:
        if bars != self._bars:
            self._bars = bars
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, 16)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for bar, box in zip(self._bars, self._boxes(), strict=True):
            self._paint_bar(painter, bar, box)
        painter.end()

    def _boxes(self) -> list[QRectF]:
        gaps = self._gaps()
        seconds = sum(bar.seconds for bar in self._bars)
        room = max(0.0, self.width() - sum(gaps))
        boxes, x = [], 0.0
        for bar, gap in zip(self._bars, [*gaps, 0.0], strict=False):
            width = room * bar.seconds / seconds
            height = 12.0 if bar.current else 8.0
            boxes.append(QRectF(x, (self.height() - height) / 2, width, height))
            x += width + gap
        return boxes

    def _gaps(self) -> list[float]:
        """Between the bars; narrower where many bars would leave no room for themselves."""
        gaps = [_gap(bar) for bar in self._bars[1:]]
        share = min(1.0, MOST_GAPS * self.width() / max(1.0, sum(gaps)))
        return [gap * share for gap in gaps]

    def _paint_bar(self, painter: QPainter, bar: TimelineBar, box: QRectF) -> None:
        radius = min(box.height(), box.width()) / 2
        painter.setBrush(QColor(self.theme.line))
        painter.drawRoundedRect(box, radius, radius)
        if bar.done > 0:
            box.setWidth(max(2 * radius, box.width() * bar.done))
            painter.setBrush(QColor(self.theme.primary))
            painter.drawRoundedRect(box, radius, radius)


def _gap(bar: TimelineBar) -> float:
    return WIDE_GAP if bar.opens else GAP
