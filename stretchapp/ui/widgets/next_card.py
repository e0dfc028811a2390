"""What comes after this: a small figure, a title and a line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.core.scene import still_scene
from stretchapp.ui.album import Album
from stretchapp.ui.player_view import NextView
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.figure_view import FigureView
from stretchapp.ui.widgets.labels import frame, label, set_text, stacked
from stretchapp.ui.widgets.painted import Painted

FIGURE_PX = 64


class NextCard(Painted):
    """Empty of a figure when the session is about to end."""

    def __init__(self, theme: Theme, album: Album, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._view: NextView | None = None
        self._figure = FigureView(album, stays_still=True)
        self._figure.setFixedSize(FIGURE_PX, FIGURE_PX)
        self._title = label(size=Type.LARGE, bold=True)
        self._detail = label(tone="muted")
        self._heading = label(
            QCoreApplication.translate("Player", "NEXT"), Type.SMALL, tone="muted"
        )
        words = stacked(QVBoxLayout(), 0, self._title, self._detail, 0)
        words.setSpacing(2)
        row = stacked(QHBoxLayout(), self._figure, 12)
        row.addLayout(words, 1)
        row.setContentsMargins(16, 6, 16, 6)
        self._card = frame(row)
        self._line = label(size=Type.SMALL)
        self._line.setWordWrap(True)
        column = stacked(QVBoxLayout(self), self._heading, self._card, self._line)
        column.setContentsMargins(0, 0, 0, 0)
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """One line of text, where there is no room for a card."""
        self._heading.setVisible(not compact)
        self._card.setVisible(not compact)
        self._line.setVisible(compact)

    def show_view(self, view: NextView) -> None:
        if view != self._view:
            self._view = view
            set_text(self._title, view.title)
            set_text(self._detail, view.detail)
            line = QCoreApplication.translate("Player", "Next: {title} · {detail}")
            set_text(self._line, line.format(title=view.title, detail=view.detail))
            self._show_figure()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._show_figure()

    def _show_figure(self) -> None:
        work = self._view.work if self._view else None
        self._figure.setVisible(work is not None)
        if work is not None:
            scene = still_scene(work.stretch, work.side)
            self._figure.show_scene(scene, self.theme.figure_on_card)
            self._figure.setAccessibleName(work.stretch.name)
