"""Finding a routine by words a person remembers of it."""

from __future__ import annotations

from collections.abc import Iterable
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


def words_in(text: str) -> tuple[str, ...]:
    """The words to look for; case and accents do not matter."""
    return tuple(plain_letters(text).split())


def matches(searched: str, words: Iterable[str]) -> bool:
    """Whether every word occurs somewhere."""
    return all(word in searched for word in words)
