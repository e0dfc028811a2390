"""The commands that need no window: list, plan, play and check."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from stretchapp.adapters.clock import system_clock
from stretchapp.adapters.paths import data_folder
from stretchapp.adapters.routine_folders import check_file, load_library
from stretchapp.command_line import Check, ListRoutines, Play, ShowPlan
from stretchapp.core.library import Library, nearest
from stretchapp.core.plan import PlanSettings, SessionPlan, plan_session
from stretchapp.core.routine import Routine
from stretchapp.listing import plan_data, plan_table, routine_data, routine_table
from stretchapp.plain_text import printable
from stretchapp.resources import routines_folder
from stretchapp.terminal import play_in_terminal

DONE, WRONG, UNKNOWN = 0, 1, 2


def list_routines(command: ListRoutines) -> int:
    library = library_of(command.data_dir)
    plans = [_plan(routine) for routine in library.routines]
    _show([routine_data(plan) for plan in plans], routine_table(plans), command.as_json)
    for file in library.broken:
        _complain(*file.lines)
    if library.broken:
        _complain(f"{_count(len(library.broken), 'file')} could not be read.")
    return DONE


def show_plan(command: ShowPlan) -> int:
    routine = wanted_routine(library_of(command.data_dir), command.routine)
    if isinstance(routine, int):
        return routine
    plan = _plan(routine)
    _show(plan_data(plan), plan_table(plan), command.as_json)
    return DONE


def play(command: Play) -> int:
    routine = wanted_routine(library_of(command.data_dir), command.routine)
    if isinstance(routine, int):
        return routine
    play_in_terminal(_plan(routine), system_clock, command.speed)
    return DONE


def check(command: Check) -> int:
    catalogue = library_of(command.data_dir).stretches
    problems = {file: check_file(file, catalogue) for file in command.files}
    for file, found in problems.items():
        lines = [problem.in_file(str(file)) for problem in found] or [f"{file}: fine"]
        print(*map(printable, lines), sep="\n")
    return WRONG if any(problems.values()) else DONE


def library_of(data_dir: Path | None) -> Library:
    return load_library(routines_folder(), data_folder(data_dir))


def wanted_routine(library: Library, name: str) -> Routine | int:
    """The routine of that id, else the exit status after one line that says what there is."""
    routine = library.find(name)
    if routine:
        return routine
    near = nearest(library, name)
    hint = f"did you mean {' or '.join(near)}?" if near else "stretchapp list names them all."
    _complain(f"stretchapp: there is no routine {printable(name)!r}; {hint}")
    return UNKNOWN


def _plan(routine: Routine) -> SessionPlan:
    return plan_session(routine, PlanSettings())


def _show(data: object, table: Sequence[str], as_json: bool) -> None:
    print(json.dumps(data, indent=2, ensure_ascii=False) if as_json else "\n".join(table))


def _complain(*lines: str) -> None:
    for line in lines:
        print(printable(line), file=sys.stderr)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" + ("" if number == 1 else "s")
