"""What is changed in the cramp log and can be undone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stretchapp.core.cramp_log import CrampRecord
from stretchapp.ui.history_source import History

translate = QCoreApplication.translate


class CrampEdit:
    """A Change: of what was told of a cramp; `before` is None for one that was not in the log."""

    def __init__(self, before: CrampRecord | None, after: CrampRecord, title: str) -> None:
        self._before, self._after = before, after
        self._title = title

    @property
    def told(self) -> str:
        if self._before is None:
            return translate("CrampLog", "Added: {title}").format(title=self._title)
        return translate("CrampLog", "Changed: {title}").format(title=self._title)

    @property
    def told_undone(self) -> str:
        if self._before is None:
            return translate("CrampLog", "Taken out again: {title}").format(title=self._title)
        return translate("CrampLog", "As it was before: {title}").format(title=self._title)

    def do(self, history: History) -> None:
        history.cramps.keep(self._after)

    def undo(self, history: History) -> None:
        if self._before is None:
            history.cramps.delete(self._after.id)
        else:
            history.cramps.keep(self._before)
