"""The cards of a library, all at once."""

from __future__ import annotations

from stretchapp.core.library import Library
from stretchapp.core.plan import PlanSettings
from stretchapp.core.steps import finished
from stretchapp.ui.library_cards import LibraryCards
from stretchapp.ui.library_view import CardView


def library_cards(library: Library, settings: PlanSettings) -> tuple[CardView, ...]:
    return finished(LibraryCards().steps(library, settings))
