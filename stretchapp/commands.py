"""The commands that need no window: list, plan, play, check and others."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import get_terminal_size

from typing_extensions import assert_never

from stretchapp.adapters.clock import system_clock
from stretchapp.adapters.file_check import check_file
from stretchapp.adapters.routine_bytes import readable_bytes
from stretchapp.choice import WRONG, chosen_routine, complain, library_of
from stretchapp.command_values import (
    Check,
    Command,
    DrawFigure,
    FileKind,
    ImportList,
    ListRoutines,
    Play,
    PrintHandout,
    PrintSchema,
    Share,
    ShowPlan,
)
from stretchapp.core.file_problem import Problem
from stretchapp.core.file_text import line_of
from stretchapp.core.plan import FirstSide, PlanSettings, SessionPlan, plan_session
from stretchapp.core.routine import Routine
from stretchapp.core.sound import Profile
from stretchapp.core.sound_choice import SoundChoice
from stretchapp.drawing import draw
from stretchapp.kept_settings import kept_settings
from stretchapp.listing import plan_data, plan_table, routine_data, routine_table
from stretchapp.plain_text import printable
from stretchapp.printing import print_handout
from stretchapp.quoted_line import quoted_line
from stretchapp.sharing import share
from stretchapp.terminal import play_in_terminal

DONE = 0
WIDTH = 100  # of what is no terminal


def run_command(command: Command) -> int:
    """The exit status."""
    match command:
        case ListRoutines():
            return list_routines(command)
        case ShowPlan():
            return show_plan(command)
        case Play():
            return play(command)
        case Check():
            return check(command)
        case Share():
            return share(command)
        case PrintSchema():
            return print_schema(command)
        case DrawFigure():
            return draw(command)
        case PrintHandout():
            return print_handout(command)
        case ImportList():
            from stretchapp.importing import import_file

            return import_file(command)
    assert_never(command)


def list_routines(command: ListRoutines) -> int:
    library = library_of(command.data_dir)
    settings = kept_settings(command.data_dir).plan
    plans = [plan_session(routine, settings) for routine in library.routines]
    _show([routine_data(plan) for plan in plans], routine_table(plans), command.as_json)
    for file in library.broken:
        complain(*map(str, file.lines))
    if library.broken:
        complain(f"{_count(len(library.broken), 'file')} could not be read.")
    return DONE


def show_plan(command: ShowPlan) -> int:
    routine = chosen_routine(library_of(command.data_dir), command.routine)
    if isinstance(routine, int):
        return routine
    plan = _plan(routine, kept_settings(command.data_dir).plan, command.data_dir)
    _show(plan_data(plan), plan_table(plan), command.as_json)
    return DONE


def play(command: Play) -> int:
    routine = chosen_routine(library_of(command.data_dir), command.routine)
    if isinstance(routine, int):
        return routine
    settings = kept_settings(command.data_dir)
    sound = SoundChoice(settings.profile).for_routine(routine).profile
    plan = _plan(routine, settings.plan, command.data_dir)
    rings = sound is not Profile.SILENT
    if command.speed != 1:  # not what anybody's muscles did
        play_in_terminal(plan, system_clock, command.speed, rings=rings)
        return DONE
    from stretchapp.kept_journal import journal_in  # and with it SQLite

    with journal_in(command.data_dir, system_clock) as journal:
        play_in_terminal(plan, system_clock, command.speed, journal, rings)
    return DONE


def check(command: Check) -> int:
    library = library_of(command.data_dir)
    problems = {file: check_file(file, library) for file in command.files}
    for file, found in problems.items():
        for line in _explained(file, found) if found else [printable(f"{file}: fine")]:
            print(line)
    return WRONG if any(problems.values()) else DONE


def print_schema(command: PrintSchema) -> int:
    from stretchapp.core.json_schema import routine_schema, stretch_schema

    names = sorted(library_of(command.data_dir).stretches)
    of_kind = {FileKind.ROUTINE: routine_schema, FileKind.STRETCH: stretch_schema}
    print(json.dumps(of_kind[command.kind](names), indent=2))
    return DONE


def _explained(file: Path, problems: Sequence[Problem]) -> Iterator[str]:
    """Each problem, and the line it is in with a caret."""
    data, width = readable_bytes(file), get_terminal_size((WIDTH, 24)).columns
    for problem in problems:
        yield printable(str(problem.in_file(str(file))))
        line = line_of(data, problem.line)
        yield from quoted_line(line, problem.line, problem.column, width)


def _plan(routine: Routine, settings: PlanSettings, data_dir: Path | None) -> SessionPlan:
    before = None
    if settings.first_side is FirstSide.ALTERNATE:
        from stretchapp.kept_journal import last_first_side

        before = last_first_side(data_dir, routine.id)
    return plan_session(routine, settings, before)


def _show(data: object, table: Sequence[str], as_json: bool) -> None:
    print(json.dumps(data, indent=2) if as_json else "\n".join(table))


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" + ("" if number == 1 else "s")
