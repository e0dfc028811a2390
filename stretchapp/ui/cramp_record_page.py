"""One cramp of the log, to read and to edit."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchapp.core.cramp_details import CrampDetails
from stretchapp.core.cramp_log import CrampRecord
from stretchapp.ui.cramp_log_words import length_text, long_line, place_text
from stretchapp.ui.day_words import day_text, time_text
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.action_button import ActionButton
from stretchapp.ui.widgets.cramp_button import CrampButton
from stretchapp.ui.widgets.cramp_form import CrampForm
from stretchapp.ui.widgets.labels import button, label, set_text, stacked
from stretchapp.ui.widgets.scroll_box import ScrollBox
from stretchapp.ui.widgets.way_back import WayBack

translate = QCoreApplication.translate
MARGIN = 36


class CrampRecordPage(WayBack):
    """`edited(CrampRecord)`: at once, with every tap and letter."""

    edited = Signal(object)

    def __init__(self, delete: QAction, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self.record: CrampRecord | None = None
        self.leave = button(translate("CrampLog", "‹ Cramp log"), "quiet")
        self.delete = ActionButton(delete)
        self.form = CrampForm()
        self._title = label(size=Type.TITLE)
        self._when = label(size=Type.LARGE)
        self._long = label(size=Type.BODY, tone="hot", bold=True)
        self._lay_out()
        self.addAction(delete)
        self.leave.clicked.connect(self.back_wanted)
        self.form.changed.connect(self._edit)

    def show_record(self, record: CrampRecord) -> None:
        self.record = record
        set_text(self._title, place_text(record.details))
        started = record.started
        when = translate("CrampLog", "{day}, {time}, {length}").format(
            day=day_text(started.day_number, self._locale),
            time=time_text(started, self._locale),
            length=length_text(record.seconds),
        )
        set_text(self._when, when)
        line = long_line(record)
        set_text(self._long, line)
        self._long.setVisible(bool(line))
        self.form.show_details(record.details)

    def _edit(self, details: CrampDetails) -> None:
        if self.record is not None:
            self.record = replace(self.record, details=details)
            set_text(self._title, place_text(details))
            self.edited.emit(self.record)

    def _lay_out(self) -> None:
        self.delete.show_key(False)
        content = QWidget()
        column = stacked(QVBoxLayout(content), self._when, self._long, 8, self.form, 0)
        column.setContentsMargins(0, 0, 12, 24)
        scroll = ScrollBox(content, "list")
        scroll.setAccessibleName(translate("CrampLog", "The cramp"))
        head = stacked(QHBoxLayout(), self.leave, 0, self.delete, 8, CrampButton(short=True))
        page = stacked(QVBoxLayout(self), head, self._title)
        page.addWidget(scroll, 1)
        page.setContentsMargins(MARGIN, 18, MARGIN, 0)
