"""The library as it was last read, so that only files that have changed since are parsed."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from stretchapp.adapters.kept_file import KeptFile
from stretchapp.adapters.library_reading import NOTHING, Reading
from stretchapp.core.library import Library
from stretchapp.core.steps import Steps, finished


class LibraryCache:
    """In memory, and from one start to the next in a file.

    `read` goes on from an earlier reading. One that another version of our `code` made counts for
    nothing. `ahead` has a part that is quick to read, where the whole is not.
    """

    def __init__(
        self,
        kept: KeptFile,
        code: Callable[[], str],
        read: Callable[[Reading], Steps[Reading]],
        ahead: Callable[[Reading], Reading | None],
    ) -> None:
        self._kept, self._code, self._read, self._ahead = kept, code, read, ahead
        self._stamp = b""
        self._reading = NOTHING

    def load(self) -> Library:
        return finished(self.steps())

    def ahead(self) -> Library | None:
        """A part to go on with while all is read in steps; None: all of it is quick to load."""
        if self._unpacked(self._kept.get(self._kept.stamp())) is not None:
            return None
        before = self._unpacked(self._kept.latest()) or NOTHING
        part = self._ahead(before)
        self._reading = part if part and before is NOTHING else before
        return part.library if part else None

    def steps(self) -> Steps[Library]:
        """Parses, and imports what parses, only if a file has changed."""
        stamp = self._kept.stamp()
        if stamp != self._stamp:
            reading = self._unpacked(self._kept.get(stamp))
            if reading is None:
                reading = yield from self._read_anew(stamp)
            self._stamp, self._reading = stamp, reading
        return self._reading.library

    def _read_anew(self, stamp: bytes) -> Steps[Reading]:
        before = self._reading
        if before is NOTHING:
            before = self._unpacked(self._kept.latest()) or NOTHING
        reading = yield from self._read(before)
        yield  # writing takes time as well
        self._kept.put(msgspec.msgpack.encode((self._code(), reading)), stamp)
        yield
        return reading

    def _unpacked(self, data: bytes | None) -> Reading | None:
        if data is None:
            return None
        try:
            code, reading = msgspec.msgpack.decode(data, type=tuple[str, Reading])
        except (msgspec.MsgspecError, UnicodeDecodeError):
            return None
        return reading if code == self._code() else None
