"""The colours of the mannequin."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor
from typing_extensions import override


class FigureColors(NamedTuple):
    """Near and far tones of each part; `outline` is the ground's colour.

    A picture in place of a figure lies on a `plate`; `words` stand where there is none.
    """

    skin: QColor
    skin_far: QColor
    top: QColor
    top_far: QColor
    legs: QColor
    legs_far: QColor
    hair: QColor
    shoe: QColor
    shoe_far: QColor
    glow: QColor
    outline: QColor
    prop: QColor
    prop_edge: QColor
    floor: QColor
    plate: QColor
    words: QColor

    @override
    def __hash__(self) -> int:
        """Qt's colours have none."""
        return hash((self.outline.rgb(), self.prop.rgb()))


def mixed(near: QColor, far: QColor, share: float) -> QColor:
    """A colour between two: 0 the first, 1 the second."""
    if share <= 0:
        return near
    keep = 1 - share
    return QColor(
        round(near.red() * keep + far.red() * share),
        round(near.green() * keep + far.green() * share),
        round(near.blue() * keep + far.blue() * share),
    )
