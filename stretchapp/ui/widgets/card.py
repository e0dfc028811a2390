"""A card of the library: figures, a title, amount and needs. A button in every other respect."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from stretchapp.ui.album import Album
from stretchapp.ui.library_view import CardView
from stretchapp.ui.theme import Theme

if TYPE_CHECKING:
    from stretchapp.core.stretch import Stretch

RADIUS = 18.0
HEIGHT_EMS = 17
TITLE_EMS = (1.3, 1.2, 1.1, 1.0)
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
TEXT_SHARE = 0.36
PAD_SHARE = 0.08

PicturesOf = Callable[[str], "tuple[Stretch, ...]"]  # by the id of a routine


class Card(QAbstractButton):
    """Its picture is painted once for each size and theme, after the first paint of the words."""

    picture_wanted = Signal()

    def __init__(
        self,
        view: CardView,
        theme: Theme,
        album: Album,
        pictures_of: PicturesOf,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.view = view
        self._album, self._pictures_of = album, pictures_of
        self._picture: QPixmap | None = None
        self.has_whole_picture = True
        self._painted: tuple[Stretch, ...] = ()
        self._wanted = QSize()
        self.setAccessibleName(view.spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_view(self, view: CardView) -> None:
        """Other words, and other pictures if those that are painted have changed."""
        if self._picture is not None and self._pictures_of(view.routine) != self._painted:
            self._picture = None
            self.update()
        if view != self.view:
            self.view = view
            self.setAccessibleName(view.spoken)
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._picture = None
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, QFontInfo(self.font()).pixelSize() * HEIGHT_EMS)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        split = self.height() * (1 - TEXT_SHARE)
        paint = self._paint_warning if self.view.is_warning else self._paint_picture
        paint(painter, QRectF(0, 0, self.width(), split))
        self._paint_words(painter, QRectF(0, split, self.width(), self.height() - split))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        focus = self.hasFocus()
        width = 3.0 if focus else 1.0
        edge = self.theme.primary if focus or self.underMouse() else self.theme.card_edge
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(self.theme.chip if self.isDown() else self.theme.card))
        box = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _paint_picture(self, painter: QPainter, box: QRectF) -> None:
        """What was painted last, fitted; a picture that fits better follows in a moment."""
        box = box.adjusted(10, 12, -10, -2)
        if self._picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(box, self._picture, QRectF(self._picture.rect()))
        self._wanted = (box.size() * self.devicePixelRatioF()).toSize()
        if self._picture is None or self._picture.size() != self._wanted:
            self.picture_wanted.emit()

    def make_picture(self) -> None:
        """Paint the figures in the size that was wanted last."""
        from stretchapp.ui.widgets.thumbnail import thumbnail

        ratio = self.devicePixelRatioF()
        self._painted = self._pictures_of(self.view.routine)
        made = thumbnail(self._painted, self._wanted, ratio, self.theme, self._album)
        self._picture, self.has_whole_picture = made.pixmap, made.is_whole
        self.update()

    def _paint_warning(self, painter: QPainter, box: QRectF) -> None:
        font = self._font(4.0, bold=True)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.hot))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "!")

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        pad = max(16.0, box.width() * PAD_SHARE * 0.7)
        box = box.adjusted(pad, 0, -pad, -pad * 0.5)
        title = self._title_font(box.width())
        top = QRectF(box.left(), box.top(), box.width(), box.height() * 0.55)
        _draw(painter, title, self.theme.ink, top, self.view.title, Qt.AlignmentFlag.AlignLeft)
        line = QRectF(box.left(), top.bottom(), box.width(), box.height() - top.height())
        small = self._font(0.95)
        amount = QFontMetricsF(small).horizontalAdvance(self.view.amount)
        _draw(painter, small, self.theme.ink, line, self.view.amount, Qt.AlignmentFlag.AlignLeft)
        rest = line.adjusted(amount + 12, 0, 0, 0)
        _draw(painter, small, self.theme.muted, rest, self.view.needs, Qt.AlignmentFlag.AlignRight)

    def _title_font(self, width: float) -> QFont:
        """The largest in which the title fits, within reason."""
        fonts = (self._font(share, bold=True) for share in TITLE_EMS[:-1])
        fit = (f for f in fonts if QFontMetricsF(f).horizontalAdvance(self.view.title) <= width)
        return next(fit, None) or self._font(TITLE_EMS[-1], bold=True)

    def _font(self, share: float, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(10, round(QFontInfo(font).pixelSize() * share)))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font


def _draw(
    painter: QPainter, font: QFont, color: str, box: QRectF, text: str, side: Qt.AlignmentFlag
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    fitting = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, fitting)
