"""The real window at the editor, in which letters are typed until it is killed: … DATA_DIR.

Says of each letter when it was typed.
"""

from __future__ import annotations

import sys
import time
from itertools import count
from pathlib import Path

from PySide6.QtTest import QTest

from tools.stage import Stage

LETTERS, A_LETTER_MS = "abcdefghijklmnopqrstuvwxyz", 20
MOST = 350  # a text is no longer than 400 characters


def main(folder: Path) -> None:
    stage = Stage(folder)
    stage.window.show()
    stage.window.activateWindow()
    stage.settle(50)
    routine = stage.window.library.find("evening")
    assert routine is not None
    stage.window.editing.edit(routine)
    line = stage.window.editing.flow.page.routine_form.texts["goal"].line
    for number in count():
        if number < MOST:
            QTest.keyClicks(line, LETTERS[number % len(LETTERS)])
            print(time.monotonic(), flush=True)
        stage.settle(A_LETTER_MS)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
