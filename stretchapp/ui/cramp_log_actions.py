"""The commands of the cramp log: one QAction each, shared by button, key and menu."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction

from stretchapp.ui.page_action import page_action

translate = QCoreApplication.translate


@dataclass(frozen=True)
class CrampLogActions:
    """`add` is for one that nobody timed, `delete` for whatever cramp is chosen or open, `put_away`
    for the reminder.
    """

    add: QAction
    delete: QAction
    undo: QAction
    export_csv: QAction
    export_pdf: QAction
    put_away: QAction
    see_signs: QAction

    def all(self) -> tuple[QAction, ...]:
        return (
            self.add,
            self.delete,
            self.undo,
            self.export_csv,
            self.export_pdf,
            self.put_away,
            self.see_signs,
        )


def cramp_log_actions(parent: QObject) -> CrampLogActions:
    made = CrampLogActions(
        add=page_action(parent, translate("CrampLog", "Add…"), "Ctrl+Shift+N"),
        delete=page_action(parent, translate("CrampLog", "Delete"), "Del"),
        undo=page_action(parent, translate("CrampLog", "Undo"), "Ctrl+Z"),
        export_csv=page_action(parent, translate("CrampLog", "CSV…"), "Ctrl+Shift+E"),
        export_pdf=page_action(parent, translate("CrampLog", "PDF for an appointment…"), "Ctrl+P"),
        put_away=page_action(parent, translate("CrampLog", "Put away"), "Ctrl+R"),
        see_signs=page_action(parent, translate("CrampLog", "Show all signs"), "Ctrl+G"),
    )
    made.add.setToolTip(translate("CrampLog", "Write down a cramp that was not timed"))
    made.undo.setEnabled(False)
    return made
