"""What went wrong and must be known, each sentence once."""

from __future__ import annotations


class Troubles:
    """Whoever meets a trouble notes it; the window tells what is new."""

    def __init__(self) -> None:
        self._told: dict[str, bool] = {}

    def note(self, text: str) -> None:
        self._told.setdefault(text, False)

    def new(self) -> str:
        """What nobody was told yet; now it counts as told."""
        new = [text for text, told in self._told.items() if not told]
        self._told.update(dict.fromkeys(new, True))
        return "\n\n".join(new)
