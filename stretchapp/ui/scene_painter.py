"""What is shown of a stretch, painted: its mannequin, or the picture that comes with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QTextOption,
    QTransform,
)

from stretchapp.core.scene import FigureScene, PictureScene, Scene
from stretchapp.ui.album import Look, Seen
from stretchapp.ui.figure.painter import FigureColors, paint_figure

MARGIN, CORNER, INK_MARGIN = 4.0, 12.0, 0.04
LEAST_FOR_WORDS, WORDS_SHARE, WORDS_PX = 110.0, 1 / 14, (11, 28)
WHOLE = Seen()


def paint_scene(
    painter: QPainter, rect: QRectF, scene: Scene, colors: FigureColors, look: Look
) -> Seen:
    """What was seen of a picture; a figure is always whole."""
    if isinstance(scene, FigureScene):
        paint_figure(painter, rect, scene.figure, scene.moment, colors)
        return WHOLE
    seen = look(scene.picture, _pixels(painter, rect))
    paint_seen(painter, rect, scene, seen, colors)
    return seen


def paint_seen(
    painter: QPainter, rect: QRectF, scene: PictureScene, seen: Seen, colors: FigureColors
) -> None:
    """A picture, or the words in its place."""
    if seen.image is not None:
        _paint_image(painter, rect, scene, seen.image, colors)
    else:
        _paint_words(painter, _inside(rect), seen, colors)


def _pixels(painter: QPainter, rect: QRectF) -> QSize:
    """What there is for a picture on the device."""
    pixels = _inside(rect).size() * painter.deviceTransform().m11()
    return pixels.toSize().expandedTo(QSize(1, 1))


def _paint_image(
    painter: QPainter, rect: QRectF, scene: PictureScene, image: QImage, colors: FigureColors
) -> None:
    """On a light ground of its own: what is drawn on nothing is drawn in ink for paper."""
    place = _centred(_inside(rect), image)
    corner = min(CORNER, place.width() / 6, place.height() / 6)
    ground = QPainterPath()
    ground.addRoundedRect(place, corner, corner)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillPath(ground, colors.plate)
    painter.setClipPath(ground, Qt.ClipOperation.IntersectClip)
    inset = INK_MARGIN * min(place.width(), place.height()) if image.hasAlphaChannel() else 0.0
    _paint_sides(painter, place.adjusted(inset, inset, -inset, -inset), image, scene.crossing)
    painter.restore()


def _paint_sides(painter: QPainter, place: QRectF, image: QImage, crossing: float) -> None:
    """The picture as it is, its mirror image, or on the way from one to the other a bit of both."""
    if crossing < 1:
        painter.setOpacity(1 - crossing if image.hasAlphaChannel() else 1.0)
        painter.drawImage(place, image)
    if crossing > 0:
        painter.setOpacity(crossing)
        mirror = QTransform(-1, 0, 0, 1, 2 * place.center().x(), 0)
        painter.setTransform(mirror, True)
        painter.drawImage(place, image)


def _paint_words(painter: QPainter, room: QRectF, seen: Seen, colors: FigureColors) -> None:
    font = QFont(painter.font())
    least, most = WORDS_PX
    font.setPixelSize(round(min(most, max(least, room.width() * WORDS_SHARE))))
    box = room.adjusted(6, 6, -6, -6)
    words = _fitting(seen.words, font, box)
    if not seen.waits:
        _paint_frame(painter, room, colors.words)
        words = words if room.width() >= LEAST_FOR_WORDS else _few_words(font, box)
    painter.save()
    painter.setFont(font)
    painter.setPen(colors.words)
    option = QTextOption(Qt.AlignmentFlag.AlignCenter)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    painter.drawText(box, words, option)
    painter.restore()


def _few_words(font: QFont, box: QRectF) -> str:
    words = QCoreApplication.translate("Picture", "No picture")
    return words if _fitting(words, font, box) == words else "?"


def _paint_frame(painter: QPainter, room: QRectF, color: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.0, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(room, CORNER, CORNER)
    painter.restore()


def _fitting(text: str, font: QFont, box: QRectF) -> str:
    """As much of it as has room; all of it is told by whoever shows it."""
    metrics = QFontMetricsF(font)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWrapAnywhere
    words = text.split(" ")
    for count in range(len(words), 1, -1):
        shown = text if count == len(words) else " ".join(words[:count]) + " …"
        if metrics.boundingRect(box, int(flags), shown).height() <= box.height():
            return shown
    return words[0]


def _centred(room: QRectF, image: QImage) -> QRectF:
    size = QSizeF(image.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(room.topLeft(), size)
    place.moveCenter(room.center())
    return place


def _inside(rect: QRectF) -> QRectF:
    return rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
