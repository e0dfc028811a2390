"""Words of the core and of what lies outside → text in the window's language."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from stretchapp.core.wording import Words


def translated(words: Words) -> str:
    return words.said(QCoreApplication.translate)


def sentences(found: Iterable[Words]) -> str:
    """In one line, each with a capital and a full stop."""
    return " ".join(f"{text[:1].upper()}{text[1:]}." for text in map(translated, found))
