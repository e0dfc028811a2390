"""What a painted figure costs against a plain fill of the same size, in the same run."""

from __future__ import annotations

import os
from collections.abc import Callable
from statistics import median
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from stretchapp.core.movement import FigureMoment, figure_of, moment_of, still
from stretchapp.core.stretch import Stretch
from stretchapp.ui.figure.painter import FigureColors, paint_figure
from tools.pose_sheet import segments, shipped, theme_of

WIDTH, HEIGHT, ROUNDS = 600, 800, 60


def main() -> None:
    QGuiApplication([])
    colors = theme_of("light").figure
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    plain, _ = cost(lambda: painter.fillRect(0, 0, WIDTH, HEIGHT, QColor("#F4F1EA")))
    print(f"plain fill of {WIDTH}x{HEIGHT}: {plain:.3f} ms")
    for stretch in shipped():
        (paint, best), (solve, _) = cost_of(painter, stretch, colors), cost_of_moment(stretch)
        print(
            f"{stretch.id:22} paint {paint:5.2f} ms (best {best:.2f}) = {paint / plain:5.1f} fills,"
            f" moment {solve:5.2f} ms"
        )
    painter.end()


def cost_of(painter: QPainter, stretch: Stretch, colors: FigureColors) -> tuple[float, float]:
    figure, moment = figure_of(stretch), still(stretch, None)
    rect = QRectF(0, 0, WIDTH, HEIGHT)
    return cost(lambda: paint_figure(painter, rect, figure, moment, colors))


def cost_of_moment(stretch: Stretch) -> tuple[float, float]:
    lead_in = segments(stretch)[0]

    def moment() -> FigureMoment:
        return moment_of(lead_in, lead_in.seconds - 1.0)

    return cost(moment)


def cost(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds of one call: the median, and the best, which a busy machine disturbs least."""
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return median(times) * 1000, min(times) * 1000


if __name__ == "__main__":
    main()
