"""Messages in a window of their own; they never stop the one behind."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from stretchapp import __version__

translate = QCoreApplication.translate


def show_notice(parent: QWidget, title: str, text: str) -> QMessageBox:
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, text, QMessageBox.StandardButton.Ok, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.open()
    return box


def show_about(parent: QWidget) -> QMessageBox:
    text = translate(
        "About",
        "Stretch {version}\n\n"
        "A timer with instructions, not medical care. The texts were written for this program "
        "from a public article and public guidance; no doctor or physiotherapist has "
        "reviewed them.\n\n"
        "If you have an injury, a recent operation, thin bones, a nerve problem, are pregnant "
        "or are unsure, ask which stretches suit you. Stop at pain.",
    ).format(version=__version__)
    return show_notice(parent, translate("About", "About Stretch"), text)
