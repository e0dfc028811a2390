"""The list of sessions, or of cramps: Enter opens one."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from stretchapp.ui.record_lines import ID, VIEW, RecordLines
from stretchapp.ui.session_line_view import LineView
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, set_type

PAD, ROWS = 12, 2.7
Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
NO_KEYS = Qt.KeyboardModifier.NoModifier


class RecordList(QListView):
    """`opened(id)`: by Enter or a click."""

    opened = Signal(str)

    def __init__(
        self,
        theme: Theme,
        lines: RecordLines,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.lines = lines
        self._last = ""
        self._painter = _LinePainter(theme)
        self.setProperty("look", "list")
        self.setModel(lines)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.clicked.connect(self._open)
        lines.modelReset.connect(self._choose)
        set_type(self, Type.BODY)

    @property
    def chosen(self) -> str:
        """The id of what is under the cursor, or nothing."""
        return self.currentIndex().data(ID) or ""

    def set_theme(self, theme: Theme) -> None:
        self._painter.theme = theme
        self.viewport().update()

    def choose(self, record_id: str) -> None:
        self.setCurrentIndex(self.lines.index(max(0, self.lines.row_of(record_id)), 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() == NO_KEYS and self.chosen:
            self.opened.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._last = current.data(ID) or self._last

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ID))

    def _choose(self) -> None:
        """The same as before they were read again."""
        self.choose(self._last)


class _LinePainter(QStyledItemDelegate):
    """Title and time in the stretch, and under them when it was and how it ended."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = round(QFontMetrics(option.font).height() * ROWS)
        return QSize(0, max(44, height))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view: LineView = index.data(VIEW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        self._paint_ground(painter, box, option.state)
        inner = box.adjusted(PAD, box.height() * 0.1, -PAD, -box.height() * 0.1)
        upper, lower = QRectF(inner), QRectF(inner)
        upper.setHeight(inner.height() / 2)
        lower.setTop(upper.bottom())
        font = QFont(option.font)
        self._paint_pair(painter, lower, view.when, view.how, self.theme.muted, font)
        font.setWeight(QFont.Weight.DemiBold)
        self._paint_pair(painter, upper, view.title, view.amount, self.theme.ink, font)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        flags = QStyle.StateFlag
        is_current = bool(state & flags.State_Selected)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_current and state & flags.State_Active and state & flags.State_HasFocus:
            painter.setPen(QPen(QColor(self.theme.primary), 3.0))
        if is_current or state & flags.State_MouseOver:
            painter.setBrush(QColor(self.theme.chip))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 10, 10)
        else:
            painter.setPen(QPen(QColor(self.theme.line), 1.0))
            painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _paint_pair(
        self, painter: QPainter, box: QRectF, left: str, right: str, color: str, font: QFont
    ) -> None:
        """The left one gives way."""
        painter.setFont(font)
        painter.setPen(QColor(color))
        metrics = painter.fontMetrics()
        painter.drawText(box, RIGHT, right)
        room = box.width() - metrics.horizontalAdvance(right) - PAD
        shown = metrics.elidedText(left, Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(box, LEFT, shown)
