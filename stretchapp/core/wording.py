"""Sentences that are put into a person's language only where they are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Words:
    """A template with the values for its places, of which words are put into a language as well.

    A list is told with commas. `str` is the English sentence.
    """

    context: str
    template: str
    values: tuple[tuple[str, Value], ...] = ()

    def format(self, **values: Value) -> Words:
        """The same with these values, as `str.format` takes them."""
        return Words(self.context, self.template, tuple(values.items()))

    def said(self, template_for: Callable[[str, str], str]) -> str:
        """In the language of a function from context and English template to a template."""

        def text(value: Value) -> str:
            if isinstance(value, tuple):
                return ", ".join(map(text, value))
            return value.said(template_for) if isinstance(value, Words) else str(value)

        values = {name: text(value) for name, value in self.values}
        return template_for(self.context, self.template).format(**values)

    def __str__(self) -> str:
        return self.said(lambda _, english: english)


Value: TypeAlias = str | int | Words | tuple[str | Words, ...]


def worded(context: str, template: str) -> Words:
    """Marks a template for translators, as `QCoreApplication.translate` does where there is Qt.

    Both must be literals; `.format` comes after it, and a brace that is meant is doubled.
    """
    return Words(context, template)


class WordedError(Exception):
    """Says what is wrong in words that can be translated."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.words = words


class WordedValueError(WordedError, ValueError):
    """What a model raises of its own values; msgspec adds where they are."""
