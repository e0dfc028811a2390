"""The easier stretch, chosen in the real window: everything follows it, and it is kept."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from stretchapp.adapters.paths import EASIER_FILE
from tests.e2e.starts import Start, notices
from tools.stage import Stage

PATIENCE = 60
HARD, EASY = "Hamstring stretch, sitting", "Hamstring stretch on a chair"
KEPT = '{"hamstring": {"hamstring_floor_seated": "hamstring_chair"}}'


def open_routine(stage: Stage) -> None:
    routine = stage.window.library.find("hamstring")
    assert routine is not None
    stage.window.show_routine(routine)


def click(stage: Stage, name: str) -> None:
    buttons = stage.window.routine_page.findChildren(QPushButton)
    found = next(each for each in buttons if each.accessibleName() == name)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def shown(stage: Stage) -> set[str]:
    assert stage.window.page is not None
    return {each.text() for each in stage.window.page.findChildren(QLabel) if each.isVisible()}


def card_needs(stage: Stage) -> str:
    cards = stage.window.library_page.grid.cards()
    return next(card.view.needs for card in cards if card.view.routine == "hamstring")


def test_page_session_and_card_follow_the_easier_stretch(start: Start) -> None:
    stage = start()
    assert "mat" in card_needs(stage)
    open_routine(stage)
    click(stage, f"Easier: {EASY}")
    assert EASY in shown(stage)
    assert "chair" in card_needs(stage)
    assert "mat" not in card_needs(stage)

    stage.window.routine_page.start.click()
    assert EASY in shown(stage)


def test_the_choice_is_there_at_the_next_start_and_so_is_the_way_back(start: Start) -> None:
    stage = start()
    open_routine(stage)
    click(stage, f"Easier: {EASY}")

    stage = start()
    assert "chair" in card_needs(stage)
    open_routine(stage)
    assert EASY in shown(stage)
    click(stage, f"Back to {HARD}")

    stage = start()
    open_routine(stage)
    assert HARD in shown(stage)
    assert notices(stage) == []


def test_a_damaged_file_is_told_once_and_hides_nothing(start: Start, folder: Path) -> None:
    (folder / EASIER_FILE).write_text(KEPT[:-1])
    stage = start()
    open_routine(stage)
    (told,) = notices(stage)
    assert "could not be read" in told
    assert str(folder / EASIER_FILE) in told
    assert HARD in shown(stage)

    open_routine(stage)
    assert notices(stage) == []


def test_a_choice_that_cannot_be_kept_holds_for_this_run_and_is_told_once(
    start: Start, folder: Path
) -> None:
    stage = start()
    open_routine(stage)
    (folder / EASIER_FILE).mkdir()
    click(stage, f"Easier: {EASY}")
    (told,) = notices(stage)
    assert "could not be kept" in told
    assert EASY in shown(stage)

    click(stage, f"Back to {HARD}")
    assert notices(stage) == []
    assert HARD in shown(stage)


def test_a_choice_of_what_is_gone_counts_for_nothing(start: Start, folder: Path) -> None:
    (folder / EASIER_FILE).write_text(KEPT.replace("hamstring_chair", "gone"))
    stage = start()
    open_routine(stage)

    assert HARD in shown(stage)
    assert notices(stage) == []


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "stretchapp", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )


def test_the_terminal_does_the_easier_stretch_too(tmp_path: Path) -> None:
    (tmp_path / EASIER_FILE).write_text(KEPT)
    plan = run("plan", "hamstring", "--data-dir", str(tmp_path))

    assert (plan.returncode, plan.stderr) == (0, "")
    assert EASY in plan.stdout
    assert HARD not in plan.stdout


def test_the_terminal_says_that_the_file_is_damaged_and_goes_on(tmp_path: Path) -> None:
    (tmp_path / EASIER_FILE).write_text("{")
    plan = run("plan", "hamstring", "--data-dir", str(tmp_path))

    assert plan.returncode == 0
    assert HARD in plan.stdout
    assert plan.stderr.startswith("stretchapp: the easier stretches you chose could not be read: ")
    assert len(plan.stderr.splitlines()) == 1


def test_check_names_an_easier_stretch_that_is_not_there(tmp_path: Path) -> None:
    stretches = tmp_path / "stretches"
    stretches.mkdir()
    file = stretches / "reach.yaml"
    file.write_text(
        "format: 1\nname: Reach\nhold: 20\ninstructions: [Reach.]\neasier_stretch: calf_wal\n"
    )
    (tmp_path / "mine.yaml").write_text("format: 1\nname: Mine\nstretches: [reach]\n")
    done = run("check", str(file), "--data-dir", str(tmp_path))
    problem = "easier_stretch: no stretch is called `calf_wal` (did you mean calf_wall?)"

    assert (done.returncode, done.stdout.splitlines()[0]) == (1, f"{file}:5:17: {problem}")
    listed = run("list", "--data-dir", str(tmp_path))
    assert "mine" in {line.split()[0] for line in listed.stdout.splitlines()}
    assert f"{file}:5:17: {problem}" in listed.stderr
