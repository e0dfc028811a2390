"""What is told about a cramp: a tap each, a line of one's own, and all of it may stay empty."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from stretchapp.core.cramp_details import MOST_SEVERE, CrampDetails, Doing, OtherSign, Remedy
from stretchapp.core.cramp_state import BodyPart
from stretchapp.core.stretch import Side
from stretchapp.ui.announce import announce
from stretchapp.ui.cramp_log_words import (
    doing_name,
    remedy_name,
    sign_line,
    sign_name,
    yes_or_no,
)
from stretchapp.ui.cramp_words import part_name
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.labels import label, set_text, stacked
from stretchapp.ui.widgets.taps import Taps, one_alone, with_others
from stretchapp.ui.words import side_name

translate = QCoreApplication.translate
LONGEST_NOTE = 400
SIGNS: tuple[OtherSign | None, ...] = (*OtherSign, None)


class CrampForm(QWidget):
    """`changed(CrampDetails)`: at once, with every tap and letter."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tell = self._tell
        self.severity = Taps(
            translate("CrampLog", "How bad was it? 0: hardly felt, 10: the worst you can imagine"),
            range(MOST_SEVERE + 1),
            str,
            one_alone,
            tell,
        )
        self.woke_me = Taps(
            translate("CrampLog", "Did it wake you?"), (True, False), yes_or_no, one_alone, tell
        )
        self.doing = Taps(
            translate("CrampLog", "What were you doing?"), Doing, doing_name, one_alone, tell
        )
        self.tried = Taps(
            translate("CrampLog", "What did you try?"), Remedy, remedy_name, with_others, tell
        )
        self.signs = Taps(
            translate("CrampLog", "Anything else you noticed?"),
            SIGNS,
            sign_name,
            lambda sign: sign is None,
            tell,
        )
        self.part = Taps(
            translate("CrampLog", "Where was it?"), BodyPart, part_name, one_alone, tell
        )
        self.side = Taps(translate("CrampLog", "Which side?"), Side, side_name, one_alone, tell)
        self.note = QLineEdit()
        self._doctor = label(tone="hot", bold=True)
        self._make_note()
        self._lay_out()

    @property
    def details(self) -> CrampDetails:
        signs = tuple(sign for sign in self.signs.chosen if sign is not None)
        return CrampDetails(
            body_part=self.part.one,
            side=self.side.one,
            severity=self.severity.one,
            woke_me=self.woke_me.one,
            doing=self.doing.one,
            tried=self.tried.chosen,
            other_signs=signs if self.signs.chosen else None,
            note=self.note.text().strip(),
        )

    def show_details(self, details: CrampDetails) -> None:
        if details == self.details:
            return
        self.severity.show_one(details.severity)
        self.woke_me.show_one(details.woke_me)
        self.doing.show_one(details.doing)
        self.tried.show_chosen(details.tried)
        self.signs.show_chosen((None,) if details.other_signs == () else details.other_signs or ())
        self.part.show_one(details.body_part)
        self.side.show_one(details.side)
        self.note.setText(details.note)
        self._show_doctor(details)

    def _tell(self) -> None:
        details = self.details
        if self._show_doctor(details):
            announce(self, sign_line(details))
        self.changed.emit(details)

    def _show_doctor(self, details: CrampDetails) -> bool:
        """Whether that is new."""
        was_there = not self._doctor.isHidden()
        line = sign_line(details)
        set_text(self._doctor, line)
        self._doctor.setVisible(bool(line))
        return bool(line) and not was_there

    def _make_note(self) -> None:
        self.note.setPlaceholderText(translate("CrampLog", "A note, if you like"))
        self.note.setAccessibleName(translate("CrampLog", "Note on this cramp"))
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setMinimumHeight(44)
        set_type(self.note, Type.BODY)
        self.note.textEdited.connect(self._tell)

    def _lay_out(self) -> None:
        self._doctor.hide()
        taps = (self.severity, self.woke_me, self.doing, self.tried)
        where = (self.part, self.side, self.note)
        column = stacked(QVBoxLayout(self), *taps, self._doctor, self.signs, *where)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
