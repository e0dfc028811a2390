"""The cramp log: what it adds up to, every cramp, and what can be taken to an appointment."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.cramp_sums import log_sums
from stretchapp.ui.cramp_lines import CrampLines
from stretchapp.ui.cramp_log_actions import CrampLogActions
from stretchapp.ui.cramp_log_overview import CrampLogOverview
from stretchapp.ui.cramp_log_view import cramps_text, log_view
from stretchapp.ui.log_page import LogPage
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.action_button import ActionButton
from stretchapp.ui.widgets.cramp_button import CrampButton
from stretchapp.ui.widgets.labels import button, label, set_text, stacked
from stretchapp.ui.widgets.notice_bar import NoticeBar
from stretchapp.ui.widgets.painted import Painted
from stretchapp.ui.widgets.record_list import RecordList
from stretchapp.ui.widgets.two_parts import TwoParts

translate = QCoreApplication.translate
MARGIN = 36


class CrampLogPage(LogPage, Painted):
    """Before it is known what there is, nothing is shown of it."""

    def __init__(
        self,
        theme: Theme,
        commands: CrampLogActions,
        locale: QLocale,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._commands, self._locale = commands, locale
        self.lines = CrampLines(locale)
        self.leave = button(translate("CrampLog", "‹ Back"), "quiet")
        self.bar = NoticeBar(commands.undo)
        self.overview = CrampLogOverview(theme, commands)
        self.list = RecordList(theme, self.lines, translate("CrampLog", "Cramps, the latest first"))
        self._heading = label(size=Type.LARGE, bold=True)
        self._nothing = label(_nothing_text(), Type.LARGE)
        self.parts = TwoParts(
            (translate("CrampLog", "At a glance"), self.overview, 17),
            (translate("CrampLog", "Every cramp"), self._cramps(), 12),
        )
        self._lay_out()
        self._offer()

    def show_records(self, records: tuple[CrampRecord, ...], today: int) -> None:
        self.lines.show_records(records, today)
        self.overview.show_view(log_view(log_sums(records, today), self._locale))
        set_text(self._heading, cramps_text(len(records)))
        self.parts.setVisible(bool(records))
        self._nothing.setVisible(not records)
        for action in (self._commands.export_csv, self._commands.export_pdf):
            action.setEnabled(bool(records))

    def focus_first(self) -> None:
        (self.list if self.list.isVisible() else self.leave).setFocus()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.list.set_theme(theme)

    def _offer(self) -> None:
        self.addActions(self._commands.all())
        self.list.addAction(self._commands.delete)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.leave.clicked.connect(self.back_wanted)

    def _cramps(self) -> QWidget:
        made = QWidget()
        column = stacked(QVBoxLayout(made), self._heading)
        column.addWidget(self.list, 1)
        column.setContentsMargins(0, 0, 0, 0)
        return made

    def _lay_out(self) -> None:
        commands = (self._commands.add, self._commands.export_csv, self._commands.export_pdf)
        buttons = [ActionButton(command) for command in commands]
        for each in buttons:
            each.show_key(False)
        head = stacked(QHBoxLayout(), self.leave, 0, *buttons, 8, CrampButton(short=True))
        title = label(translate("CrampLog", "Cramp log"), Type.TITLE)
        column = stacked(QVBoxLayout(self), head, title, self.bar, self._nothing)
        column.addWidget(self.parts, 1)
        column.addStretch()
        column.setContentsMargins(MARGIN, 18, MARGIN, 24)
        self.parts.hide()
        self._nothing.hide()


def _nothing_text() -> str:
    return translate(
        "CrampLog",
        "Nothing here yet. A cramp that you time with C is listed when it is over, with what you "
        "tell of it. One that you did not time can be added.",
    )
