"""A button that unfolds more, and says in word, shape and state whether it has."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stretchapp.ui.widgets.elided_button import ElidedButton

translate = QCoreApplication.translate
PADDING, CHEVRON_LEFT, CHEVRON_SIZE = 48, 10, 10


class FoldButton(ElidedButton):
    """Checked while unfolded, which a screen reader tells as pressed; its chevron points down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("fold", PADDING, parent)
        self.setCheckable(True)
        self.toggled.connect(self._follow)
        self._follow(unfolded=False)

    def show_name(self, name: str) -> None:
        """Of what there is more."""
        self.setAccessibleName(translate("Routine", "More about {name}").format(name=name))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setColor(self.palette().windowText().color())
        pen.setWidthF(2.2)
        painter.setPen(pen)
        painter.drawPolyline(self._chevron())
        painter.end()

    def _chevron(self) -> QPolygonF:
        half = CHEVRON_SIZE / 2
        middle = QPointF(CHEVRON_LEFT + half, self.height() / 2)
        if self.isChecked():
            points = (QPointF(-half, -half / 2), QPointF(0, half / 2), QPointF(half, -half / 2))
        else:
            points = (QPointF(-half / 2, -half), QPointF(half / 2, 0), QPointF(-half / 2, half))
        return QPolygonF([middle + point for point in points])

    def _follow(self, unfolded: bool) -> None:
        self.show_text(translate("Routine", "Less") if unfolded else translate("Routine", "More"))
