"""The side with which the last session of each routine began, as far as the history has said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stretchapp.core.stretch import Side
    from stretchapp.ui.history_source import HistorySource


class LastSides:
    """Called with a routine's id. Before the first answer, and of a new routine, it is None."""

    def __init__(self) -> None:
        self._sides: Mapping[str, Side] = {}

    def __call__(self, routine_id: str) -> Side | None:
        return self._sides.get(routine_id)

    def follow(self, history: HistorySource) -> None:
        """Ask now, and whenever something is kept."""
        history.changed.connect(lambda: self._ask(history))
        self._ask(history)

    def _ask(self, history: HistorySource) -> None:
        history.ask(lambda kept: kept.first_sides(), self._hear)

    def _hear(self, sides: Mapping[str, Side]) -> None:
        self._sides = sides
