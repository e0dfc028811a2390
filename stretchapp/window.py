"""Opens the window, or says in one line why it cannot and what works instead."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from stretchapp.arguments import WindowArguments

if TYPE_CHECKING:
    from stretchapp.app import App

NO_WINDOW = 1
_INSTEAD = "In a terminal this works: stretchapp play {routine}"


def open_window(arguments: WindowArguments) -> int:
    """The exit status: the event loop's, 1 if no window can open here, 2 without such a routine."""
    unknown = _unknown_routine(arguments)
    if unknown:
        return unknown
    routine = arguments.routine or "ROUTINE"
    if not has_display(sys.platform, os.environ):
        _say("there is no display.", routine)
        return NO_WINDOW
    try:
        app = _build(arguments, routine)
    except ImportError as error:
        if "cannot open shared object file" not in str(error):
            raise
        _explain(str(error), routine)
        return NO_WINDOW
    return app.run()


def _unknown_routine(arguments: WindowArguments) -> int:
    if arguments.routine is None:
        return 0
    from stretchapp.choice import chosen_routine, library_of

    found = chosen_routine(library_of(arguments.data_dir), arguments.routine)
    return found if isinstance(found, int) else 0


def has_display(platform: str, environ: Mapping[str, str]) -> bool:
    """Whether it is worth asking Qt: off Linux there always is one."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return platform != "linux" or any(environ.get(name) for name in names)


def _build(arguments: WindowArguments, routine: str) -> App:
    from stretchapp.adapters.qt_start import refusal_explained

    with refusal_explained(lambda why: _explain(why, routine)):
        from stretchapp.app import build_app

        return build_app(arguments)


def _explain(why: str, routine: str) -> None:
    """Qt blames libxcb-cursor0 whatever is missing, so look for ourselves."""
    from stretchapp.system_libraries import QT, X11, missing, packages

    lacking = missing(QT | X11)
    if lacking:
        why = f"Qt lacks {', '.join(lacking)}; on Debian and Ubuntu: apt-get install "
        why += " ".join(packages(lacking))
    _say(why.rstrip(".") + ".", routine)


def _say(why: str, routine: str) -> None:
    print(f"stretchapp: No window: {why} {_INSTEAD.format(routine=routine)}", file=sys.stderr)
