"""Every page as the X server shows it: python -m tools.screenshots OUT_DIR."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication

from stretchapp.adapters.paths import SETTINGS_FILE
from stretchapp.adapters.routine_folders import load_library
from stretchapp.core.cramp_state import BodyPart
from stretchapp.core.looks import ThemeChoice
from stretchapp.core.moment import Moment
from stretchapp.core.plan import SegmentKind
from stretchapp.extras import NOTICE_FILE
from stretchapp.resources import routines_folder
from stretchapp.ui.cramp_view import Offer
from stretchapp.ui.widgets.stretch_row import StretchRow
from tools.own_routine import keep_own_routine
from tools.past import keep_past, on_the_wall, sessions
from tools.past_cramps import cramps, keep_cramps
from tools.stage import Stage

CRAMPS, CRAMP_DAYS = 14, 80
THEMES = ("light", "dark")
BROKEN = (
    "format: 1\nname: My calves\nstretches:\n  - calf_wal\n  - {use: neck_side_tilt, hold: 45}\n"
)
TODAY, SESSIONS, DAYS = date(2026, 3, 5), 420, 400
Page = Callable[[Stage], None]


def library(stage: Stage) -> None:
    stage.window.show_library()


def routine(stage: Stage) -> None:
    found = stage.window.library.find("back")
    assert found is not None
    stage.window.show_routine(found)


def routine_unfolded(stage: Stage) -> None:
    """The first stretch with an easier form is swapped, the next unfolded."""
    found = stage.window.library.find("hamstring")
    assert found is not None
    stage.window.show_routine(found)
    row = stage.window.routine_page.findChildren(StretchRow)[0]
    row.fold.setChecked(True)


def prepare(stage: Stage) -> None:
    stage.start("article_once")
    stage.play(4)


def hold(stage: Stage) -> None:
    stage.start("calf")
    stage.play_into(SegmentKind.SWITCH, 0)
    stage.play_into(SegmentKind.HOLD, 8)


def switch(stage: Stage) -> None:
    stage.start("quadriceps")
    stage.play_into(SegmentKind.SWITCH, 2)


def paced(stage: Stage) -> None:
    stage.start("back")
    stage.play_into(SegmentKind.PACE, 8)


def paused(stage: Stage) -> None:
    stage.start("neck")
    stage.play_into(SegmentKind.HOLD, 6)
    stage.window.session_flow.player_page.commands.pause.trigger()


def slept(stage: Stage) -> None:
    stage.start("hamstring")
    stage.play_into(SegmentKind.HOLD, 11)
    stage.sleep(754)


def mat(stage: Stage) -> None:
    hold(stage)
    stage.window.session_flow.player_page.commands.full_screen.trigger()


def waiting(stage: Stage) -> None:
    stage.start("calf")
    stage.window.session_flow.player_page.commands.wait.trigger()
    stage.play(60)


def mat_waiting(stage: Stage) -> None:
    waiting(stage)
    stage.window.session_flow.player_page.commands.full_screen.trigger()


def mat_switch(stage: Stage) -> None:
    switch(stage)
    stage.window.session_flow.player_page.commands.full_screen.trigger()


def done(stage: Stage) -> None:
    stage.start("article_once")
    stage.play(3600)


def problems(stage: Stage) -> None:
    stage.window.show_problems()


def editor(stage: Stage) -> None:
    """At a stretch of one's own."""
    found = stage.window.library.find("garden")
    assert found is not None
    stage.window.editing.edit(found)
    stage.window.editing.flow.page.choose(1)


def own_hold(stage: Stage) -> None:
    stage.start("garden")
    stage.play_into(SegmentKind.SWITCH, 0)
    stage.play_into(SegmentKind.HOLD, 8)


def settings(stage: Stage) -> None:
    stage.window.settings_flow.show()


def cramp(stage: Stage) -> None:
    stage.window.cramp_flow.show()
    stage.clock.now += 3
    stage.window.cramp_flow.show()


def cramp_stretch(stage: Stage) -> None:
    stage.window.cramp_flow.show(BodyPart.CALF)
    stage.clock.now += 40
    stage.window.cramp_flow.show()


def cramp_doctor(stage: Stage) -> None:
    cramp_stretch(stage)
    stage.clock.now += 600
    stage.window.cramp_flow.show()


def signs(stage: Stage) -> None:
    stage.window.reading_flow.show(stage.window.reading_flow.signs)


def advice(stage: Stage) -> None:
    stage.window.reading_flow.show(stage.window.reading_flow.advice)


def history(stage: Stage) -> None:
    stage.window.history_flow.show()
    stage.settle()


def session_record(stage: Stage) -> None:
    history(stage)
    sessions_shown = stage.window.history_flow.page.list
    sessions_shown.opened.emit(sessions_shown.chosen)


def cramp_told(stage: Stage) -> None:
    """It has let go, and something is told of it."""
    cramp_stretch(stage)
    page = stage.window.cramp_flow.page
    for offer in (Offer.LET_GO, Offer.LOG):
        page.offers[offer].trigger()
    form = page.form
    for tapped in (form.severity.buttons[6], form.woke_me.buttons[0], form.signs.buttons[0]):
        tapped.click()


def cramp_log(stage: Stage) -> None:
    stage.window.cramp_log_flow.show()
    stage.settle()


def cramp_record(stage: Stage) -> None:
    cramp_log(stage)
    cramps_shown = stage.window.cramp_log_flow.page.list
    cramps_shown.opened.emit(cramps_shown.chosen)


PAGES: tuple[Page, ...] = (
    library, routine, routine_unfolded, prepare, waiting, hold, switch, paced, paused, slept,
    mat, mat_waiting, mat_switch, done, problems, editor, own_hold, settings,
    cramp, cramp_stretch, cramp_doctor, signs, advice, history,
    session_record, cramp_told, cramp_log, cramp_record,
)  # fmt: skip


def shoot(out: Path, size: QSize, wanted: list[str], width: int, themes: Sequence[str]) -> None:
    """Keep each wanted page (all, if none is named), scaled down to a width unless that is 0."""
    with tempfile.TemporaryDirectory() as folder:
        furnish(Path(folder))
        for theme in themes:
            stage = stage_in(theme, Path(folder))
            stage.window.resize(size)
            stage.window.show()
            for page in PAGES:
                if not wanted or page.__name__ in wanted:
                    page(stage)
                    _keep(stage, out / f"{page.__name__}_{theme}.png", width)
                    back_to_library(stage)
            stage.window.close()
            stage.window.deleteLater()


def stage_in(theme: str, folder: Path) -> Stage:
    (folder / SETTINGS_FILE).write_text(f'theme = "{theme}"\n', encoding="utf-8")
    return Stage(folder, now=evening)


def furnish(folder: Path) -> None:
    """What a person has after a year: a file with mistakes in it, and sessions that were done."""
    (folder / "my_calves.yaml").write_text(BROKEN, encoding="utf-8")
    (folder / NOTICE_FILE).touch()
    library = load_library(routines_folder(), folder)
    keep_own_routine(folder)
    keep_past(folder, sessions(library.routines, TODAY, SESSIONS, DAYS))
    keep_cramps(folder, cramps(TODAY, CRAMPS, CRAMP_DAYS))


def evening() -> Moment:
    return on_the_wall(TODAY, 20)


def _keep(stage: Stage, file: Path, width: int) -> None:
    stage.settle(300)
    picture = QGuiApplication.primaryScreen().grabWindow(stage.window.winId())
    if width:
        picture = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    picture.save(str(file))


def back_to_library(stage: Stage) -> None:
    stage.window.session_flow.player_page.set_mat(False)
    stage.end_cramp()
    stage.window.session_flow.leave()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--page", action="append", default=[])
    parser.add_argument("--width", type=int, default=0, help="scale the pictures down to this")
    parser.add_argument("--theme", action="append", choices=[each.value for each in ThemeChoice])
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    shoot(
        given.out,
        QSize(*map(int, given.size.split("x"))),
        given.page,
        given.width,
        given.theme or THEMES,
    )


if __name__ == "__main__":
    main()
