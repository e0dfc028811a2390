"""A button whose text may be longer than there is room for."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.labels import set_text

PADDING = 24
NARROWEST = 88


class ElidedButton(QPushButton):
    """As wide as its text, or as there is room: then it ends in …, and the tooltip has it all.

    `padding` is the pixels left and right of the text together, which the look decides.
    """

    def __init__(
        self, look: str = "quiet", padding: int = PADDING, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._whole = ""
        self._padding = padding
        self.setProperty("look", look)
        self.setAutoDefault(True)
        self.setMinimumHeight(44)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        set_type(self, Type.BODY, bold=True)

    def show_text(self, text: str) -> None:
        if text != self._whole:
            self._whole = text
            self.updateGeometry()
            self._elide()

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self._whole) + self._padding
        return QSize(width, max(44, super().sizeHint().height()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(NARROWEST, self.sizeHint().width()), 44)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._elide()

    def _elide(self) -> None:
        room = max(0, self.width() - self._padding + 2)
        end = Qt.TextElideMode.ElideRight
        shown = QFontMetrics(self.font()).elidedText(self._whole, end, room)
        set_text(self, shown)
        self.setToolTip("" if shown == self._whole else _as_text(self._whole))


def _as_text(text: str) -> str:
    """A tip reads a name like <img src=…> as markup, and the file that is named in it."""
    return f"<p>{escape(text)}</p>" if "<" in text else text
