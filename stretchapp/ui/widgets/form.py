"""Fields by the key of the file that each of them writes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchapp.core.draft_check import Verdict
from stretchapp.ui.widgets.choice import TallChoice
from stretchapp.ui.widgets.edit_fields import Field, TextField
from stretchapp.ui.wording import sentences

OnText = Callable[[str, str], None]
OnLines = Callable[[str, Sequence[str]], None]


class Form(QWidget):
    """Fields by the key of the file that each writes; `on_text(key, text)` hears what is typed."""

    def __init__(self, on_text: OnText) -> None:
        super().__init__()
        self._on_text = on_text
        self.texts: dict[str, TextField] = {}
        self.choices: dict[str, TallChoice[str]] = {}
        self._others: dict[str, Field] = {}
        self._column = QVBoxLayout(self)
        self._column.setSpacing(14)
        self._column.setContentsMargins(18, 16, 18, 20)

    def show_problems(self, said: Verdict, entry: int | None) -> None:
        for key, field in (*self.texts.items(), *self._others.items()):
            field.show_problem(sentences(said.at(entry, key)))

    def focus_name(self) -> None:
        """To be typed over."""
        line = self.texts["name"].line
        line.setFocus()
        line.selectAll()

    @property
    def keys(self) -> set[str]:
        """Those whose problems are told beside what they are written in."""
        return {*self.texts, *self._others}

    def _text(self, key: str, title: str) -> TextField:
        self.texts[key] = made = TextField(title, lambda text: self._on_text(key, text))
        return made

    def _choice(
        self, key: str, title: str, values: tuple[str, ...], name_of: Callable[[str], str]
    ) -> TallChoice[str]:
        made = TallChoice(title, values, name_of, lambda value: self._on_text(key, value))
        self.choices[key] = made
        return made

    def _choose(self, key: str, value: str) -> None:
        """What the file says; a word that is no choice is none, and a problem."""
        choice = self.choices[key]
        choice.choose_or_none(value if value in choice.values else None)
