"""Where routines that are edited come from and go to."""

from __future__ import annotations

from collections.abc import Container
from typing import Protocol

from stretchapp.core.library import Library
from stretchapp.core.written_file import WrittenFile


class RoutineFiles(Protocol):
    """Every method raises NotKeptError; `write` also ChangedMeanwhileError, which is one."""

    def read(self, routine_id: str, shipped_ids: Container[str]) -> WrittenFile: ...
    def write(self, file: WrittenFile, text: str) -> WrittenFile: ...
    def write_new(self, name: str, text: str, library: Library) -> WrittenFile: ...
    def overwrite(self, file: WrittenFile, text: str) -> WrittenFile: ...


class Drafts(Protocol):
    """What is edited, kept by a key of each routine; `keep` and `drop` raise NotKeptError."""

    def find(self, key: str) -> WrittenFile | None: ...
    def keep(self, key: str, draft: WrittenFile) -> None: ...
    def drop(self, key: str) -> None: ...
    def keys(self) -> tuple[str, ...]: ...
