"""Qt paints in the thread that asks for it."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import os
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QRadialGradient
from stretchapp.adapters.painting_threads import paint_in_one_thread

paint_in_one_thread(os.environ)
application = QGuiApplication([])
image = QImage(300, 300, QImage.Format.Format_RGB32)
before = len(os.listdir("/proc/self/task"))
painter = QPainter(image)
painter.setRenderHint(QPainter.RenderHint.Antialiasing)
painter.setBrush(QRadialGradient(150, 150, 150))
painter.drawEllipse(image.rect())
painter.end()
print(len(os.listdir("/proc/self/task")) - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="threads are counted in /proc")
def test_a_large_gradient_starts_no_thread() -> None:
    ended = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, check=True)
    assert ended.stdout == b"0\n"
