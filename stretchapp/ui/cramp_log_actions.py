"""The commands of the cramp log: one QAction each, shared by button, key and menu."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

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
        add=_action(parent, translate("CrampLog", "Add…"), "Ctrl+Shift+N"),
        delete=_action(parent, translate("CrampLog", "Delete"), "Del"),
        undo=_action(parent, translate("CrampLog", "Undo"), "Ctrl+Z"),
        export_csv=_action(parent, translate("CrampLog", "CSV…"), "Ctrl+Shift+E"),
        export_pdf=_action(parent, translate("CrampLog", "PDF for an appointment…"), "Ctrl+P"),
        put_away=_action(parent, translate("CrampLog", "Put away"), "Ctrl+R"),
        see_signs=_action(parent, translate("CrampLog", "Show all signs"), "Ctrl+G"),
    )
    made.add.setToolTip(translate("CrampLog", "Write down a cramp that was not timed"))
    made.undo.setEnabled(False)
    return made


def _action(parent: QObject, text: str, key: str) -> QAction:
    action = QAction(text, parent)
    action.setShortcut(QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return action
