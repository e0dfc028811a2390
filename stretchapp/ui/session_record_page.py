"""One session: what was planned and what was done, how it felt, and a note on it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.core.history import Comfort, SessionRecord
from stretchapp.ui.session_record_view import record_headers, record_view
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.action_button import ActionButton
from stretchapp.ui.widgets.comfort_box import ComfortBox
from stretchapp.ui.widgets.cramp_button import CrampButton
from stretchapp.ui.widgets.labels import button, label, set_text, stacked
from stretchapp.ui.widgets.painted import Painted
from stretchapp.ui.widgets.plain_table import PlainTable
from stretchapp.ui.widgets.scroll_box import ScrollBox
from stretchapp.ui.widgets.share_bar import ShareBar
from stretchapp.ui.widgets.way_back import WayBack

translate = QCoreApplication.translate
MARGIN, EVERY_ROW = 36, 10_000


class SessionRecordPage(WayBack, Painted):
    """`rated(id, Comfort | None, note)`: one of both was changed, or was looked at again."""

    rated = Signal(str, object, str)

    def __init__(
        self, theme: Theme, delete: QAction, locale: QLocale, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._locale = locale
        self.session_id = ""
        self.leave = button(translate("History", "‹ History"), "quiet")
        self.delete = ActionButton(delete)
        self.rating = ComfortBox()
        self._title = label(size=Type.TITLE)
        self._when = label(size=Type.LARGE)
        self._how = label(size=Type.LARGE)
        self._bar = ShareBar(theme)
        name = translate("History", "Planned and done, hold by hold")
        self.table = PlainTable(name, record_headers(), EVERY_ROW)
        self.table.setItemDelegateForColumn(self.table.rows.columnCount() - 1, self._bar)
        self._lay_out()
        self.addAction(delete)
        self.leave.clicked.connect(self.back_wanted)
        self.rating.rated.connect(self._tell)

    def show_record(self, record: SessionRecord) -> None:
        view = record_view(record, self._locale)
        self.session_id = record.id
        set_text(self._title, view.title)
        set_text(self._when, view.when)
        set_text(self._how, view.how)
        self._bar.shares = tuple(row.share for row in view.rows)
        self.table.show_rows([row.cells for row in view.rows])
        self.rating.show_rating(record.comfort, record.note)

    def finish_note(self) -> None:
        """What is being written counts as written."""
        self.rating.note.clearFocus()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._bar.theme = theme

    def _tell(self, comfort: Comfort | None, note: str) -> None:
        self.rated.emit(self.session_id, comfort, note)

    def _lay_out(self) -> None:
        self.delete.show_key(False)
        content = QWidget()
        column = stacked(QVBoxLayout(content), self._when, self._how, 8, self.rating, 8)
        stacked(column, self.table, 0)
        column.setContentsMargins(0, 0, 12, 24)
        scroll = ScrollBox(content, "list")
        scroll.setAccessibleName(translate("History", "The session"))
        head = stacked(QHBoxLayout(), self.leave, 0, self.delete, 8, CrampButton(short=True))
        page = stacked(QVBoxLayout(self), head, self._title)
        page.addWidget(scroll, 1)
        page.setContentsMargins(MARGIN, 18, MARGIN, 0)
