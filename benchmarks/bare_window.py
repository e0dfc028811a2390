"""The baseline of start-up: a PySide6 window with eight widgets; prints when it is painted.

One of them is asked to lie flat: the first use of the Qt namespace makes all its enums, some 13 ms
that every window pays which aligns, orients or listens to a key.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override


class BareWindow(QMainWindow):
    """One of each in a column."""

    def __init__(self) -> None:
        super().__init__()
        inside = QWidget()
        column = QVBoxLayout(inside)
        for widget in (
            QLabel("Label"),
            QPushButton("Button"),
            QLineEdit(),
            QComboBox(),
            QCheckBox("Box"),
            QSlider(Qt.Orientation.Horizontal),
            QProgressBar(),
            QListWidget(),
        ):
            column.addWidget(widget)
        self.setCentralWidget(inside)
        self.resize(1280, 800)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self.tell)

    def tell(self) -> None:
        """After the widgets in the window are painted as well."""
        print(time.monotonic(), flush=True)
        QApplication.quit()


if __name__ == "__main__":
    application = QApplication([])
    window = BareWindow()
    window.show()
    sys.exit(application.exec())
