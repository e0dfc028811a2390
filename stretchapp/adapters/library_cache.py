"""The library as it was last read, so that a start need not parse files that have not changed."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

import stretchapp
from stretchapp.core.library import Library

READ = (".yaml", ".yml", ".py")
CODE = Path(stretchapp.__file__).parent / "core"


class _Kept(msgspec.Struct, frozen=True):
    """A library and the stamp of everything it was made from."""

    stamp: str
    library: Library


def cached_library(
    shipped: Path, own: Path, file: Path, load: Callable[[Path, Path], Library]
) -> Library:
    """What `load(shipped, own)` returns, taken from `file` while nothing it depends on changed.

    A cache that cannot be read or written costs time and nothing else.
    """
    stamp = "\n".join(_stamps(shipped, own))
    kept = _read(file)
    if kept is not None and kept.stamp == stamp:
        return kept.library
    library = load(shipped, own)
    with contextlib.suppress(OSError):
        _write(file, _Kept(stamp, library))
    return library


def _stamps(shipped: Path, own: Path) -> Iterator[str]:
    """A line for each file a library depends on, those that read it among them."""
    for folder in (shipped, shipped / "stretches", own, own / "stretches", CODE):
        yield str(folder)
        with contextlib.suppress(OSError), os.scandir(folder) as entries:
            yield from sorted(_stamp(each) for each in entries if each.name.lower().endswith(READ))


def _stamp(entry: os.DirEntry[str]) -> str:
    try:
        found = entry.stat()
    except OSError as error:
        return f"{entry.name!a} {error.errno}"
    return f"{entry.name!a} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_size}"


def _read(file: Path) -> _Kept | None:
    try:
        return msgspec.msgpack.decode(file.read_bytes(), type=_Kept)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None


def _write(file: Path, kept: _Kept) -> None:
    """Whole or not at all, also when two windows start at once. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        draft.write_bytes(msgspec.msgpack.encode(kept))
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
