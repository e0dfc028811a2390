"""What was done: this week, a year, each muscle, and every session."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtGui import QFontInfo, QImage
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.core.history_sums import HistorySums
from stretchapp.ui.day_words import sessions_text
from stretchapp.ui.history_actions import HistoryActions
from stretchapp.ui.history_overview import HistoryOverview
from stretchapp.ui.log_page import LogPage
from stretchapp.ui.session_lines import SessionLines
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.action_button import ActionButton
from stretchapp.ui.widgets.choice import Choice
from stretchapp.ui.widgets.cramp_button import CrampButton
from stretchapp.ui.widgets.fitted import Fitted
from stretchapp.ui.widgets.labels import button, label, set_text, stacked
from stretchapp.ui.widgets.notice_bar import NoticeBar
from stretchapp.ui.widgets.painted import Painted
from stretchapp.ui.widgets.record_list import RecordList

translate = QCoreApplication.translate
MARGIN, WIDE_EMS = 36, 66


class HistoryPage(Fitted, LogPage, Painted):
    """In a wide window all of it side by side, else one of two parts."""

    library_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        lines: SessionLines,
        commands: HistoryActions,
        today: int,
        locale: QLocale,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._count: int | None = None
        self._shows_list = False
        self.leave = button(translate("History", "‹ Back"), "quiet")
        self.take_in = ActionButton(commands.take_in)
        self.export = button(translate("History", "Export"))
        self.bar = NoticeBar(commands.undo, commands.cancel)
        self.overview = HistoryOverview(theme, today, locale)
        self.list = RecordList(theme, lines, translate("History", "Sessions, the latest first"))
        self.parts = Choice(
            translate("History", "Show"), (False, True), _part_name, self._show_part
        )
        self.to_library = button(translate("History", "Choose a routine"), "main")
        self._heading = label(size=Type.LARGE, bold=True)
        self._sessions, self._nothing = QWidget(), QWidget()
        self._lay_out()
        self._offer(commands)
        self._fit()

    def show_sums(self, sums: HistorySums, today: int) -> None:
        was_known, was_empty = self._count is not None, self._count == 0
        self._count = sums.sessions
        set_text(self._heading, sessions_text(sums.sessions))
        self.overview.show_sums(sums, today)
        self._fit()
        if not was_known or was_empty != (self._count == 0):
            self.focus_first()

    def focus_first(self) -> None:
        ways = (self.to_library, self.list, self.leave)
        next(each for each in ways if each.isVisible() or each is self.leave).setFocus()

    def calendar_image(self) -> QImage:
        """The year that is seen, in the theme that is worn."""
        from stretchapp.ui.calendar_picture import calendar_image

        return calendar_image(self.overview.calendar.view, self.theme, self.font().family())

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.list.set_theme(theme)

    @override
    def _fit(self) -> None:
        """Before it is known what there is, nothing is shown of it."""
        is_wide = self.width() >= WIDE_EMS * QFontInfo(self.font()).pixelSize()
        has_any = bool(self._count)
        self._nothing.setVisible(self._count == 0)
        self.parts.setVisible(has_any and not is_wide)
        self.overview.setVisible(has_any and (is_wide or not self._shows_list))
        self._sessions.setVisible(has_any and (is_wide or self._shows_list))

    def _show_part(self, shows_list: bool) -> None:
        self._shows_list = shows_list
        self._fit()

    def _offer(self, commands: HistoryActions) -> None:
        self.addActions(commands.all())
        menu = QMenu(self.export)
        menu.addActions(commands.exports)
        self.export.setMenu(menu)
        self.list.addAction(commands.delete)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.parts.choose(False)
        self.leave.clicked.connect(self.back_wanted)
        self.to_library.clicked.connect(self.library_wanted)

    def _lay_out(self) -> None:
        self.take_in.show_key(False)
        head = stacked(QHBoxLayout(), self.leave, 0, self.take_in, self.export, 8)
        head.addWidget(CrampButton(short=True))
        title = label(translate("History", "History"), Type.TITLE)
        list_column = stacked(QVBoxLayout(self._sessions), self._heading)
        list_column.addWidget(self.list, 1)
        list_column.setContentsMargins(0, 0, 0, 0)
        self._lay_out_nothing()
        body = QHBoxLayout()
        body.setSpacing(24)
        for part, share in ((self.overview, 17), (self._sessions, 10), (self._nothing, 1)):
            body.addWidget(part, share)
        chooser = stacked(QHBoxLayout(), self.parts, 0)
        column = stacked(QVBoxLayout(self), head, title, self.bar, chooser)
        column.addLayout(body, 1)
        column.setContentsMargins(MARGIN, 18, MARGIN, 24)

    def _lay_out_nothing(self) -> None:
        text = translate(
            "History",
            "Nothing here yet. Every session you do will be listed, with its minutes.",
        )
        way = stacked(QHBoxLayout(), self.to_library, 0)
        column = stacked(QVBoxLayout(self._nothing), 0, label(text, Type.LARGE), 16, way, 0, 0)
        column.setContentsMargins(0, 0, 0, 0)


def _part_name(shows_list: bool) -> str:
    return translate("History", "Sessions") if shows_list else translate("History", "At a glance")
