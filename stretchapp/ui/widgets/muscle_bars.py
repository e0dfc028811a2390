"""Minutes a muscle this week, left and right, against a shaded band."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stretchapp.ui.muscle_view import BAND, MuscleRow, MuscleView, nothing_text
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.countdown_ring import narrowed
from stretchapp.ui.widgets.painted import Painted

translate = QCoreApplication.translate
ROW_EMS, BAR_EMS, GAP_EMS = 2.4, 0.5, 0.6
KEY_EMS, KEY_SIZE = 1.5, 0.75
NAMES_SHARE, TIMES_SHARE = 0.26, 0.28
MIDDLE_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class MuscleBars(Painted):
    """One row an area: the upper bar is the left side, the lower one the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._view = MuscleView((), 1.0, "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_type(self, Type.BODY)

    def show_view(self, view: MuscleView) -> None:
        self._view = view
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        rows = len(self._view.rows) + 1  # one for the scale, or to say that there is nothing
        return QSize(400, round(rows * self._row()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        if self._view.rows:
            self._paint_band(painter)
            self._paint_key(painter)
        else:
            painter.setPen(QColor(self.theme.muted))
            painter.drawText(self.rect(), MIDDLE_LEFT, nothing_text())
        for number, row in enumerate(self._view.rows):
            self._paint_row(painter, row, (number + 1) * self._row())
        painter.end()

    def _paint_band(self, painter: QPainter) -> None:
        """Between two lines, each with its minutes over it."""
        low, high = (self._x(seconds) for seconds in BAND)
        top, bottom = self._row() * 0.9, float(self.height())
        painter.fillRect(QRectF(low, top, high - low, bottom - top), QColor(self.theme.chip))
        for seconds, x in zip(BAND, (low, high), strict=True):
            painter.setPen(QPen(QColor(self.theme.edge), 1.0, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))
            painter.setPen(QColor(self.theme.muted))
            text = translate("Words", "%n min", None, seconds // 60)
            box = QRectF(x - self._row() * 2, 0, self._row() * 4, top)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_row(self, painter: QPainter, row: MuscleRow, top: float) -> None:
        gap = GAP_EMS * self._em()
        names = QRectF(0, top, self._left() - gap, self._row())
        self._paint_text(painter, names, row.name, self.theme.ink)
        times = QRectF(self._right() + gap, top, self.width() - self._right() - gap, self._row())
        self._paint_text(painter, times, row.text, self.theme.muted)
        self._paint_bar(painter, self._x(row.left), top, is_left=True)
        self._paint_bar(painter, self._x(row.right), top, is_left=False)

    def _paint_key(self, painter: QPainter) -> None:
        """Which bar is which side, where no row has its own yet."""
        names = (translate("History", "left"), translate("History", "right"))
        for name, is_left in zip(names, (True, False), strict=True):
            bar = self._paint_bar(painter, self._left() + KEY_EMS * self._em(), 0, is_left)
            font = QFont(self.font())
            font.setPixelSize(round(KEY_SIZE * self._em()))
            box = QRectF(bar.right() + GAP_EMS * self._em() / 2, 0, self.width(), 0)
            box.setHeight(font.pixelSize() * 1.2)
            box.moveTop(bar.center().y() - box.height() / 2)
            painter.setFont(font)
            painter.setPen(QColor(self.theme.muted))
            painter.drawText(box, MIDDLE_LEFT, name)
        painter.setFont(self.font())

    def _paint_bar(self, painter: QPainter, right: float, top: float, is_left: bool) -> QRectF:
        """In a row that begins at `top`."""
        height = BAR_EMS * self._em()
        middle = top + self._row() / 2
        bar = QRectF(self._left(), middle, right - self._left(), height)
        bar.moveTop(middle + height * (-1.2 if is_left else 0.2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.primary if is_left else self.theme.right))
        radius = min(bar.height(), bar.width()) / 2
        painter.drawRoundedRect(bar, radius, radius)
        return bar

    def _paint_text(self, painter: QPainter, box: QRectF, text: str, color: str) -> None:
        """As large as the page has it, smaller where it would be cut off."""
        painter.setPen(QColor(color))
        painter.setFont(narrowed(QFont(self.font()), text, box.width()))
        painter.drawText(box, MIDDLE_LEFT, text)

    def _x(self, seconds: float) -> float:
        return self._left() + (self._right() - self._left()) * seconds / self._view.scale

    def _left(self) -> float:
        return min(self.width() * NAMES_SHARE, self._widest([row.name for row in self._view.rows]))

    def _right(self) -> float:
        texts = [row.text for row in self._view.rows]
        return self.width() - min(self.width() * TIMES_SHARE, self._widest(texts))

    def _widest(self, texts: list[str]) -> float:
        metrics = QFontMetricsF(self.font())
        widths = [metrics.horizontalAdvance(text) for text in texts]
        return max(widths, default=0.0) + GAP_EMS * self._em()

    def _row(self) -> float:
        return ROW_EMS * self._em()

    def _em(self) -> int:
        return QFontInfo(self.font()).pixelSize()
