"""Fields of a form: a title, something to type in or choose, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData
from PySide6.QtGui import QDragEnterEvent, QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.core.yaml_writing import tidy
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.labels import label, set_text, stacked

LINES_SHOWN = 5


def _is_of_the_page(event: QEvent) -> bool:
    """Undo and redo go back over everything, not only over what was typed in one field."""
    undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
    return isinstance(event, QKeyEvent) and (event.matches(undo) or event.matches(redo))


def _has_files(data: QMimeData) -> bool:
    """Those are for what is around the field; their addresses are nothing to read."""
    return any(url.isLocalFile() for url in data.urls())


class _Line(QLineEdit):
    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and _is_of_the_page(event):
            event.ignore()
            return False
        return super().event(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _has_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)


class _Lines(QPlainTextEdit):
    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and _is_of_the_page(event):
            event.ignore()
            return False
        return super().event(event)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not _has_files(source) and super().canInsertFromMimeData(source)


class Field(QWidget):
    """The base of both kinds; `show_problem` says in words what is wrong."""

    def __init__(self, title: str, control: QWidget) -> None:
        super().__init__()
        self._control, self._problem = control, label(tone="hot")
        self._problem.hide()
        heading = label(title, Type.SMALL, tone="muted")
        heading.setBuddy(control)
        control.setAccessibleName(title)
        set_type(control, Type.BODY)
        column = stacked(QVBoxLayout(self), heading, control, self._problem)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)

    @property
    def problem(self) -> QLabel:
        return self._problem

    def show_problem(self, text: str) -> None:
        set_text(self._problem, text)
        self._problem.setVisible(bool(text))
        self._control.setAccessibleDescription(text)


class TextField(Field):
    """One line."""

    def __init__(self, title: str, on_typed: Callable[[str], None]) -> None:
        self.line = _Line()
        self.line.setMinimumHeight(44)
        super().__init__(title, self.line)
        self.line.textEdited.connect(on_typed)

    def show_text(self, text: str, instead: str = "") -> None:
        """`instead` is what counts where nothing is written. Spaces being typed are left alone."""
        self.line.setPlaceholderText(instead)
        if tidy(self.line.text()) != text:
            self.line.setText(text)


class LinesField(Field):
    """A text a line; empty ones at the end count for nothing."""

    def __init__(self, title: str, on_typed: Callable[[Sequence[str]], None]) -> None:
        self.lines = _Lines()
        self.lines.setTabChangesFocus(True)
        self.lines.setUndoRedoEnabled(False)
        super().__init__(title, self.lines)
        self._shown: tuple[str, ...] = ("",)
        self._on_typed = on_typed
        self.lines.textChanged.connect(self._tell)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        if self._typed() != (lines or ("",)):
            self._shown = lines or ("",)
            self.lines.setPlainText("\n".join(lines))
        room = QFontMetrics(self.lines.font()).lineSpacing() * LINES_SHOWN
        self.lines.setFixedHeight(room + 28)

    def _tell(self) -> None:
        typed = self._typed()
        if typed != self._shown:
            self._shown = typed
            self._on_typed(typed)

    def _typed(self) -> tuple[str, ...]:
        lines = [tidy(line) for line in self.lines.toPlainText().split("\n")]
        while len(lines) > 1 and not lines[-1]:
            lines.pop()
        return tuple(lines)
