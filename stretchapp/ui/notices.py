"""Messages in a window of their own; they never stop the one behind."""

from __future__ import annotations

from collections.abc import Callable

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


def show_question(
    parent: QWidget, title: str, text: str, ways: tuple[str, str], answer: Callable[[bool], None]
) -> QMessageBox:
    """`answer` hears whether the second way was chosen; whoever chooses none gets the first."""
    box = QMessageBox(
        QMessageBox.Icon.NoIcon, title, text, QMessageBox.StandardButton.NoButton, parent
    )
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    first = box.addButton(ways[0], QMessageBox.ButtonRole.RejectRole)
    second = box.addButton(ways[1], QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(first)
    box.setEscapeButton(first)
    box.finished.connect(lambda: answer(box.clickedButton() is second))
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
