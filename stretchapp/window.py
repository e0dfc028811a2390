"""Opens the window, or says in one line why it cannot and what works instead."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from stretchapp.arguments import WindowArguments

if TYPE_CHECKING:
    from stretchapp.adapters.claim import Claim
    from stretchapp.app import App

NO_WINDOW = 1


def open_window(arguments: WindowArguments) -> int:
    """The exit status: the event loop's, 1 if no window can open here, 2 without such a routine.

    0 as well if the window that is open on the same data was asked instead.
    """
    unknown = _unknown_routine(arguments) or _missing_file(arguments)
    if unknown:
        return unknown
    if not has_display(sys.platform, os.environ):
        if arguments.cramp:
            _help_in_terminal(arguments)
            return 0
        _say("there is no display", arguments)
        return NO_WINDOW
    try:
        app = build_window(arguments)
    except ImportError as error:
        if "cannot open shared object file" not in str(error):
            raise
        _explain(str(error), arguments)
        return NO_WINDOW
    return app if isinstance(app, int) else run_until_asked_to_end(app)


def run_until_asked_to_end(app: App) -> int:
    """Ctrl+C and SIGTERM close the window, which falls silent and keeps its place."""
    if sys.platform == "win32":
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        return app.run()
    from stretchapp.adapters.asked_to_end import AskedToEnd

    asked = AskedToEnd(app.application)
    asked.asked.connect(app.window.end)
    return app.run() or asked.status


def _unknown_routine(arguments: WindowArguments) -> int:
    if arguments.routine is None:
        return 0
    from stretchapp.choice import chosen_routine, library_of

    found = chosen_routine(library_of(arguments.data_dir), arguments.routine)
    return found if isinstance(found, int) else 0


def _missing_file(arguments: WindowArguments) -> int:
    """What is wrong in a file is shown in the window; of one that is not there nothing can be."""
    if arguments.file is None or arguments.file.exists():
        return 0
    from stretchapp.choice import UNKNOWN, complain

    complain(f"stretchapp: there is no file {arguments.file}")
    return UNKNOWN


def build_window(arguments: WindowArguments) -> App | int:
    """Import Qt and build the window; the exit status if one on the same data is open."""
    with _no_garbage_collection():
        from stretchapp.one_window import claim_or_pass_on

        claim = claim_or_pass_on(arguments)
        return claim if isinstance(claim, int) else _build_with(claim, arguments)


def _build_with(claim: Claim, arguments: WindowArguments) -> App:
    """A Qt that cannot start ends the process with one line."""
    from stretchapp.adapters.qt_start import refusal_explained
    from stretchapp.one_window import hear_second_starts

    def explain(why: str) -> None:
        claim.release()
        _explain(why, arguments)

    with refusal_explained(explain):
        from stretchapp.app import build_app

        app = build_app(arguments)
    app.window.settled.connect(partial(hear_second_starts, app, claim))
    app.application.aboutToQuit.connect(claim.release)
    return app


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """What is imported and built stays: looking through it for garbage is 10 ms of start-up."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def has_display(platform: str, environ: Mapping[str, str]) -> bool:
    """Whether it is worth asking Qt: off Linux there always is one."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return platform != "linux" or any(environ.get(name) for name in names)


def _explain(why: str, arguments: WindowArguments) -> None:
    """Qt blames libxcb-cursor0 whatever is missing, so look for ourselves."""
    from stretchapp.system_libraries import QT, X11, missing, packages

    lacking = missing(QT | X11)
    if lacking:
        why = f"Qt lacks {', '.join(lacking)}; on Debian and Ubuntu: apt-get install "
        why += " ".join(packages(lacking))
    _say(why, arguments)
    if arguments.cramp:
        _help_in_terminal(arguments)


def _help_in_terminal(arguments: WindowArguments) -> None:
    from stretchapp.cramp_command import help_in_terminal

    help_in_terminal(arguments)


def _say(why: str, arguments: WindowArguments) -> None:
    instead = f"stretchapp play {arguments.routine or 'ROUTINE'}"
    print(
        f"stretchapp: No window: {why.rstrip('.')}. In a terminal this works: {instead}",
        file=sys.stderr,
    )
