"""What other programs read in a PDF file: its words and where they stand."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

TOOL = "pdftotext"
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_WORD = re.compile(
    r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>'
)


@dataclass(frozen=True)
class Word:
    left: float
    top: float
    right: float
    bottom: float
    text: str


@dataclass(frozen=True)
class ReadPage:
    width: float
    height: float
    words: tuple[Word, ...]


def need_pdftotext() -> None:
    """Skips the test without it; in CI that is a failure."""
    if shutil.which(TOOL):
        return
    reason = f"no {TOOL}: tools/system_packages.py names what tests need"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def text_of(file: Path) -> str:
    """All of it in one line."""
    return " ".join(_read(file, "-raw").split())


def pages_of(file: Path) -> list[ReadPage]:
    return [
        ReadPage(float(width), float(height), tuple(map(_word, _WORD.findall(body))))
        for width, height, body in _PAGE.findall(_read(file, "-bbox"))
    ]


def _word(found: tuple[str, ...]) -> Word:
    left, top, right, bottom = map(float, found[:4])
    return Word(left, top, right, bottom, found[4])


def _read(file: Path, how: str) -> str:
    done = subprocess.run(
        [TOOL, how, str(file), "-"], capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout
