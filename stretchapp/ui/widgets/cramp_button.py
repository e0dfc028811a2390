"""The way to help with a cramp, and back to it: the same on every page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QStyleOptionButton, QWidget
from typing_extensions import override

from stretchapp.ui.type_scale import Type, set_type

translate = QCoreApplication.translate
PADDING, LEAST_HEIGHT = 34, 44


class CrampButton(QPushButton):
    """The running time is painted only: a screen reader hears no second of it.

    Where room is short it says less; its name never does.
    """

    def __init__(self, parent: QWidget | None = None, *, short: bool = False) -> None:
        super().__init__(parent)
        self._time = ""
        self._short = short
        self.setProperty("look", "cramp")
        self.setAutoDefault(True)
        self.setMinimumHeight(LEAST_HEIGHT)
        set_type(self, Type.BODY, bold=True)
        self._name()

    def show_time(self, text: str) -> None:
        """That of a cramp that is timed; nothing: there is none."""
        if bool(text) is not bool(self._time):
            self._time = text
            self.setProperty("look", "cramping" if text else "cramp")
            self.style().polish(self)
            self._name()
            self.updateGeometry()
        self._time = text
        self.update()

    @property
    def shown(self) -> str:
        """The longest text for which there is room."""
        room = self.width() - PADDING
        texts = self._texts()[1:] if self._short else self._texts()
        fitting = (text for text in texts if self._advance(text) <= room)
        return next(fitting, texts[-1])

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._advance(self._texts()[1 if self._short else 0]) + PADDING, LEAST_HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._advance(self._texts()[-1]) + PADDING, LEAST_HEIGHT)

    @override
    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.text = self.shown

    def _texts(self) -> tuple[str, str]:
        if self._time:
            return translate("Cramp", "{time}, back to it  C").format(time=self._time), self._time
        return translate("Cramp", "I have a cramp now  C"), translate("Cramp", "Cramp  C")

    def _name(self) -> None:
        name = (
            translate("Cramp", "The cramp timer is running: back to it")
            if self._time
            else translate("Cramp", "I have a cramp now")
        )
        self.setAccessibleName(name)
        self.setToolTip(f"{name} (C)")

    def _advance(self, text: str) -> int:
        return QFontMetrics(self.font()).horizontalAdvance(text)
