"""A page to read: headings, sentences and lists."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchapp.ui.advice_words import Section, advice, signs
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.labels import button, label, stacked
from stretchapp.ui.widgets.scroll_box import ScrollBox
from stretchapp.ui.widgets.way_back import WayBack

translate = QCoreApplication.translate
MARGIN, WIDEST = 36, 940


class TextPage(WayBack):
    """Escape and the button lead back to where it was opened."""

    def __init__(
        self, title: str, sections: tuple[Section, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.leave = button(translate("Advice", "‹ Back"), "quiet")
        self.leave.clicked.connect(self.back_wanted)
        text = QWidget()
        text.setMaximumWidth(WIDEST)
        column = QVBoxLayout(text)
        column.setSpacing(8)
        column.setContentsMargins(0, 0, 12, 24)
        for section in sections:
            stacked(column, *_lines(section), 8)
        column.addStretch(1)
        content = QWidget()
        row = QHBoxLayout(content)
        row.addWidget(text, 1)
        row.addStretch()
        row.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollBox(content, "list")
        scroll.setAccessibleName(title)
        page = stacked(QVBoxLayout(self), stacked(QHBoxLayout(), self.leave, 0))
        page.addWidget(label(title, Type.TITLE))
        page.addWidget(scroll, 1)
        page.setContentsMargins(MARGIN, 18, MARGIN, 0)


def _lines(section: Section) -> list[QWidget]:
    heading = [label(section.heading, Type.LARGE, bold=True)] if section.heading else []
    text = [label(section.text, Type.LARGE)] if section.text else []
    return [*heading, *text, *(label(f"•  {point}", Type.LARGE) for point in section.points)]


def signs_page() -> TextPage:
    return TextPage(translate("Advice", "When to see a doctor"), signs())


def advice_page() -> TextPage:
    return TextPage(translate("Advice", "About the advice"), advice())
