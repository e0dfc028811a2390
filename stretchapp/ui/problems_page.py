"""Files with problems: what is wrong, where, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from stretchapp.core.library import Library
from stretchapp.ui.problems_view import problems_text, problems_title
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.labels import button, label, set_text, stacked
from stretchapp.ui.widgets.way_back import WayBack

translate = QCoreApplication.translate
MARGIN = 36


class ProblemsPage(WayBack):
    """The list can be selected and copied, to send to whoever wrote the file."""

    folder_wanted = Signal()
    reload_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leave = button(translate("Problems", "‹ All routines"), "quiet")
        self.look_again = button(translate("Problems", "Look again"), "main")
        self.open_folder = button(translate("Problems", "Open my routines folder"))
        self._title, self._advice = label(size=Type.TITLE), label()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAcceptDrops(False)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(translate("Problems", "List of problems"))
        set_type(self.text, Type.BODY)
        self._lay_out()
        self.leave.clicked.connect(self.back_wanted)
        self.look_again.clicked.connect(self.reload_wanted)
        self.open_folder.clicked.connect(self.folder_wanted)

    def show_library(self, library: Library) -> None:
        advice = translate(
            "Problems",
            "Mend the lines named here in a text editor, then look again. "
            "All other routines work as before.",
        )
        title, text = problems_title(library), problems_text(library)
        self._show(title, advice if library.broken else "", text)

    def show_file(self, name: str, library: Library) -> None:
        """The same of one file from somebody else."""
        title = translate("Problems", "{name} cannot be opened").format(name=name)
        advice = translate(
            "Problems",
            "Nothing of it was kept. Mend the lines named here, or show them to whoever gave you "
            "the file, then look again.",
        )
        self._show(title, advice, problems_text(library))

    def _show(self, title: str, advice: str, text: str) -> None:
        """What is the same stays where it was scrolled to, with what was selected in it."""
        set_text(self._title, title)
        set_text(self._advice, advice)
        if text != self.text.toPlainText():
            at = self.text.verticalScrollBar().value()
            self.text.setPlainText(text)
            self.text.verticalScrollBar().setValue(at)

    def _lay_out(self) -> None:
        ways = stacked(QHBoxLayout(), self.look_again, self.open_folder, 0)
        column = stacked(QVBoxLayout(self), stacked(QHBoxLayout(), self.leave, 0), self._title)
        stacked(column, self._advice)
        column.addWidget(self.text, 1)
        stacked(column, ways)
        column.setContentsMargins(MARGIN, 18, MARGIN, 24)
