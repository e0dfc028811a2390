"""A command of one page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence


def page_action(parent: QObject, text: str, *keys: str) -> QAction:
    """Its keys work while the page that adds it has the focus, or a part of it."""
    action = QAction(text, parent)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return action
