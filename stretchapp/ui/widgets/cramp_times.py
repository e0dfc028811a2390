"""When a cramp began and let go, to be set."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from stretchapp.core.cramp_times import set_to, times_fault, wall_of
from stretchapp.core.moment import Moment
from stretchapp.ui.announce import announce
from stretchapp.ui.cramp_log_words import fault_text
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.choice import choice_button
from stretchapp.ui.widgets.edit_fields import Field
from stretchapp.ui.widgets.flow_row import FlowRow
from stretchapp.ui.widgets.labels import label, set_text, stacked
from stretchapp.ui.widgets.wall_edit import WallEdit

translate = QCoreApplication.translate


class CrampTimes(QWidget):
    """`changed(Moment, Moment | None)`: set to what can have been; what cannot is said."""

    changed = Signal(object, object)

    def __init__(
        self, locale: QLocale, now: Callable[[], Moment], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._started, self._ended = Moment(0.0, 0), Moment(0.0, 0)
        began, let_go = translate("CrampLog", "It began"), translate("CrampLog", "It let go")
        self.started, self.ended = WallEdit(locale), WallEdit(locale)
        self.unknown = choice_button(translate("CrampLog", "I don't know when"), let_go)
        self._problem = label(tone="hot", bold=True)
        row = FlowRow()
        for item in (
            Field(began, self.started),
            Field(let_go, self.ended),
            _in_line(self.unknown),
        ):
            row.add(item)
        column = stacked(QVBoxLayout(self), row, self._problem)
        column.setContentsMargins(0, 0, 0, 0)
        self.started.dateTimeChanged.connect(self._tell)
        self.ended.dateTimeChanged.connect(self._tell)
        self.unknown.clicked.connect(self._tell)

    def show_times(self, started: Moment, ended: Moment | None) -> None:
        """`ended` is None where nobody knows; set, it begins with the start."""
        self._started, self._ended = started, ended or started
        self.started.show_wall(wall_of(self._started))
        self.ended.show_wall(wall_of(self._ended))
        self.unknown.setChecked(ended is None)
        self._follow("")

    def finish(self) -> None:
        """What was typed, and not left yet, counts."""
        self.started.interpretText()
        self.ended.interpretText()

    def _tell(self) -> None:
        started = set_to(self._started, self.started.wall)
        known = set_to(self._ended, self.ended.wall)
        ended = None if self.unknown.isChecked() else known
        fault = times_fault(started, ended, self._now())
        self._follow(fault_text(fault) if fault else "")
        if fault is None:
            self.changed.emit(started, ended)

    def _follow(self, problem: str) -> None:
        self.ended.setEnabled(not self.unknown.isChecked())
        is_new = bool(problem) and self._problem.isHidden()
        set_text(self._problem, problem)
        self._problem.setVisible(bool(problem))
        for field in (self.started, self.ended):
            field.setAccessibleDescription(problem)
        if is_new:
            announce(self, problem)


def _in_line(button: QPushButton) -> QWidget:
    """Beside the fields, under the line that has their titles."""
    made = QWidget()
    column = stacked(QVBoxLayout(made), label(" ", Type.SMALL), button)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    return made
