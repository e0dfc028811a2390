"""Type sizes that grow with the window, so that a routine can be read from the mat."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

DESIGN_SIZE = QSize(1280, 800)
SMALLEST, LARGEST = 0.8, 3.0
STEP = 0.05
ROOM = 1.8  # type this much larger, against its window, leaves no word cut off
SIZE, BOLD = "type_px", "type_bold"


class Type(Enum):
    """Pixels at a window of 1280 × 800."""

    SMALL = 14
    BODY = 16
    LARGE = 20
    HEADING = 28
    NAME = 30
    TITLE = 38
    CALL = 48
    DIGITS = 96


HEADINGS = (Type.HEADING, Type.NAME, Type.TITLE)


def scale_for(size: QSize, text_size: float = 1.0) -> float:
    """How much larger than the design type is, in steps, so that few resizes restyle.

    `text_size` is the person's, as far as a small window has room for it.
    """
    raw = min(size.width() / DESIGN_SIZE.width(), size.height() / DESIGN_SIZE.height())
    raw = round(raw / STEP) * STEP
    return min(text_size * min(LARGEST, max(SMALLEST, raw)), max(SMALLEST, ROOM * raw))


def set_type(widget: QWidget, size: Type, bold: bool | None = None) -> None:
    """Give a widget a place in the scale; `apply_scale` sets the pixels."""
    widget.setProperty(SIZE, size.value)
    widget.setProperty(BOLD, size in HEADINGS if bold is None else bold)


def apply_scale(root: QWidget, scale: float) -> None:
    """Set the font of a page and of everything on it that has a place in the scale."""
    root.setFont(_font(root, Type.BODY.value, False, scale))
    for widget in root.findChildren(QWidget):
        pixels = widget.property(SIZE)
        if pixels is not None:
            widget.setFont(_font(root, pixels, bool(widget.property(BOLD)), scale))


def _font(root: QWidget, pixels: int, bold: bool, scale: float) -> QFont:
    font = QFont(root.font().family())
    font.setPixelSize(round(pixels * scale))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
