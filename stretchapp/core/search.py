"""Finding a routine by words a person remembers of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stretchapp.core.identifiers import plain_letters

if TYPE_CHECKING:
    from stretchapp.core.routine import Routine


def searched_text(routine: Routine) -> str:
    """Where a search looks: the routine's words and those of its stretches, in plain letters."""
    parts = [routine.name, routine.goal]
    for stretch in routine.stretches:
        parts += [stretch.name, *(prop.value for prop in stretch.props)]
        parts += [each.value for each in (stretch.area, stretch.position) if each]
    return plain_letters("\n".join(parts))


def matches(searched: str, text: str) -> bool:
    """Whether every word of `text` occurs somewhere; case and accents do not matter."""
    return all(word in searched for word in plain_letters(text).split())
