"""Two to four instructions in the largest type that fits."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

SHARE_OF_WINDOW = 0.0275
SMALLEST_PX = 12
GAP_SHARE = 0.5


class InstructionPanel(QWidget):
    """The last line may be muted: the breath cue."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: list[QLabel] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._lines: tuple[str, ...] = ()

    def show_lines(self, lines: tuple[str, ...], breath: str = "") -> None:
        shown = (*lines, breath) if breath else lines
        if shown == self._lines:
            return
        self._lines = shown
        self._make_labels(len(shown))
        for line, label in zip(shown, self._labels, strict=False):
            label.setText(line)
        for number, label in enumerate(self._labels):
            label.setVisible(number < len(shown))
            label.setProperty("tone", "muted" if breath and number == len(shown) - 1 else "")
            label.style().polish(label)
        self._fit()

    def _make_labels(self, count: int) -> None:
        while len(self._labels) < count:
            label = QLabel()
            label.setWordWrap(True)
            self._labels.append(label)
            self._layout.addWidget(label)

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

    def _fit(self) -> None:
        largest = max(SMALLEST_PX, round(self.window().height() * SHARE_OF_WINDOW))
        sizes = range(largest, SMALLEST_PX - 1, -1)
        pixels = next(
            (size for size in sizes if self._height_at(size) <= self.height()), SMALLEST_PX
        )
        for label, line in zip(self._labels, self._lines, strict=False):
            label.setFont(self._font(pixels))
            label.setFixedHeight(self._line_height(line, pixels))
        self._layout.setSpacing(round(pixels * GAP_SHARE))

    def _line_height(self, line: str, pixels: int) -> int:
        room = QRect(0, 0, max(1, self.width()), 10_000)
        metrics = QFontMetrics(self._font(pixels))
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, line).height()

    def _height_at(self, pixels: int) -> int:
        texts = sum(self._line_height(line, pixels) for line in self._lines)
        return texts + round(pixels * GAP_SHARE) * max(0, len(self._lines) - 1)

    def _font(self, pixels: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(pixels)
        return font
