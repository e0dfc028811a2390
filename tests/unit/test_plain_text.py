from __future__ import annotations

import io

import pytest

from stretchapp.plain_text import clipped, columns, encode_what_the_terminal_can, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("20–30 s · LEFT…", "20-30 s - LEFT~"),
        ("Étirement", "?tirement"),
        ("plain", "plain"),
    ],
)
def test_what_an_encoding_lacks_becomes_plain(text: str, shown: str) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    encode_what_the_terminal_can(stream)
    stream.write(text)
    stream.flush()
    assert raw.getvalue() == shown.encode()


def test_a_stream_without_an_encoding_is_left_alone() -> None:
    stream = io.StringIO()
    encode_what_the_terminal_can(stream)
    stream.write("20–30")
    assert stream.getvalue() == "20–30"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2Jgone", " [2Jgone"),
        ("two\nlines", "two lines"),
        ("\u202ereversed", " reversed"),
        ("Dehnübung 20–30 s", "Dehnübung 20–30 s"),
    ],
)
def test_a_name_cannot_steer_the_terminal(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize(
    ("text", "cells"), [("", 0), ("calf", 4), ("首", 2), ("e\u0301", 1), ("a首b", 4)]
)
def test_wide_characters_take_two_cells(text: str, cells: int) -> None:
    assert columns(text) == cells


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [("calf", 9, "calf"), ("calf", 2, "ca"), ("首首", 3, "首"), ("a", -1, "")],
)
def test_a_clipped_text_fits(text: str, width: int, shown: str) -> None:
    assert clipped(text, width) == shown
