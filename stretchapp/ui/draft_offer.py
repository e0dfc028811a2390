"""Above the routines: what was edited and not saved can be gone on with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from stretchapp.core.written_file import WrittenFile
    from stretchapp.ui.editor_source import Drafts
    from stretchapp.ui.widgets.editor_banner import EditorBanner


class DraftOffer(QObject):
    """`wanted(WrittenFile)`: go on with this draft. Nothing is imported where there is none."""

    wanted = Signal(object)

    def __init__(
        self, drafts: Drafts, show_offer: Callable[[QWidget], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._drafts, self._show_offer = drafts, show_offer
        self.banner: EditorBanner | None = None

    def look(self) -> None:
        """Offer the one that was edited last, if any."""
        kept = next(filter(None, map(self._drafts.find, self._drafts.keys())), None)
        if kept is not None:
            self._offer(kept)
        elif self.banner is not None:
            self.banner.hide()

    def _offer(self, kept: WrittenFile) -> None:
        from stretchapp.core.draft import Draft
        from stretchapp.ui import editor_words as words
        from stretchapp.ui.open_routine import name_of

        go_on = (words.go_on(), lambda: self.wanted.emit(kept))
        text = words.unsaved_in(name_of(Draft(kept.text)))
        self._made().say(text, [go_on, (words.not_now(), lambda: None)])

    def _made(self) -> EditorBanner:
        from stretchapp.ui.widgets.editor_banner import EditorBanner

        if self.banner is None:
            self.banner = EditorBanner()
            self._show_offer(self.banner)
        return self.banner
