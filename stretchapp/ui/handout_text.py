"""The words of a hand-out measured and painted by Qt, in units of a twelve-hundredth of an inch."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from stretchapp.ui.handout_parts import Place, Text, Type, Words

DOTS_AN_INCH = 1200
UNIT = DOTS_AN_INCH / 72  # units a point
LEAST_LINE = 1.22
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute


class QtRuler:
    """A Ruler that measures what `paint_text` paints."""

    def height(self, words: Words, type_: Type, width: float) -> float:
        """In points, as is the width."""
        layout = _laid_out(words, type_, width * UNIT)
        return layout.lineCount() * _line_height(layout.font()) / UNIT


def paint_text(painter: QPainter, text: Text) -> None:
    """With the painter's pen; the painter is scaled to units."""
    layout = _laid_out(text.words, text.type, text.box.width * UNIT, text.place)
    layout.draw(painter, QPointF(text.box.x * UNIT, text.box.y * UNIT))


def _laid_out(words: Words, type_: Type, width: float, place: Place = Place.START) -> QTextLayout:
    """Lines of equal height. A word longer than a line is broken; each text reads its own way."""
    layout = QTextLayout(words.whole, _font(type_))
    leftward = _reads_leftward(words.whole)
    layout.setTextOption(_option(place, leftward))
    if words.lead and not words.hangs:
        layout.setFormats([_bold(len(words.lead))])
    _break_lines(layout, width, _inset(words, layout.font()), leftward)
    return layout


def _break_lines(layout: QTextLayout, width: float, inset: float, leftward: bool) -> None:
    high = _line_height(layout.font())
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        before = layout.lineCount() - 1
        indent = inset if before else 0.0
        line.setLineWidth(width - indent)
        line.setPosition(QPointF(0.0 if leftward else indent, before * high))
    layout.endLayout()


def _line_height(font: QFont) -> float:
    return max(font.pixelSize() * LEAST_LINE, QFontMetricsF(font).height())


def _inset(words: Words, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(f"{words.lead} ") if words.hangs else 0.0


def _reads_leftward(text: str) -> bool:
    """By its first letter, as the Unicode standard has it."""
    strong = (unicodedata.bidirectional(each) for each in text)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L"


def _font(type_: Type) -> QFont:
    font = QFont()
    font.setPixelSize(round(type_.size * UNIT))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("liga"), 0)  # a search for "first" would not find its ligature
    font.setWeight(QFont.Weight.Bold if type_.bold else QFont.Weight.Normal)
    return font


def _option(place: Place, leftward: bool) -> QTextOption:
    option = QTextOption()
    way = Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(way)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setAlignment(_alignment(place, leftward))
    return option


def _alignment(place: Place, leftward: bool) -> Qt.AlignmentFlag:
    if place is Place.MIDDLE:
        return Qt.AlignmentFlag.AlignHCenter
    return RIGHT if leftward or place is Place.END else LEFT


def _bold(length: int) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    format_ = QTextCharFormat()
    format_.setFontWeight(QFont.Weight.Bold)
    found.start, found.length, found.format = 0, length, format_
    return found
