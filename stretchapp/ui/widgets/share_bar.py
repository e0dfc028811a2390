"""A table's cell with a bar under its text: how much of what was planned was done."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from stretchapp.ui.theme import Theme

HEIGHT, SIDE = 4.0, 6.0


class ShareBar(QStyledItemDelegate):
    """One share, from 0 to 1, for each row."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.shares: tuple[float, ...] = ()

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        box = QRectF(option.rect).adjusted(SIDE, 0, -SIDE, -2)
        box.setTop(box.bottom() - HEIGHT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for color, share in (
            (self.theme.line, 1.0),
            (self.theme.primary, self.shares[index.row()]),
        ):
            painter.setBrush(QColor(color))
            bar = QRectF(box.left(), box.top(), box.width() * share, HEIGHT)
            painter.drawRoundedRect(bar, min(2.0, bar.width() / 2), 2)
        painter.restore()
