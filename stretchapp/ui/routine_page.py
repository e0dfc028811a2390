"""What is in a routine, the choices before it, and Start."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.core.easier import EasierChoices
from stretchapp.core.hold_length import HoldLength
from stretchapp.core.plan import FirstSide, Pacing, PlanSettings
from stretchapp.core.routine import Routine
from stretchapp.core.stretch import Side
from stretchapp.ui.album import Album
from stretchapp.ui.page_action import page_action
from stretchapp.ui.routine_view import NO_CHOICES, pull_rule, routine_view
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.action_button import ActionButton
from stretchapp.ui.widgets.choice import Choice
from stretchapp.ui.widgets.cramp_button import CrampButton
from stretchapp.ui.widgets.flow_row import FlowRow
from stretchapp.ui.widgets.labels import button, label, set_text, stacked
from stretchapp.ui.widgets.painted import Painted
from stretchapp.ui.widgets.scroll_box import ScrollBox
from stretchapp.ui.widgets.stretch_rows import StretchRows
from stretchapp.ui.widgets.way_back import WayBack
from stretchapp.ui.words import first_side_name, hold_length_name, pacing_name

translate = QCoreApplication.translate
MARGIN = 36


class RoutinePage(WayBack, Painted):
    """`start_wanted`, `edit_wanted`, `share_wanted`, `print_wanted` have the Routine, as written;
    what changes the plan is told by `settings_chosen(PlanSettings)` and
    `easier_chosen(EasierChoices)`.
    """

    start_wanted = Signal(object)
    print_wanted = Signal(object)
    share_wanted = Signal(object)
    easier_chosen = Signal(object)
    settings_chosen = Signal(object)
    edit_wanted = Signal(object)

    def __init__(self, theme: Theme, album: Album, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._routine: Routine | None = None
        self._settings = PlanSettings()
        self._easier = NO_CHOICES
        self._before: Side | None = None
        self.leave = button(translate("Routine", "‹ All routines"), "quiet")
        self.start = button(translate("Routine", "Start"), "main", Type.LARGE)
        self.print = self._print_command()
        self.to_print = ActionButton(self.print, "quiet")
        self.edit = button("", "quiet")
        self.share = button(translate("Routine", "S&hare…"), "quiet")
        self._name = label(size=Type.TITLE)
        self._summary = label(size=Type.LARGE)
        self._about = label()
        self._length = Choice(
            translate("Routine", "Hold length"),
            tuple(HoldLength),
            hold_length_name,
            self._set_length,
        )
        self._side = Choice(
            translate("Routine", "First side"), tuple(FirstSide), first_side_name, self._set_side
        )
        self._pacing = Choice(
            translate("Routine", "Start of a hold"), tuple(Pacing), pacing_name, self._set_pacing
        )
        self._choices = FlowRow()
        self._rows = StretchRows(theme, album)
        self._stretches = QWidget()
        self._scroll = ScrollBox(self._stretches, "list")
        self._lay_out()
        self._rows.swap_wanted.connect(self._swap)
        self.leave.clicked.connect(self.back_wanted)
        self.start.clicked.connect(lambda: self.start_wanted.emit(self._routine))
        self.print.triggered.connect(lambda: self.print_wanted.emit(self._routine))
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self._routine))
        self.share.clicked.connect(lambda: self.share_wanted.emit(self._routine))

    @property
    def first_side(self) -> Side:
        """The side that would begin now."""
        return self._settings.first_side.after(self._before)

    def show_routine(
        self,
        routine: Routine,
        settings: PlanSettings,
        easier: EasierChoices = NO_CHOICES,
        before: Side | None = None,
        is_own: bool = False,
    ) -> None:
        """`before` is the side with which its last session began."""
        mine, shipped = translate("Routine", "Edit"), translate("Routine", "Duplicate and edit")
        set_text(self.edit, mine if is_own else shipped)
        if self._routine is None or routine.id != self._routine.id:
            self._rows.fold_all()
        self._routine, self._settings, self._easier = routine, settings, easier
        self._before = before
        self._refresh()
        self._scroll.verticalScrollBar().setValue(0)

    def show_settings(self, settings: PlanSettings) -> None:
        """Chosen somewhere else."""
        if settings != self._settings:
            self._settings = settings
            self._refresh()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.start.click()
        else:
            super().keyPressEvent(event)

    def _set_length(self, length: HoldLength) -> None:
        self._change(replace(self._settings, hold_length=length))

    def _set_side(self, side: FirstSide) -> None:
        self._change(replace(self._settings, first_side=side))

    def _set_pacing(self, pacing: Pacing) -> None:
        self._change(replace(self._settings, pacing=pacing))

    def _change(self, settings: PlanSettings) -> None:
        self._settings = settings
        self._refresh()
        self.settings_chosen.emit(settings)

    def _swap(self, written: str, instead: str) -> None:
        if self._routine is not None:
            self._easier = self._easier.chosen(self._routine.id, written, instead)
            self._refresh()
            self.easier_chosen.emit(self._easier)

    def _refresh(self) -> None:
        if self._routine is None:
            return
        view = routine_view(self._routine, self._settings, self._easier)
        set_text(self._name, view.name)
        set_text(self._summary, view.summary)
        set_text(self._about, view.about)
        self._length.choose(self._settings.hold_length)
        self._side.choose(self._settings.first_side)
        self._pacing.choose(self._settings.pacing)
        self._length.setVisible(view.can_choose_length)
        self._side.setVisible(view.can_choose_side)
        self._choices.arrange()
        self._rows.show_rows(view.rows, self.first_side)

    def _print_command(self) -> QAction:
        command = page_action(self, translate("Routine", "Print…"), "Ctrl+P")
        self.addAction(command)
        return command

    def _lay_out(self) -> None:
        rule = label(pull_rule(), bold=True)
        head = stacked(QVBoxLayout(), self._name, self._summary)
        top = QHBoxLayout()
        top.addLayout(head, 1)
        self.start.setMinimumSize(200, 64)
        top.addWidget(self.start, 0, Qt.AlignmentFlag.AlignTop)
        for choice in (self._length, self._side, self._pacing):
            self._choices.add(choice)
        about = stacked(QVBoxLayout(), self._about, rule)
        about.setSpacing(8)
        top_of_list = stacked(QVBoxLayout(self._stretches), about, self._rows)
        top_of_list.setSpacing(12)
        top_of_list.setContentsMargins(0, 0, 12, 24)
        self._scroll.setAccessibleName(translate("Routine", "The stretches"))
        self.to_print.show_key(False)
        ways = stacked(QHBoxLayout(), self.leave, 0, self.edit, self.share, self.to_print, 8)
        ways.addWidget(CrampButton(short=True))
        column = stacked(QVBoxLayout(self), ways, top)
        stacked(column, 8, self._choices, 8)
        column.addWidget(self._scroll, 1)
        column.setContentsMargins(MARGIN, 18, MARGIN, 0)
