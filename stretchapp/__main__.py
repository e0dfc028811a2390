"""Arguments → one of the commands: window, list, plan, play and others."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from stretchapp.arguments import WindowArguments
from stretchapp.plain_text import encode_what_the_terminal_can

INTERRUPTED = 130
BROKEN_PIPE = 141


def main(argv: Sequence[str] | None = None) -> int:
    """The exit status: 0 done, 1 something is wrong, 2 asked for something that is not there."""
    encode_what_the_terminal_can(sys.stdout, sys.stderr)
    try:
        status = _run(sys.argv[1:] if argv is None else argv)
        print(end="", flush=True)  # unlike sys.stdout.flush() also without a stdout
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Python flushes stdout once more at exit and would complain about the closed pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    return status


def _run(words: Sequence[str]) -> int:
    """Import only what is needed: the window waits for neither argparse nor the terminal."""
    if not words:
        return _open(WindowArguments())
    from stretchapp.command_line import parse

    command = parse(words)
    if isinstance(command, WindowArguments):
        return _open(command)
    from stretchapp.commands import run_command

    return run_command(command)


def _open(arguments: WindowArguments) -> int:
    from stretchapp.window import open_window

    return open_window(arguments)


if __name__ == "__main__":
    sys.exit(main())
