"""What the command line asks for where no window is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from stretchapp.core.stretch import Side

THEMES = ("light", "dark", "high_contrast")
PAPERS = ("a4", "letter")


@dataclass(frozen=True, slots=True)
class ListRoutines:
    data_dir: Path | None
    as_json: bool


@dataclass(frozen=True, slots=True)
class ShowPlan:
    data_dir: Path | None
    routine: str
    as_json: bool


@dataclass(frozen=True, slots=True)
class Play:
    data_dir: Path | None
    routine: str
    speed: float


@dataclass(frozen=True, slots=True)
class Check:
    data_dir: Path | None
    files: tuple[Path, ...]


class FileKind(Enum):
    """What a file of the format can be."""

    ROUTINE = "routine"
    STRETCH = "stretch"


@dataclass(frozen=True, slots=True)
class PrintSchema:
    data_dir: Path | None
    kind: FileKind


@dataclass(frozen=True, slots=True)
class Share:
    data_dir: Path | None
    routine: str
    out: Path


@dataclass(frozen=True, slots=True)
class DrawFigure:
    """`side` is left or right, or None for the right side of what has sides; `size` in pixels."""

    data_dir: Path | None
    stretch: str
    side: Side | None
    theme: str
    size: int
    out: Path


@dataclass(frozen=True, slots=True)
class PrintHandout:
    """`paper` is one of PAPERS, or None for that of the system's country."""

    data_dir: Path | None
    routine: str
    paper: str | None
    out: Path


@dataclass(frozen=True, slots=True)
class ImportList:
    data_dir: Path | None
    file: Path
    save: bool


Command = (
    ListRoutines
    | ShowPlan
    | Play
    | Check
    | Share
    | PrintSchema
    | DrawFigure
    | PrintHandout
    | ImportList
)
