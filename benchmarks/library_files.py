"""A thousand routine files of one's own: how much later the library is there, and the search.

First paint with the files against that without any, both from the start of the process and in
turns, at most 400 ms later: as it is from the second start on, after one file was changed, and the
very first time, when the shipped ones are painted and the others follow. A key press in the search
to the updated list on the screen: at most 16 ms, the worst key of some words typed and taken back,
each the median of three. The window answers within 50 ms while a saved file is read and shown,
while all are the first time, while one is saved or begun in the editor, and while a setting
changes all cards.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from statistics import median

from PySide6.QtCore import QTimer

from benchmarks.startup import LIBRARY, child_environment, first_paint
from stretchapp.core.hold_length import HoldLength
from stretchapp.core.plan import PlanSettings
from stretchapp.library_files import KEPT_CARDS, KEPT_LIBRARY
from tools.stage import Stage

FILES, ROUNDS = 1000, 7
SETTLED = 150  # ms; what follows the first paint of any library is done
MOST_LATER, MOST_KEY, MOST_STILL = 400.0, 16.0, 50.0
TYPED = ("calf", "towel pull 7", "xyz")
TEXT = """\
format: 1
name: My routine {number}
goal: evening {number}
stretches:
  - calf_wall
  - {{use: hamstring_standing, hold: 20, reps: 3}}
  - name: Towel pull {number}
    area: calf
    position: sitting
    props: [towel, mat]
    sides: each
    side_label: '{{side}} leg straight'
    hold: 20-30
    instructions:
      - Sit with the {{side}} leg straight.
      - Loop a towel round the {{side}} foot.
"""


def main() -> int:
    with tempfile.TemporaryDirectory() as none, tempfile.TemporaryDirectory() as many:
        own = Path(many) / "stretchapp"
        fill(own)
        over = starts(Path(none), Path(many), own)
        over |= in_the_window(own)
    return int(over)


def fill(own: Path) -> None:
    own.mkdir()
    for number in range(FILES):
        (own / f"mine_{number:04}.yaml").write_text(TEXT.format(number=number))


def starts(none: Path, many: Path, own: Path) -> bool:
    without, with_files = child_environment(none), child_environment(many)
    first_paint(LIBRARY, without)
    bare, kept, changed, first = [], [], [], []
    for number in range(ROUNDS):
        bare.append(first_paint(LIBRARY, without))
        first.append(first_paint_ever(with_files, own))
        first_paint(LIBRARY, with_files, str(own / KEPT_CARDS))
        kept.append(first_paint(LIBRARY, with_files))
        (own / "mine_0000.yaml").write_text(TEXT.format(number=FILES + number))
        changed.append(first_paint(LIBRARY, with_files))
    base = median(bare)
    print(f"First paint of the library, {ROUNDS} starts each; without own files {base:.0f} ms:")
    print(f"  {FILES} files {median(kept) - base:+.0f} ms, at most {MOST_LATER:+.0f}")
    print(f"  one of them changed {median(changed) - base:+.0f} ms, at most {MOST_LATER:+.0f}")
    print(f"  none of them read before {median(first) - base:+.0f} ms, at most {MOST_LATER:+.0f}")
    return max(map(median, (kept, changed, first))) - base > MOST_LATER


def first_paint_ever(environment: dict[str, str], own: Path) -> float:
    """The caches lie where the files do."""
    for kept in (KEPT_LIBRARY, KEPT_CARDS):
        (own / kept).unlink(missing_ok=True)
    return first_paint(LIBRARY, environment)


def in_the_window(own: Path) -> bool:
    os.environ["XDG_CACHE_HOME"] = str(own.parent / "none")
    stage = Stage(own)
    stage.window.show()
    stage.settle(SETTLED)
    with looking() as looks:
        while len(stage.window.library_page.grid.cards()) <= FILES:
            stage.settle(100)
    at_first = longest(looks)
    stage.settle(3000)
    rounds = [[time_of_each_key(stage, word) for word in TYPED] for _ in range(3)]
    worst_key = max(max(map(median, zip(*word, strict=True))) for word in zip(*rounds, strict=True))
    one, all_of_them = stillness(stage, own, 1), stillness(stage, own, FILES)
    saved, begun = editing(stage)
    changed = stillness_after(stage, lambda: change_hold_length(stage))
    stage.window.close()
    print(f"  a key press in the search to the updated list: worst {worst_key:.1f} ms,", end="")
    print(f" at most {MOST_KEY:.0f}")
    print(f"  longest stillness while all are read the first time: {at_first:.0f} ms,", end="")
    print(f" at most {MOST_STILL:.0f}")
    print(f"  longest stillness of the window after a save: {one:.0f} ms, at most {MOST_STILL:.0f}")
    print(f"  after {FILES} files were saved at once: {all_of_them:.0f} ms")
    print(f"  after a save in the editor: {saved:.0f} ms, at most {MOST_STILL:.0f}")
    print(f"  after a new routine is begun: {begun:.0f} ms, at most {MOST_STILL:.0f}")
    print(f"  after the hold length is changed: {changed:.0f} ms, at most {MOST_STILL:.0f}")
    return worst_key > MOST_KEY or max(one, at_first, saved, begun, changed) > MOST_STILL


def change_hold_length(stage: Stage) -> None:
    page = stage.window.routine_page
    page.settings_chosen.emit(PlanSettings(hold_length=HoldLength.SHORT))


def time_of_each_key(stage: Stage, word: str) -> list[float]:
    """Milliseconds, typing a word and taking it back."""
    page = stage.window.library_page
    keys: list[Callable[[], None]] = [
        *(lambda letter=letter: page.search.insert(letter) for letter in word),
        *(page.search.backspace for _ in word),
    ]
    times = []
    for press in keys:
        start = time.perf_counter()
        press()
        page.grid.repaint()
        times.append((time.perf_counter() - start) * 1000)
        stage.settle(50)
    return times


def stillness(stage: Stage, own: Path, files: int) -> float:
    """While files are read."""
    library = stage.window.library
    with looking() as looks:
        for number in range(files):
            text = f"{TEXT.format(number=number)}note: {files}\n"
            (own / f"mine_{number:04}.yaml").write_text(text)
        looks.clear()
        while stage.window.library is library:
            stage.settle(100)
        stage.settle(1000)
    return longest(looks)


def editing(stage: Stage) -> tuple[float, float]:
    """Saving, and a new routine: each the median of some rounds."""
    window, saved, begun = stage.window, [], []
    for number in range(ROUNDS):
        routine = window.library.find("mine_0007")
        assert routine is not None
        window.editing.edit(routine)
        page = window.editing.flow.page
        page.head_edited.emit("note", f"{number}")
        saved.append(stillness_after(stage, page.commands.save.trigger))
        window.show_library()
        begun.append(stillness_after(stage, window.commands.new_routine.trigger))
    return median(saved), median(begun)


def stillness_after(stage: Stage, act: Callable[[], None]) -> float:
    with looking() as looks:
        looks.append(time.perf_counter())
        act()
        stage.settle(1000)
    return longest(looks)


@contextmanager
def looking() -> Iterator[list[float]]:
    """Looks at the clock as often as the window lets."""
    looks: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: looks.append(time.perf_counter()))
    timer.start(1)
    yield looks
    timer.stop()


def longest(looks: list[float]) -> float:
    """Milliseconds between two looks."""
    return max(b - a for a, b in pairwise(looks)) * 1000


if __name__ == "__main__":
    sys.exit(main())
