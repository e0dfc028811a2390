"""What a figure of 600×800 costs: one painting, and moving at 30 pictures a second.

Paintings are compared with a plain fill, the moving figure with a widget that repaints itself
plainly just as often, in the same run.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from stretchapp.adapters.painting_threads import paint_in_one_thread
from stretchapp.core.movement import figure_of, still
from stretchapp.core.ports import Pictures
from stretchapp.core.scene import scene_of
from stretchapp.core.stretch import Stretch
from stretchapp.ui.album import Album
from stretchapp.ui.figure.painter import FigureColors, paint_figure
from stretchapp.ui.widgets.figure_view import FigureView
from tools.pose_sheet import segments, shipped, theme_of

WIDTH, HEIGHT, ROUNDS = 600, 800, 41
MOST_MS = 2.0
SECONDS, PICTURES_A_SECOND = 6.0, 30
MOVING = "calf_wall"


def main() -> int:
    paint_in_one_thread(os.environ)
    application = QApplication([])
    theme = theme_of("light")
    stretches = shipped()
    medians = paintings(stretches, theme.figure)
    moving(next(each for each in stretches if each.id == MOVING), theme.figure, application)
    slow = {name: cost for name, cost in medians.items() if cost > MOST_MS}
    print(f"over {MOST_MS} ms: {', '.join(slow) or 'none'}")
    return int(bool(slow))


def paintings(stretches: list[Stretch], colors: FigureColors) -> dict[str, float]:
    """The median of each stretch, printed with its best and in plain fills."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    ground = QColor("#F4F1EA")
    plain, _ = cost(lambda: painter.fillRect(0, 0, WIDTH, HEIGHT, ground))
    print(f"plain fill of {WIDTH}x{HEIGHT}: {plain:.3f} ms")
    found = {}
    for stretch in stretches:
        paint, best = cost_of(painter, stretch, colors)
        found[stretch.id] = paint
        fills = paint / plain
        print(f"{stretch.id:26} {paint:5.2f} ms (best {best:.2f}) = {fills:4.0f} fills")
    painter.end()
    print(f"median of all: {median(found.values()):.2f} ms, worst {max(found.values()):.2f} ms")
    return found


def cost_of(painter: QPainter, stretch: Stretch, colors: FigureColors) -> tuple[float, float]:
    figure, moment = figure_of(stretch), still(stretch, None)
    rect = QRectF(0, 0, WIDTH, HEIGHT)
    return cost(lambda: paint_figure(painter, rect, figure, moment, colors))


def cost(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds of one call: the median, and the best, which a busy machine disturbs least."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return median(times) * 1000, min(times) * 1000


class Plain(QWidget):
    """Fills itself, and nothing else."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#F4F1EA"))
        painter.end()


def moving(stretch: Stretch, colors: FigureColors, application: QApplication) -> None:
    """Processor time of the lead-in played again and again, solving included."""
    lead_in = segments(stretch)[0]
    view, plain = FigureView(Album(_no_pictures)), Plain()

    def show(seconds: float) -> None:
        view.show_scene(scene_of(lead_in, seconds % 4.0), colors)

    floor = used_percent(plain, lambda _: plain.update())
    figure = used_percent(view, show)
    print(
        f"moving at {PICTURES_A_SECOND} a second on {application.platformName()}: "
        f"{figure:.1f} % of a core, plain repaint {floor:.1f} % = {figure / floor:.1f} times"
    )


def _no_pictures() -> Pictures:
    raise AssertionError("figures need none")


def used_percent(widget: QWidget, show: Callable[[float], None]) -> float:
    """Of one core, by the whole process, while `show` is called for each picture."""
    widget.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    widget.resize(WIDTH, HEIGHT)
    widget.show()
    loop, timer, start = QEventLoop(), QTimer(), time.monotonic()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: show(time.monotonic() - start))
    timer.start(round(1000 / PICTURES_A_SECOND))
    QTimer.singleShot(round(SECONDS * 1000), loop.quit)
    before = sum(os.times()[:2])
    loop.exec()
    timer.stop()
    widget.hide()
    return (sum(os.times()[:2]) - before) / (time.monotonic() - start) * 100


if __name__ == "__main__":
    sys.exit(main())
