"""The library as it was last read, so that a start need not parse files that have not changed."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from stretchapp.adapters.kept_file import KeptFile
from stretchapp.core.library import Library


def cached_library(kept: KeptFile, load: Callable[[], Library]) -> Library:
    """What `load()` returns, or what it returned when it was last kept."""
    stamp = kept.stamp()
    data = kept.get(stamp)
    if data is not None:
        try:
            return msgspec.msgpack.decode(data, type=Library)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            pass
    library = load()
    kept.put(msgspec.msgpack.encode(library), stamp)
    return library
