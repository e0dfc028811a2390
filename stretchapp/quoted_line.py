"""A line of a file with a caret under the place in it, as compilers show it."""

from __future__ import annotations

from stretchapp.plain_text import columns, with_visible_controls

CUT = "…"
LEAST_WIDTH = 30


def quoted_line(line: str, number: int, column: int, width: int) -> tuple[str, ...]:
    """Two rows of at most so many cells; of a long line what stands around the caret.

    Line and column count from 1. Nothing of an empty line.
    """
    if not line.strip():
        return ()
    head = f"{number:5} | "
    shown = with_visible_controls(line)
    before, after = shown[: column - 1], shown[column - 1 :]
    room = max(width, LEAST_WIDTH) - len(head)
    right = _begin(after, max(room // 2, room - columns(before)))
    left = _end(before, room - max(columns(right), 1))
    return f"{head}{left}{right}".rstrip(), f"{'|':>7} {' ' * columns(left)}^"


def _begin(text: str, room: int) -> str:
    """As much of the beginning as fits."""
    if columns(text) <= room:
        return text
    kept, used = "", columns(CUT)
    for char in text:
        used += columns(char)
        if used > room:
            break
        kept += char
    return kept + CUT


def _end(text: str, room: int) -> str:
    """As much of the end as fits."""
    if columns(text) <= room:
        return text
    used, at = columns(CUT), len(text)
    while used + columns(text[at - 1]) <= room:
        at -= 1
        used += columns(text[at])
    return CUT + text[at:]
