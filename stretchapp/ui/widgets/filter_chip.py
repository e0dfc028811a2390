"""A chip that names a kind of filter and what is chosen of it. A button in every other respect."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from stretchapp.core.filters import Kind
from stretchapp.ui.filter_names import kind_name, named_text, spoken_text
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.marks import CHEVRON, TICK, mark_box, paint_mark

PAD_EMS, MARK_EMS, GAP_EMS = 1.0, 0.8, 0.5
LEAST_HEIGHT, HEIGHT_EMS = 44, 2.2
OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class FilterChip(QAbstractButton):
    """Chosen, it has a tick, its values in words, and the main colour."""

    def __init__(self, kind: Kind, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind: Kind = kind
        self.theme = theme
        self.is_on = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        set_type(self, Type.BODY)
        self._show(kind_name(kind), "")

    def show_chosen(self, short: str, whole: str) -> None:
        """What is chosen, as far as there is room, and for a screen reader; none: both empty."""
        self.is_on = bool(whole)
        self._show(named_text(self.kind, short) if whole else kind_name(self.kind), whole)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        em = self._em()
        text = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        marks = (MARK_EMS + GAP_EMS) * (2 if self.is_on else 1)
        height = max(LEAST_HEIGHT, round(HEIGHT_EMS * em))
        return QSize(round(text + (2 * PAD_EMS + marks) * em) + 2, height)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPENING_KEYS:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        ink = self.theme.on_primary if self.is_on else self.theme.ink
        em, height = self._em(), self.height()
        left, right = PAD_EMS * em, self.width() - (PAD_EMS + MARK_EMS) * em
        paint_mark(painter, CHEVRON, mark_box(right, MARK_EMS * em, height), ink)
        if self.is_on:
            paint_mark(painter, TICK, mark_box(left, MARK_EMS * em, height), ink)
            left += (MARK_EMS + GAP_EMS) * em
        self._paint_text(painter, QRectF(left, 0, right - GAP_EMS * em - left + 2, height), ink)
        painter.end()

    def _show(self, text: str, spoken: str) -> None:
        self.setText(text)
        self.setAccessibleName(spoken_text(self.kind, spoken))
        self.updateGeometry()
        self.update()

    def _paint_ground(self, painter: QPainter) -> None:
        theme, width = self.theme, 3.0 if self.hasFocus() else 1.0
        edge = theme.primary if self.underMouse() or self.is_on else theme.edge
        ground = theme.primary if self.is_on else theme.chip
        painter.setPen(QPen(QColor(theme.ring if self.hasFocus() else edge), width))
        painter.setBrush(QColor(theme.line if self.isDown() and not self.is_on else ground))
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)

    def _paint_text(self, painter: QPainter, box: QRectF, ink: str) -> None:
        painter.setPen(QColor(ink))
        text = QFontMetricsF(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)

    def _em(self) -> int:
        return QFontInfo(self.font()).pixelSize()
