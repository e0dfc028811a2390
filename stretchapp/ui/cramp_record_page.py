"""One cramp of the log, to read and to edit, or one to be added to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchapp.core.cramp_details import CrampDetails
from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.cramp_times import with_times
from stretchapp.core.moment import Moment
from stretchapp.ui.cramp_log_words import length_text, long_line, place_text
from stretchapp.ui.day_words import day_text, time_text
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.action_button import ActionButton
from stretchapp.ui.widgets.cramp_button import CrampButton
from stretchapp.ui.widgets.cramp_form import CrampForm
from stretchapp.ui.widgets.cramp_times import CrampTimes
from stretchapp.ui.widgets.labels import button, label, set_text, stacked
from stretchapp.ui.widgets.scroll_box import ScrollBox
from stretchapp.ui.widgets.way_back import WayBack

translate = QCoreApplication.translate
MARGIN = 36


class CrampRecordPage(WayBack):
    """`edited(CrampRecord)`: at once, with every tap and letter, and when a time is set."""

    edited = Signal(object)

    def __init__(
        self,
        delete: QAction,
        locale: QLocale,
        now: Callable[[], Moment],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._locale = locale
        self.record: CrampRecord | None = None
        self.leave = button(translate("CrampLog", "‹ Cramp log"), "quiet")
        self.delete = ActionButton(delete)
        self.times = CrampTimes(locale, now)
        self.form = CrampForm()
        self._title = label(size=Type.TITLE)
        self._new = label(_new_text())
        self._when = label(size=Type.LARGE)
        self._long = label(size=Type.BODY, tone="hot", bold=True)
        self._lay_out()
        self.addAction(delete)
        self.leave.clicked.connect(self.back_wanted)
        self.times.changed.connect(self._set_times)
        self.form.changed.connect(self._edit)

    def show_record(self, record: CrampRecord, *, is_new: bool = False) -> None:
        """`is_new`: it is not in the log."""
        self._new.setVisible(is_new)
        self.times.show_times(record.started, record.ended)
        self.form.show_details(record.details)
        self._show_words(record)

    def finish_times(self) -> None:
        """What was typed, and not left yet, counts."""
        self.times.finish()

    def _show_words(self, record: CrampRecord) -> None:
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

    def _set_times(self, started: Moment, ended: Moment | None) -> None:
        if self.record is not None:
            self._tell(with_times(self.record, started, ended))

    def _edit(self, details: CrampDetails) -> None:
        if self.record is not None:
            self._tell(replace(self.record, details=details))

    def _tell(self, record: CrampRecord) -> None:
        if record != self.record:
            self._show_words(record)
            self.edited.emit(record)

    def _lay_out(self) -> None:
        self.delete.show_key(False)
        content = QWidget()
        words = (self._new, self._when, self._long)
        column = stacked(QVBoxLayout(content), *words, 8, self.times, 14, self.form, 0)
        column.setContentsMargins(0, 0, 12, 24)
        scroll = ScrollBox(content, "list")
        scroll.setAccessibleName(translate("CrampLog", "The cramp"))
        head = stacked(QHBoxLayout(), self.leave, 0, self.delete, 8, CrampButton(short=True))
        page = stacked(QVBoxLayout(self), head, self._title)
        page.addWidget(scroll, 1)
        page.setContentsMargins(MARGIN, 18, MARGIN, 0)


def _new_text() -> str:
    return translate("CrampLog", "It goes into the log once you set a time or tap something.")
