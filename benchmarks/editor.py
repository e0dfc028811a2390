"""A key press in the editor, to the painted page: with 60 stretches written in place (25 kB), and
with 1.5 MiB of pictures at the end of the file; opening and saving each. At most 50 ms.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from benchmarks.library_files import stillness_after
from stretchapp.core.picture import MOST_PICTURES
from stretchapp.core.shared_pictures import pictures_text
from stretchapp.core.stretch import Picture
from stretchapp.ui.editor_page import EditorPage
from tools.stage import Stage

MOST, KEYS, SETTLED = 50.0, 20, 1500
LARGEST = 1536 * 1024
SIZE = 200, 190
HEAD = "format: 1\nname: {name}\nstretches:\n"
ENTRY = """\
  - name: Towel pull {number}
    area: calf
    position: sitting
    props: [towel, mat]
    sides: each
    side_label: '{{side}} leg straight'
    hold: 20-30
    picture: towel-{number}.png
    instructions:
      - Sit with the {{side}} leg straight, and the other one bent as it likes.
      - Loop a towel round the {{side}} foot, then pull until the calf pulls a little.
      - Let the shoulders sink, and breathe as slowly as it comes by itself.
"""


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder) / "stretchapp"
        own.mkdir()
        fill(own)
        os.environ["XDG_CACHE_HOME"] = str(Path(folder) / "none")
        stage = Stage(own)
        stage.window.show()
        stage.settle(SETTLED)
        worst = max(worst_of(stage, routine) for routine in ("long", "pictured"))
        stage.window.close()
    return int(worst > MOST)


def fill(own: Path) -> None:
    entries = [ENTRY.format(number=number) for number in range(60)]
    long = HEAD.format(name="Long") + "".join(entries)
    (own / "long.yaml").write_text(long)
    text = HEAD.format(name="Pictured") + "".join(entries[:10])
    pictures = [Picture(f"towel-{number}.png", noise()) for number in range(MOST_PICTURES)]
    while len(pictures_text(pictures)) > LARGEST:
        pictures.pop()
    (own / "pictured.stretch.yaml").write_text(text + pictures_text(pictures))


def noise() -> bytes:
    """A picture that cannot be packed."""
    width, height = SIZE
    image = QImage(os.urandom(width * height * 4), width, height, QImage.Format.Format_RGB32)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def worst_of(stage: Stage, routine_id: str) -> float:
    """Of keys the median."""
    window = stage.window
    routine = window.library.find(routine_id)
    assert routine is not None
    opened = took(lambda: window.editing.edit(routine))
    stage.settle(SETTLED)
    page = window.editing.flow.page
    page.choose(1)
    stage.settle(SETTLED)
    line = page.entry_form.texts["note"].line
    keys = [took(lambda: press(page, line)) for _ in range(KEYS)]
    kept = stillness_after(stage, lambda: None)
    saved = stillness_after(stage, page.commands.save.trigger)
    print(f"{routine.name}, at most {MOST:.0f} ms: opened in {opened:.0f} ms, ", end="")
    print(f"a key {median(keys):.1f} ms, at worst {max(keys):.1f} ms;")
    print(f"  the window still for {kept:.0f} ms while a draft is kept, {saved:.0f} ms by a save")
    return max(opened, median(keys), kept, saved)


def press(page: EditorPage, line: QLineEdit) -> None:
    QTest.keyClicks(line, "x")
    page.repaint()


def took(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main())
