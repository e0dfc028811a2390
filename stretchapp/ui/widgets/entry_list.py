"""Stretches in rows with their figures, chosen by arrow keys and moved by dragging."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from stretchapp.core.scene import PictureScene
from stretchapp.core.stretch import Picture, Stretch
from stretchapp.ui.album import Album
from stretchapp.ui.editor_view import EntryView
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.thumbnail import scene_thumbnail, thumbnail

VIEW = Qt.ItemDataRole.UserRole
ROW_EMS, PICTURE_EMS = 4.0, 4.6
RADIUS, INSET = 10.0, 3.0
LINE, BESIDE = 4.0, 12

Shown = str | Picture  # the id of a stretch, or a picture


class EntryList(QListWidget):
    """`moved(int, int)`: the person wants a row elsewhere; who hears it moves it.

    The first `fixed` rows stay where they are.
    """

    moved = Signal(int, int)

    def __init__(
        self, theme: Theme, album: Album, fixed: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._fixed = theme, fixed
        self._dropped_before: int | None = None
        self._painter = _RowPainter(theme, album, self)
        album.arrived.connect(self.viewport().update)
        self.setItemDelegate(self._painter)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        set_type(self, Type.BODY)

    def allow_dragging(self) -> None:
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)  # Qt's own is too thin to be seen from a step away

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._painter.set_theme(theme)
        self.viewport().update()

    def show_views(self, views: tuple[EntryView, ...]) -> None:
        """Rows that are there already only change what is on them."""
        while self.count() > len(views):
            self.takeItem(self.count() - 1)
        for row, view in enumerate(views):
            item = self.item(row) or QListWidgetItem(self)
            if item.data(VIEW) != view:
                item.setData(VIEW, view)
                item.setText(view.title)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, view.spoken)
            if row < self._fixed:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDragEnabled)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is chosen stays in sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    @override
    def startDrag(self, supported: Qt.DropAction) -> None:
        """As a copy: after a move Qt would take the row away by itself.

        Only its picture goes along, below the mouse: a whole row would hide where it goes.
        """
        item = self.currentItem()
        if item is None or not item.flags() & Qt.ItemFlag.ItemIsDragEnabled:
            return
        row = self.visualItemRect(item)
        row.setWidth(round(PICTURE_EMS * QFontInfo(self.font()).pixelSize()))
        drag = QDrag(self)
        drag.setMimeData(self.mimeData([item]))
        drag.setPixmap(self.viewport().grab(row))
        drag.setHotSpot(QPoint(-BESIDE, -BESIDE))
        drag.exec(Qt.DropAction.CopyAction)
        self._show_place(None)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._show_place(max(self._fixed, self._row_at(event)))

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_place(None)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._dropped_before is None or not self.count():
            return
        last = self._dropped_before >= self.count()
        row = self.visualItemRect(self.item(min(self._dropped_before, self.count() - 1)))
        y = row.bottom() if last else row.top()
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(self._theme.primary), LINE))
        painter.drawLine(row.left(), y, row.right(), y)
        painter.end()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """The row stays where it is until it is moved in what the list shows."""
        here, row = self.currentRow(), self._row_at(event)
        event.accept()
        self._show_place(None)
        to = max(self._fixed, row - 1 if row > here else row)
        if here >= self._fixed and to != here:
            self.moved.emit(here, to)

    def _show_place(self, dropped_before: int | None) -> None:
        """The row above which it would go now; none: nowhere."""
        self._dropped_before = dropped_before
        self.viewport().update()

    def _row_at(self, event: QDropEvent) -> int:
        """Before which row it was dropped."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        if not index.isValid():
            return self.count()
        return index.row() + (point.y() > self.visualRect(index).center().y())


class _RowPainter(QStyledItemDelegate):
    """Pictures are painted once for each stretch, size and theme."""

    def __init__(self, theme: Theme, album: Album, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._album = theme, album
        self._pictures: dict[tuple[Shown, int, float], QPixmap] = {}

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._pictures.clear()

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, round(ROW_EMS * _em(option)))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        view = index.data(VIEW)
        if not isinstance(view, EntryView):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(INSET, INSET, -INSET, -INSET)
        self._paint_ground(painter, option, box)
        width = PICTURE_EMS * _em(option)
        self._paint_picture(painter, view, QRectF(box.left(), box.top(), width, box.height()))
        self._paint_words(painter, view, option, box.adjusted(width + 8, 4, -10, -4))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF) -> None:
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focus = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            edge = QPen(QColor(self._theme.primary), 3.0 if focus else 1.5)
            painter.setPen(edge if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.chip))
            painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _paint_picture(self, painter: QPainter, view: EntryView, box: QRectF) -> None:
        shown = view.picture or view.stretch
        if shown is None:
            return
        ratio = painter.device().devicePixelRatio()
        size = (box.adjusted(4, 4, -4, -4).size() * ratio).toSize()
        painter.setOpacity(0.45 if view.is_off else 1.0)
        painter.drawPixmap(box.topLeft().toPoint(), self._painted(shown, size, ratio))
        painter.setOpacity(1.0)

    def _painted(self, shown: Stretch | Picture, size: QSize, ratio: float) -> QPixmap:
        key = (shown if isinstance(shown, Picture) else shown.id, size.height(), ratio)
        if key in self._pictures:
            return self._pictures[key]
        if isinstance(shown, Picture):
            made = scene_thumbnail((PictureScene(shown),), size, ratio, self._theme, self._album)
        else:
            made = thumbnail((shown,), size, ratio, self._theme, self._album)
        if made.is_whole:
            self._pictures[key] = made.pixmap
        return made.pixmap

    def _paint_words(
        self, painter: QPainter, view: EntryView, option: QStyleOptionViewItem, box: QRectF
    ) -> None:
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        font.setStrikeOut(view.is_off)
        half = box.height() / 2
        top, low = box.adjusted(0, 0, 0, -half), box.adjusted(0, half, 0, 0)
        if not view.detail:
            top = box
        _draw(painter, font, self._theme.ink, top, view.title)
        small = QFont(option.font)
        small.setPixelSize(round(0.9 * _em(option)))
        tone = self._theme.hot if view.problems else self._theme.muted
        _draw(painter, small, tone, low, view.detail)


def _draw(painter: QPainter, font: QFont, color: str, box: QRectF, text: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    fitting = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)


def _em(option: QStyleOptionViewItem) -> int:
    return QFontInfo(option.font).pixelSize()
