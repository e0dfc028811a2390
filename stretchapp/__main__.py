"""Arguments → one of the commands: window, list, plan, play, check."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from typing_extensions import assert_never

from stretchapp.arguments import WindowArguments
from stretchapp.command_line import Check, Command, ListRoutines, Play, ShowPlan, parse
from stretchapp.plain_text import encode_what_the_terminal_can

INTERRUPTED = 130
BROKEN_PIPE = 141


def main(argv: Sequence[str] | None = None) -> int:
    """The exit status: 0 done, 1 something is wrong, 2 asked for something that is not there."""
    encode_what_the_terminal_can(sys.stdout, sys.stderr)
    try:
        status = _run(parse(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Python flushes stdout once more at exit and would complain about the closed pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    return status


def _run(command: Command) -> int:
    """Import only what the command needs: the window must not wait for the terminal's modules."""
    if isinstance(command, WindowArguments):
        from stretchapp.window import open_window

        return open_window(command)
    from stretchapp import commands

    match command:
        case ListRoutines():
            return commands.list_routines(command)
        case ShowPlan():
            return commands.show_plan(command)
        case Play():
            return commands.play(command)
        case Check():
            return commands.check(command)
    assert_never(command)


if __name__ == "__main__":
    sys.exit(main())
