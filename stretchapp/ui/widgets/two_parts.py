"""Two parts of a page: side by side where there is room, else one at a time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.choice import Choice
from stretchapp.ui.widgets.fitted import Fitted
from stretchapp.ui.widgets.labels import stacked

translate = QCoreApplication.translate
WIDE_EMS = 66


class TwoParts(Fitted):
    """Each a name, a widget, and its share of a wide window."""

    def __init__(self, *parts: tuple[str, QWidget, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = [part for _, part, _ in parts]
        self._shown = 0
        names = [name for name, _, _ in parts]
        self.choice = Choice(
            translate("History", "Show"), tuple(range(len(parts))), names.__getitem__, self._show
        )
        self.choice.choose(0)
        body = QHBoxLayout()
        body.setSpacing(24)
        for _, part, share in parts:
            body.addWidget(part, share)
        column = stacked(QVBoxLayout(self), stacked(QHBoxLayout(), self.choice, 0))
        column.addLayout(body, 1)
        column.setContentsMargins(0, 0, 0, 0)
        set_type(self, Type.BODY)
        self._fit()

    def _show(self, number: int) -> None:
        self._shown = number
        self._fit()

    @override
    def _fit(self) -> None:
        is_wide = self.width() >= WIDE_EMS * QFontInfo(self.font()).pixelSize()
        self.choice.setVisible(not is_wide)
        for number, part in enumerate(self._parts):
            part.setVisible(is_wide or number == self._shown)
