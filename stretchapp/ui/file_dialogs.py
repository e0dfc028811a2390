"""Where a file is to go, or come from: asked in a window of its own, and nothing waits for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(
    parent: QWidget, caption: str, filters: str, name: str, then: Callable[[str], None]
) -> None:
    """For a new file; `name` is proposed, and its ending given to one that has none."""
    dialog = file_dialog(parent, caption, filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(name.rpartition(".")[2])
    dialog.selectFile(name)
    dialog.fileSelected.connect(then)
    dialog.open()


def file_dialog(parent: QWidget, caption: str, filters: str) -> QFileDialog:
    """The system's own where it has one; the window behind it goes on."""
    dialog = QFileDialog(parent, caption, filter=filters)
    dialog.setDirectory(
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
