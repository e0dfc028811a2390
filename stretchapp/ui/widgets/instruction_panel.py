"""Two to four instructions in the largest type that fits."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.ui.appearance import text_size
from stretchapp.ui.type_scale import SIZE
from stretchapp.ui.widgets.labels import label, set_text

SHARE_OF_WINDOW = 0.0275
SMALLEST_PX = 11
GAP_SHARE = 0.5
BAR = 16


class InstructionPanel(QScrollArea):
    """The last line may be muted: the breath cue. It scrolls only where the smallest type is too
    large, and can have the focus only then.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        self._labels: list[QLabel] = []
        holder = QWidget()
        self._layout = QVBoxLayout(holder)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setWidget(holder)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_lines(self, lines: tuple[str, ...], breath: str = "") -> None:
        shown = (*lines, breath) if breath else lines
        if shown == self._lines:
            return
        self._have_labels(len(shown))
        for number, line in enumerate(self._labels):
            line.setVisible(number < len(shown))
            set_text(line, shown[number] if number < len(shown) else "")
            line.setProperty("tone", "muted" if breath and number == len(shown) - 1 else "")
            line.style().polish(line)
        self._lines = shown
        self.verticalScrollBar().setValue(0)
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
            made = label()
            made.setProperty(SIZE, None)  # its size follows from the room, not from the scale
            self._labels.append(made)
            self._layout.addWidget(made)

    def _fit(self) -> None:
        smallest = round(SMALLEST_PX * max(1.0, text_size(self.window())))
        largest = max(smallest, round(self.window().height() * SHARE_OF_WINDOW))
        for pixels in range(largest, smallest - 1, -1):
            if self._height_at(pixels, self.width()) <= self.height():
                self._let_scroll(False)
                return
        self._height_at(smallest, self.width() - BAR)
        self._let_scroll(True)

    def _let_scroll(self, scrolls: bool) -> None:
        always, never = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(always if scrolls else never)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if scrolls else Qt.FocusPolicy.NoFocus)

    def _height_at(self, pixels: int, width: int) -> int:
        """Set the labels in a size; the height they need then."""
        font, gap = QFont(self.font()), round(pixels * GAP_SHARE)
        font.setPixelSize(pixels)
        self._layout.setSpacing(gap)
        lines = self._labels[: len(self._lines)]
        for line in lines:
            line.setMinimumHeight(0)  # heightForWidth is never less
            line.setFont(font)
            line.setFixedHeight(line.heightForWidth(max(1, width)))
        return sum(line.height() for line in lines) + gap * max(0, len(lines) - 1)
