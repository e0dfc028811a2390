"""The routine that a list would be, and everything that was assumed of it, before it is saved."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchapp.core.import_list import ImportedList
from stretchapp.core.plan import PlanSettings
from stretchapp.core.stretch import Side
from stretchapp.ui.album import Album
from stretchapp.ui.routine_view import routine_view
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.cramp_button import CrampButton
from stretchapp.ui.widgets.labels import button, frame, label, set_text, stacked
from stretchapp.ui.widgets.painted import Painted
from stretchapp.ui.widgets.scroll_box import ScrollBox
from stretchapp.ui.widgets.stretch_rows import StretchRows
from stretchapp.ui.widgets.way_back import WayBack
from stretchapp.ui.wording import translated

translate = QCoreApplication.translate
MARGIN = 36


class ImportPage(WayBack, Painted):
    """Nothing is written before `save_wanted(ImportedList)`."""

    save_wanted = Signal(object)

    def __init__(self, theme: Theme, album: Album, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._made: ImportedList | None = None
        self.save = button(translate("Import", "Save to my routines"), "main")
        self.cancel = button(translate("Import", "Cancel"), "quiet")
        self._name = label(size=Type.TITLE)
        self._summary = label(size=Type.LARGE)
        self._assumed_title = label(size=Type.LARGE, bold=True)
        self._assumed = label()
        self._assumed.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._rows = StretchRows(theme, album)
        self._content = QWidget()
        self._scroll = ScrollBox(self._content, "list")
        self._lay_out()
        self.save.clicked.connect(lambda: self.save_wanted.emit(self._made))
        self.cancel.clicked.connect(self.back_wanted)

    def show_list(self, made: ImportedList, settings: PlanSettings) -> None:
        self._made = made
        view = routine_view(made.routine, settings)
        set_text(self._name, view.name)
        set_text(self._summary, view.summary)
        set_text(self._assumed_title, assumed_title(len(made.notes)))
        set_text(self._assumed, "\n".join(f"• {translated(line)}" for line in made.lines))
        self._assumed.setVisible(bool(made.notes))
        self._rows.fold_all()
        self._rows.show_rows(view.rows, Side.LEFT)
        self._scroll.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        head = stacked(QVBoxLayout(), self._name, self._summary)
        ways = stacked(QHBoxLayout(), self.cancel, self.save, 8, CrampButton(short=True))
        top = QHBoxLayout()
        top.addLayout(head, 1)
        top.addLayout(ways)
        top.setAlignment(ways, Qt.AlignmentFlag.AlignTop)
        assumed = stacked(QVBoxLayout(), self._assumed_title, self._assumed)
        assumed.setContentsMargins(20, 14, 20, 14)
        column = stacked(QVBoxLayout(self._content), frame(assumed), self._rows, 0)
        column.setSpacing(16)
        column.setContentsMargins(0, 0, 12, 24)
        self._scroll.setAccessibleName(translate("Import", "What was assumed, and the stretches"))
        page = stacked(QVBoxLayout(self), top, 8)
        page.addWidget(self._scroll, 1)
        page.setContentsMargins(MARGIN, 18, MARGIN, 0)


def assumed_title(count: int) -> str:
    if not count:
        return translate("Import", "Nothing had to be assumed")
    return translate("Import", "What was assumed: %n thing(s)", None, count)
