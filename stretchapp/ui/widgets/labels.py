"""Small makers of labels and boxes, so that pages read as lists of what is on them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QLayout, QPushButton, QWidget

from stretchapp.ui.long_words import breakable
from stretchapp.ui.type_scale import Type, set_type


def label(
    text: str = "", size: Type = Type.BODY, *, tone: str = "", bold: bool | None = None
) -> QLabel:
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    set_text(made, text)
    made.setWordWrap(size is not Type.SMALL)
    made.setProperty("tone", tone)
    set_type(made, size, bold)
    return made


def button(text: str, look: str = "", size: Type = Type.BODY) -> QPushButton:
    """A push button that Enter presses too, at least 44 px high."""
    made = QPushButton(text)
    made.setProperty("look", look)
    made.setAutoDefault(True)
    made.setMinimumHeight(44)
    set_type(made, size, bold=True)
    return made


def frame(layout: QLayout, look: str = "card") -> QFrame:
    made = QFrame()
    made.setProperty("look", look)
    made.setLayout(layout)
    return made


def stacked(layout: QBoxLayout, *items: QWidget | QLayout | int) -> QBoxLayout:
    """Add widgets, layouts and gaps (0 stretches, a number is pixels) to a box layout."""
    for item in items:
        if isinstance(item, QWidget):
            layout.addWidget(item)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        elif item:
            layout.addSpacing(item)
        else:
            layout.addStretch(1)
    return layout


def set_text(widget: QLabel | QPushButton, text: str) -> None:
    """Change a text only when it differs: every change is an event to every screen reader."""
    shown = breakable(text) if isinstance(widget, QLabel) else text.replace("&", "&&")
    if widget.text() != shown:
        widget.setText(shown)
