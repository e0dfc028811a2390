from __future__ import annotations

import pytest

from stretchapp.plain_text import columns
from stretchapp.quoted_line import quoted_line

CASES = {
    "a place in the middle": ("  - {use: a, hold: 45}", 18, "  - {use: a, hold: 45}", 17),
    "behind the end": ("name:", 6, "name:", 5),
    "a tab": ("\t- a", 1, "→- a", 0),
    "after a tab": ("\t- a", 2, "→- a", 1),
    "a control character": ("a\x1b[2J", 2, "a␛[2J", 1),
    "a special space": ("\xa0\xa0name", 1, "␣␣name", 0),
    "a sign that turns the text round": ("a\u202eb", 3, "a\ufffdb", 2),
    "behind wide characters": ("首首: x", 3, "首首: x", 4),
    "behind an accent of its own": ("e\u0301: x", 3, "e\u0301: x", 1),
    "the beginning of a long line": ("x" * 99, 1, "x" * 31 + "…", 0),
    "the middle of a long line": ("ab" * 50, 51, "…" + "ba" * 7 + "b" + "ab" * 7 + "a…", 16),
    "the end of a long line": ("x" * 99, 99, "…" + "x" * 31, 31),
    "behind the end of a long line": ("x" * 99, 100, "…" + "x" * 30, 31),
    "the middle of wide characters": ("首" * 50, 25, "…" + "首" * 15 + "…", 17),
}


@pytest.mark.parametrize(("line", "column", "shown", "caret"), CASES.values(), ids=CASES.keys())
def test_the_caret_stands_under_the_place(line: str, column: int, shown: str, caret: int) -> None:
    first, second = quoted_line(line, 12, column, 40)
    assert first == f"   12 | {shown}"
    assert second == f"      | {' ' * caret}^"


@pytest.mark.parametrize("width", [0, 30, 41, 80])
@pytest.mark.parametrize("letter", ["x", "首", "e\u0301"])
def test_a_row_is_never_wider_than_the_terminal(letter: str, width: int) -> None:
    for column in (1, 2, 40, 199, 200, 201):
        for row in quoted_line(letter * 200, 1, column, width):
            assert columns(row) <= max(width, 30)


def test_an_empty_line_is_not_shown() -> None:
    assert quoted_line("  ", 1, 1, 80) == ()
