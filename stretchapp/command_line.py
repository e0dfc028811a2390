"""The command line → one command value."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from stretchapp import __version__
from stretchapp.arguments import WindowArguments
from stretchapp.command_values import (
    PAPERS,
    THEMES,
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
from stretchapp.core.cramp_state import BodyPart
from stretchapp.core.file_text import SHARED_ENDING
from stretchapp.option_values import ending_in, shared_file, side, size, speed

PICTURES, HANDOUTS = (".png", ".svg"), (".pdf",)

_HELP = """\
Follow a guided stretching routine: a countdown, a picture and the words for every hold.

  stretchapp [ROUTINE]               open the window, at a routine if one is named
  stretchapp FILE                    look at a routine that somebody gave you
  stretchapp list [--json]           name every routine
  stretchapp plan ROUTINE [--json]   show every second of a routine
  stretchapp play ROUTINE            follow a routine in the terminal
  stretchapp cramp [MUSCLE]          help with a cramp at once: calf, foot, back …
  stretchapp check FILE...           find what is wrong in routine and stretch files
  stretchapp share ROUTINE -o FILE   write a routine into one file that others can open
  stretchapp schema [stretch]        print the JSON Schema of the files, for your editor
  stretchapp figure STRETCH -o FILE  draw a stretch as a .png or .svg picture
  stretchapp print ROUTINE -o FILE   make a hand-out of a routine as a .pdf file
  stretchapp import FILE [--save]    make a routine of a .csv or .json list
  stretchapp -- list                 open the window at a routine that is named like a command
"""


def parse(argv: Sequence[str]) -> WindowArguments | Command:
    """Read the arguments; exits with status 2 and the usage when they make no sense."""
    at = _first_word(argv)
    if at is None or argv[at] not in _COMMANDS:
        return _window(argv)
    return _COMMANDS[argv[at]]([*argv[:at], *argv[at + 1 :]])


def _first_word(argv: Sequence[str]) -> int | None:
    """Where the first argument stands that is no option, nor the folder of --data-dir."""
    for at, word in enumerate(argv):
        if word == "--":
            return None
        if not word.startswith("-") and (at == 0 or argv[at - 1] != "--data-dir"):
            return at
    return None


def _parser(prog: str, about: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=prog,
        description=about,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="the folder of your own routines and data"
    )
    return parser


def _window(argv: Sequence[str]) -> WindowArguments:
    parser = _parser("stretchapp", _HELP)
    about = "a routine's id, see list; or a file with a routine"
    parser.add_argument("routine", nargs="?", metavar="ROUTINE", help=about)
    parser.add_argument("--version", action="version", version=f"stretchapp {__version__}")
    found = parser.parse_args(argv)
    if found.routine is not None and _is_file(found.routine):
        return WindowArguments(data_dir=found.data_dir, file=Path(found.routine).absolute())
    return WindowArguments(found.routine, found.data_dir)


def _is_file(word: str) -> bool:
    """No id of a routine ends like that."""
    return word.lower().endswith((".yaml", ".yml")) or Path(word).is_file()


def _list(argv: Sequence[str]) -> ListRoutines:
    parser = _parser("stretchapp list", "Name every routine, shipped and your own.")
    _add_json(parser)
    found = parser.parse_args(argv)
    return ListRoutines(found.data_dir, found.json)


def _plan(argv: Sequence[str]) -> ShowPlan:
    parser = _parser("stretchapp plan", "Show every segment of a routine and its total.")
    _add_routine(parser)
    _add_json(parser)
    found = parser.parse_args(argv)
    return ShowPlan(found.data_dir, found.routine, found.json)


def _play(argv: Sequence[str]) -> Play:
    about = (
        "Follow a routine in the terminal. Keys: Space pause, n next, b back, + 10 s more, q stop."
    )
    parser = _parser("stretchapp play", about)
    _add_routine(parser)
    parser.add_argument(
        "--speed", type=speed, default=1.0, metavar="N", help="run N times as fast, to try it out"
    )
    found = parser.parse_args(argv)
    return Play(found.data_dir, found.routine, found.speed)


def _cramp(argv: Sequence[str]) -> WindowArguments:
    about = "Help with a cramp at once, in the window or, without a display, in the terminal."
    parser = _parser("stretchapp cramp", about)
    names = tuple(part.value for part in BodyPart)
    parser.add_argument("muscle", nargs="?", choices=names, help="where it is, if you can tell")
    found = parser.parse_args(argv)
    muscle = BodyPart(found.muscle) if found.muscle else None
    return WindowArguments(data_dir=found.data_dir, cramp=True, muscle=muscle)


def _check(argv: Sequence[str]) -> Check:
    parser = _parser("stretchapp check", "Find what is wrong in routine and stretch files.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    found = parser.parse_args(argv)
    return Check(found.data_dir, tuple(found.files))


def _share(argv: Sequence[str]) -> Share:
    about = (
        "Write a routine, with the stretches of your own that it uses, into one file for others."
    )
    parser = _parser("stretchapp share", about)
    _add_routine(parser)
    parser.add_argument(
        "-o",
        "--out",
        type=shared_file,
        required=True,
        metavar="FILE",
        help=f"a {SHARED_ENDING} file",
    )
    found = parser.parse_args(argv)
    return Share(found.data_dir, found.routine, found.out)


def _schema(argv: Sequence[str]) -> PrintSchema:
    about = "Print the JSON Schema of routine or stretch files, for text editors that know YAML."
    parser = _parser("stretchapp schema", about)
    kinds = [kind.value for kind in FileKind]
    parser.add_argument(
        "kind", nargs="?", choices=kinds, default=kinds[0], help="of which (routine)"
    )
    found = parser.parse_args(argv)
    return PrintSchema(found.data_dir, FileKind(found.kind))


def _figure(argv: Sequence[str]) -> DrawFigure:
    about = "Draw the picture of a stretch into a file."
    parser = _parser("stretchapp figure", about)
    parser.add_argument("stretch", metavar="STRETCH", help="a stretch's id, such as calf_wall")
    parser.add_argument("--side", type=side, metavar="SIDE", help="left or right (right)")
    parser.add_argument("--theme", choices=THEMES, default=THEMES[0], help="its colours (light)")
    parser.add_argument(
        "--size", type=size, default=800, metavar="N", help="pixels a side, 16 to 4096 (800)"
    )
    parser.add_argument(
        "-o",
        "--out",
        type=ending_in(PICTURES),
        required=True,
        metavar="FILE",
        help="a .png or .svg file",
    )
    found = parser.parse_args(argv)
    return DrawFigure(found.data_dir, found.stretch, found.side, found.theme, found.size, found.out)


def _print(argv: Sequence[str]) -> PrintHandout:
    about = "Make a hand-out of a routine: pictures, words, and boxes to tick for a week."
    parser = _parser("stretchapp print", about)
    _add_routine(parser)
    parser.add_argument("--paper", choices=PAPERS, help="its size (that of your country)")
    parser.add_argument(
        "-o", "--out", type=ending_in(HANDOUTS), required=True, metavar="FILE", help="a .pdf file"
    )
    found = parser.parse_args(argv)
    return PrintHandout(found.data_dir, found.routine, found.paper, found.out)


def _import(argv: Sequence[str]) -> ImportList:
    about = (
        "Make a routine of a list from another program (CSV or JSON: name, seconds, sides, "
        "repetitions, text), and tell everything that had to be assumed."
    )
    parser = _parser("stretchapp import", about)
    parser.add_argument("file", type=Path, metavar="FILE", help="a .csv or .json file")
    parser.add_argument("--save", action="store_true", help="keep it among your routines")
    found = parser.parse_args(argv)
    return ImportList(found.data_dir, found.file, found.save)


def _add_routine(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("routine", metavar="ROUTINE", help="a routine's id, see stretchapp list")


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON for other programs")


_COMMANDS: dict[str, Callable[[Sequence[str]], WindowArguments | Command]] = {
    "list": _list,
    "plan": _plan,
    "play": _play,
    "cramp": _cramp,
    "check": _check,
    "share": _share,
    "schema": _schema,
    "figure": _figure,
    "print": _print,
    "import": _import,
}
