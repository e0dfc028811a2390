"""The history of ten years: what keeping one more hold costs, its size, and its page.

20,000 sessions of eight holds. The page's first paint may take at most 100 ms longer than with ten
sessions; a hold kept for good is compared with appending 200 bytes and waiting for the disk.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from io import FileIO
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stretchapp.adapters.history_file import HistoryFile
from stretchapp.adapters.history_store import HistoryStore
from stretchapp.adapters.paths import HISTORY_FILE, data_folder
from stretchapp.adapters.routine_folders import load_library
from stretchapp.core.history import SessionRecord, record_of
from stretchapp.core.packed_plan import pack_plan
from stretchapp.core.plan import PlanSettings, SessionPlan, plan_session
from stretchapp.core.routine import Routine
from stretchapp.resources import routines_folder
from stretchapp.ui.type_scale import DESIGN_SIZE
from tools.past import fail, keep_past, on_the_wall, sessions
from tools.stage import Stage

MANY, FEW, DAYS = 20_000, 10, 3652
TODAY = date(2026, 3, 5)
HOLDS, BYTES = 8, 200
ROUNDS, MOST_MS = 9, 100.0
SESSIONS_WRITTEN = 100


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        many, few = Path(folder) / "many", Path(folder) / "few"
        fill(many, MANY, DAYS)
        fill(few, FEW, FEW)
        report_size(many / HISTORY_FILE)
        report_writes(many)
        return report_paint(many, few)


def eight_holds() -> Routine:
    library = load_library(routines_folder(), data_folder())
    calf, hamstring = library.find("calf"), library.find("hamstring")
    assert calf
    assert hamstring
    return replace(calf, entries=calf.entries + hamstring.entries)


def fill(folder: Path, count: int, days: int) -> None:
    routine = eight_holds()
    folder.mkdir()
    keep_past(folder, sessions([routine], TODAY, count, days))


def report_size(file: Path) -> None:
    size = sum(each.stat().st_size for each in file.parent.iterdir())
    print(f"{MANY} sessions of {HOLDS} holds in {DAYS} days: {size / 1e6:.1f} MB, ", end="")
    print(f"{size / MANY:.0f} bytes each")


def report_writes(folder: Path) -> None:
    """In turns, so that both meet the same disk."""
    plan = plan_session(eight_holds(), PlanSettings())
    packed, file = pack_plan(plan), HistoryFile(folder / HISTORY_FILE, fail)
    bare = (folder / "bare").open("ab", buffering=0)
    kept, appended = [], []
    for record in growing(plan, SESSIONS_WRITTEN):
        kept.append(milliseconds(partial(file.do, partial(keep, record=record, plan=packed))))
        appended.append(milliseconds(partial(append, bare)))
    bare.close()
    file.close()
    print(f"a hold kept for good, {len(kept)} times, and {BYTES} bytes appended, both on the disk:")
    for name, times in (("kept", kept), ("appended", appended)):
        print(f"  {name:9} median {median(times):.2f} ms, p99 {quantiles(times, n=100)[98]:.2f} ms")
    print(f"  ratio of medians {median(kept) / median(appended):.1f}")


def growing(plan: SessionPlan, count: int) -> Iterator[SessionRecord]:
    """One session after another, with one hold more each time."""
    for number in range(count):
        record = record_of(plan, f"new {number}", on_the_wall(TODAY, 8))
        for hold in record.holds:
            record = record.reached(hold.number, hold.planned)
            yield record


def keep(store: HistoryStore, record: SessionRecord, plan: bytes) -> None:
    store.keep(record, plan)


def append(file: FileIO) -> None:
    file.write(bytes(BYTES))
    os.fsync(file.fileno())


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def report_paint(many: Path, few: Path) -> int:
    """In turns, each in a window of its own; the first of both warms up."""
    times: dict[Path, list[float]] = {many: [], few: []}
    for _ in range(1 + ROUNDS):
        for folder, seen in times.items():
            seen.append(first_paint(folder))
    medians = {folder: median(seen[1:]) for folder, seen in times.items()}
    longer = medians[many] - medians[few]
    print(f"first paint of the history page, {ROUNDS} windows each:")
    print(f"  {MANY} sessions {medians[many]:.0f} ms, {FEW} sessions {medians[few]:.0f} ms")
    print(f"  longer by {longer:.0f} ms, at most {MOST_MS:.0f}")
    return int(longer > MOST_MS)


def first_paint(folder: Path) -> float:
    """From the key to the page with everything on it."""
    stage = Stage(folder, now=lambda: on_the_wall(TODAY, 22))
    stage.window.resize(DESIGN_SIZE)
    stage.window.show()
    stage.settle()
    flow = stage.window.history_flow
    watch, start = Painted(), time.perf_counter()
    flow.show()
    watch.wait_for((flow.page.list.viewport(), flow.page.overview.calendar))
    took = (time.perf_counter() - start) * 1000
    stage.window.close()
    stage.window.deleteLater()
    stage.settle(0)
    return took


class Painted(QObject):
    """Waits until each of some widgets was painted."""

    def wait_for(self, widgets: tuple[QWidget, ...]) -> None:
        self._left, self._loop = list(widgets), QEventLoop()
        for widget in widgets:
            widget.installEventFilter(self)
        self._loop.exec()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and watched in self._left:
            self._left.remove(watched)
            if not self._left:
                QTimer.singleShot(0, self._loop.quit)
        return super().eventFilter(watched, event)


if __name__ == "__main__":
    sys.exit(main())
