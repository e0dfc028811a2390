"""The commands of the history's pages: one QAction each, shared by button, key and menu."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction

from stretchapp.ui.page_action import page_action

translate = QCoreApplication.translate


@dataclass(frozen=True)
class HistoryActions:
    """`delete` is for whatever session is chosen or open; `cancel` for what is going on."""

    delete: QAction
    undo: QAction
    export_json: QAction
    export_csv: QAction
    export_picture: QAction
    take_in: QAction
    cancel: QAction

    def all(self) -> tuple[QAction, ...]:
        return (self.delete, self.undo, *self.exports, self.take_in, self.cancel)

    @property
    def exports(self) -> tuple[QAction, ...]:
        return (self.export_json, self.export_csv, self.export_picture)

    def set_working(self, working: bool) -> None:
        """One file at a time."""
        for action in (*self.exports, self.take_in):
            action.setEnabled(not working)
        self.cancel.setEnabled(working)


def history_actions(parent: QObject) -> HistoryActions:
    made = HistoryActions(
        delete=page_action(parent, translate("History", "Delete"), "Del"),
        undo=page_action(parent, translate("History", "Undo"), "Ctrl+Z"),
        export_json=page_action(parent, translate("History", "Everything, as JSON…"), "Ctrl+E"),
        export_csv=page_action(
            parent, translate("History", "All sessions, as a table (CSV)…"), "Ctrl+Shift+E"
        ),
        export_picture=page_action(
            parent, translate("History", "The calendar, as a picture (PNG)…"), "Ctrl+Shift+P"
        ),
        take_in=page_action(parent, translate("History", "Import…"), "Ctrl+I"),
        cancel=page_action(parent, translate("History", "Cancel"), "Ctrl+."),
    )
    made.undo.setEnabled(False)
    made.set_working(False)
    return made
