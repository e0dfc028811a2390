"""A real window at the editor, whose first stretch waits to be dragged: python -m … DATA_DIR.

Says where two rows are, and after the drag which rows there are.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from stretchapp.ui.widgets.entry_list import EntryList
from tools.stage import Stage

PATIENCE = 20


def main(folder: Path) -> None:
    stage = Stage(folder)
    stage.window.show()
    stage.settle(300)
    routine = stage.window.library.find("evening")
    assert routine is not None
    stage.window.editing.edit(routine)
    stage.settle(100)
    rows = stage.window.editing.flow.page.list
    print(*place(rows, 1, 0.5), *place(rows, rows.count() - 1, 0.9), flush=True)
    before, until = names(rows), time.monotonic() + PATIENCE
    while names(rows) == before and time.monotonic() < until:
        stage.settle(20)
    stage.settle(100)
    print(names(rows), flush=True)
    stage.window.close()


def place(rows: EntryList, row: int, share: float) -> tuple[int, int]:
    """On the screen, at a share of the height of a row."""
    box = rows.visualItemRect(rows.item(row))
    point = rows.viewport().mapToGlobal(box.topLeft())
    return point.x() + 120, point.y() + round(share * box.height())


def names(rows: EntryList) -> str:
    return ", ".join(rows.item(row).text() for row in range(1, rows.count()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
