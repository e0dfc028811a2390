"""Tells when files of the user's folders change, however an editor saves them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

PATIENCE_MS = 150


class FolderWatch(QObject):
    """`changed`: the stamp of these folders is another, and nothing happened for a moment.

    Editors save by a new file that takes the old one's name, which ends the watch on it; folders
    are made later, deleted, moved and made again. So the folders above are watched as well, and
    after each event whatever there is by now.
    """

    changed = Signal()

    def __init__(
        self,
        folders: tuple[Path, ...],
        stamp: Callable[[], str],
        is_watched: Callable[[str], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folders, self._stamp, self._is_watched = folders, stamp, is_watched
        self._watched: dict[str, int] = {}
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PATIENCE_MS)
        self._soon.timeout.connect(self._look)
        self._watcher.directoryChanged.connect(lambda _: self._soon.start())
        self._watcher.fileChanged.connect(lambda _: self._soon.start())
        self._watch()
        self._seen = stamp()

    def close(self) -> None:
        self._soon.stop()
        self._watcher.blockSignals(True)

    def _look(self) -> None:
        """The stamp is taken after the watch begins, so that nothing happens between the two."""
        self._watch()
        seen = self._stamp()
        if seen != self._seen:
            self._seen = seen
            self.changed.emit()

    def _watch(self) -> None:
        wanted = dict(_marked(path) for folder in self._folders for path in self._places(folder))
        new = {path for path in wanted if self._watched.get(path) != wanted[path]}
        if gone := {path for path in self._watched if path in new or path not in wanted}:
            self._watcher.removePaths([*gone])
        still = {*self._watcher.files(), *self._watcher.directories()}
        if lacking := wanted.keys() - still:
            self._watcher.addPaths([*lacking])
        self._watched = wanted

    def _places(self, folder: Path) -> Iterator[Path]:
        yield next(above for above in folder.parents if above.exists())
        with suppress(OSError):
            yield from (each for each in folder.iterdir() if self._is_watched(each.name))
            yield folder


def _marked(path: Path) -> tuple[str, int]:
    """With what tells it from another that has the same name later."""
    try:
        return str(path), path.stat().st_ino
    except OSError:
        return str(path), 0
