"""A day and a time, as the clock on a wall says, to be typed or stepped."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QEvent, QLocale, QSize, QTime, QTimeZone
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateTimeEdit
from typing_extensions import override

from stretchapp.ui.day_words import setting_format

WALL = QTimeZone(QTimeZone.Initialization.UTC)  # a clock that never leaps
PADDING = 14  # a style sheet's own leaves no room for the text


class WallEdit(QDateTimeEdit):
    """Heard of when it is typed whole, or stepped."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self.setLocale(locale)
        self.setTimeZone(WALL)
        self.setDisplayFormat(setting_format(locale))
        self.setKeyboardTracking(False)
        self.setMinimumHeight(44)
        self.lineEdit().setTextMargins(PADDING, 0, PADDING, 0)

    @property
    def wall(self) -> datetime:
        day, time = self.date(), self.time()
        return datetime(
            day.year(), day.month(), day.day(), time.hour(), time.minute(), time.second()
        )

    def show_wall(self, wall: datetime) -> None:
        """Nobody hears of it."""
        day = QDate(wall.year, wall.month, wall.day)
        time = QTime(wall.hour, wall.minute, wall.second)
        blocked = self.blockSignals(True)
        self.setDateTime(QDateTime(day, time, WALL))
        self.blockSignals(blocked)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Its line does not take over the type by itself."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.lineEdit().setFont(self.font())

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(2 * PADDING, 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, and no time is changed by the way."""
        event.ignore()
