"""What a stretch of one's own looks like, and the ways to give it another look."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchapp.ui.album import Album
from stretchapp.ui.editor_view import LooksView
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.figure_view import FigureView
from stretchapp.ui.widgets.flow_row import FlowRow
from stretchapp.ui.widgets.labels import button, label, set_text, stacked

translate = QCoreApplication.translate
WIDTH, HEIGHT = 150, 112


class PictureField(QWidget):
    """As a stretch of the catalogue, a picture file, or none."""

    def __init__(self, theme: Theme, album: Album) -> None:
        super().__init__()
        self._theme, self._view = theme, LooksView("", None)
        self.preview = FigureView(album, stays_still=True)
        self.preview.setFixedSize(WIDTH, HEIGHT)
        self._name = label()
        self._problem = label(tone="hot")
        self.figure = button(translate("Editor", "Like a stretch …"))
        self.file = button(translate("Editor", "A picture file …"))
        self.none = button(translate("Editor", "No picture"), "quiet")
        ways = FlowRow()
        for each in (self.figure, self.file, self.none):
            ways.add(each)
        row = QHBoxLayout()
        row.addWidget(self.preview)
        row.addWidget(self._name, 1)
        heading = label(translate("Editor", "Picture"), Type.SMALL, tone="muted")
        column = stacked(QVBoxLayout(self), heading, row, ways, self._problem)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)

    def show_view(self, view: LooksView) -> None:
        self._view = view
        set_text(self._name, view.name or translate("Editor", "None yet. Drop a file here, or:"))
        set_text(self._problem, view.problem)
        self._problem.setVisible(bool(view.problem))
        self.none.setVisible(bool(view.name))
        self.preview.setVisible(view.scene is not None)
        self.preview.show_scene(view.scene, self._theme.figure_on_card)
        named = translate("Editor", "Picture: {name}").format(name=view.name)
        self.preview.setAccessibleName(named)
        for each in (self.figure, self.file, self.none):
            each.setAccessibleDescription(named if view.name else "")

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.show_view(self._view)
