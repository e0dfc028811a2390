"""Two to four instructions in the largest type that fits."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

SHARE_OF_WINDOW = 0.0275
SMALLEST_PX = 11
GAP_SHARE = 0.5


class InstructionPanel(QWidget):
    """The last line may be muted: the breath cue."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        self._labels: list[QLabel] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def show_lines(self, lines: tuple[str, ...], breath: str = "") -> None:
        shown = (*lines, breath) if breath else lines
        if shown == self._lines:
            return
        self._have_labels(len(shown))
        for number, label in enumerate(self._labels):
            label.setVisible(number < len(shown))
            label.setText(shown[number] if number < len(shown) else "")
            label.setProperty("tone", "muted" if breath and number == len(shown) - 1 else "")
            label.style().polish(label)
        self._lines = shown
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, 60)

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, 200)

    def _have_labels(self, count: int) -> None:
        while len(self._labels) < count:
            label = QLabel()
            label.setWordWrap(True)
            self._labels.append(label)
            self._layout.addWidget(label)

    def _fit(self) -> None:
        largest = max(SMALLEST_PX, round(self.window().height() * SHARE_OF_WINDOW))
        for pixels in range(largest, SMALLEST_PX - 1, -1):
            if self._height_at(pixels) <= self.height():
                return

    def _height_at(self, pixels: int) -> int:
        """Set the labels in a size; the height they need then."""
        font, gap = QFont(self.font()), round(pixels * GAP_SHARE)
        font.setPixelSize(pixels)
        self._layout.setSpacing(gap)
        labels = self._labels[: len(self._lines)]
        for label in labels:
            label.setMinimumHeight(0)  # heightForWidth is never less
            label.setFont(font)
            label.setFixedHeight(label.heightForWidth(max(1, self.width())))
        return sum(label.height() for label in labels) + gap * max(0, len(labels) - 1)
