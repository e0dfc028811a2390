"""Other programs on the machine: whether they are there, and how they are started."""

from __future__ import annotations

import shutil
from collections.abc import Mapping

from PySide6.QtCore import QProcess, QProcessEnvironment


def find_program(name: str, environ: Mapping[str, str]) -> str | None:
    """Its path, if it is installed."""
    return shutil.which(name, path=environ.get("PATH", ""))


def environment(environ: Mapping[str, str]) -> QProcessEnvironment:
    made = QProcessEnvironment()
    for name, value in environ.items():
        made.insert(name, value)
    return made


def start_detached(program: str, arguments: list[str], environ: Mapping[str, str]) -> None:
    """Start it and let it go: it lives on without us, and prints nothing."""
    process = QProcess()
    process.setProgram(program)
    process.setArguments(arguments)
    process.setProcessEnvironment(environment(environ))
    process.setStandardInputFile(QProcess.nullDevice())
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    process.startDetached()
