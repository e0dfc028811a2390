"""One window on a data folder: a second start passes on what it was asked for, and ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from stretchapp.adapters.claim import Claim
from stretchapp.adapters.paths import claim_place, data_folder
from stretchapp.arguments import WindowArguments

if TYPE_CHECKING:
    from stretchapp.adapters.second_start import Answer, SecondStart
    from stretchapp.app import App
    from stretchapp.ui.main_window import MainWindow

PASSED_ON, NO_ANSWER = 0, 1
PATIENCE = 5.0  # a first start may still be on its way to its window
TRY_AGAIN = 0.05
TOKEN = "XDG_ACTIVATION_TOKEN"


def claim_or_pass_on(arguments: WindowArguments, patience: float = PATIENCE) -> Claim | int:
    """The claim to the data folder; else the exit status, as there is a window on it."""
    claim = Claim(data_folder(arguments.data_dir), claim_place(os.environ))
    return claim if claim.take() else _pass_on(arguments, claim, patience)


def hear_second_starts(app: App, claim: Claim) -> None:
    """As long as the window is open; who cannot listen leaves the claim to others."""
    if not claim.is_held:
        return
    from stretchapp.adapters.second_start_server import SecondStartServer

    server = SecondStartServer(claim.address, partial(_show, app.window), app.window)
    app.window.closing.connect(server.close)
    if not server.listen():
        claim.release()


def _pass_on(arguments: WindowArguments, claim: Claim, patience: float) -> Claim | int:
    """Over and over: the first may be starting or ending, and is then not to be reached."""
    from time import monotonic, sleep

    from stretchapp.adapters.second_start import SecondStart
    from stretchapp.adapters.second_start_client import ask

    file = None if arguments.file is None else str(arguments.file)
    start = SecondStart(arguments.routine, os.environ.get(TOKEN, ""), _cramp(arguments), file)
    end = monotonic() + patience
    while (left := end - monotonic()) > 0:
        answer = ask(claim.address, start, int(left * 1000))
        if answer is not None:
            return _passed_on(answer, arguments)
        if claim.take():
            return claim
        sleep(TRY_AGAIN)
    return claim if claim.take_from_the_dead() else _no_answer(arguments, claim)


def _cramp(arguments: WindowArguments) -> str | None:
    if not arguments.cramp:
        return None
    return arguments.muscle.value if arguments.muscle else ""


def _passed_on(answer: Answer, arguments: WindowArguments) -> int:
    from stretchapp.adapters.second_start import Answer

    if answer is Answer.IN_SESSION:
        _say(
            f"{arguments.file} is shown when your session is over."
            if arguments.file
            else f"{arguments.routine} was not opened, because you are in a session."
            " Finish or leave that, then try again."
        )
    return PASSED_ON


def _no_answer(arguments: WindowArguments, claim: Claim) -> int:
    holder = f" (process {claim.holder})" if claim.holder else ""
    _say(
        f"the window on {data_folder(arguments.data_dir)} does not answer."
        f" Try again in a moment, or end that program{holder} first."
    )
    return NO_ANSWER


def _say(text: str) -> None:
    from stretchapp.plain_text import printable

    print(printable(f"stretchapp: {text}"), file=sys.stderr)


def _show(window: MainWindow, start: SecondStart) -> Answer:
    from stretchapp.adapters.second_start import Answer

    with _allowed_by(start.activation_token):
        window.come_forward()
    if start.cramp is not None:
        _help(window, start.cramp)
    shown = start.routine is None or window.open_routine(start.routine)
    if start.file is not None:
        shown = window.exchange.open(Path(start.file))
    return Answer.SHOWN if shown else Answer.IN_SESSION


def _help(window: MainWindow, muscle: str) -> None:
    """At once, also in the middle of a session, which is put aside."""
    from stretchapp.core.cramp_state import BodyPart

    named = next((part for part in BodyPart if part.value == muscle), None)
    window.cramp_flow.show(named)


@contextmanager
def _allowed_by(token: str) -> Iterator[None]:
    """Wayland lets a window come forward that shows what a launcher gave; Qt reads it here."""
    if token:
        os.environ[TOKEN] = token
    try:
        yield
    finally:
        os.environ.pop(TOKEN, None)
