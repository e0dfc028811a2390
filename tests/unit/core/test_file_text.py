from __future__ import annotations

import pytest

from stretchapp.core.file_problem import Problems, RoutineFileError
from stretchapp.core.file_text import line_of, text_of

LINES = {
    "Unix": b"one\ntwo\nthree",
    "Windows": b"one\r\ntwo\r\nthree\r\n",
    "an old Mac": b"one\rtwo\rthree",
    "marked as UTF-8": b"\xef\xbb\xbfone\ntwo\nthree",
    "UTF-16": "one\ntwo\nthree".encode("utf-16"),
    "ends that only YAML knows": "one\x85two\u2028three".encode(),
    "what is no UTF-8 before it": b"\xff\ntwo\nthree",
}


@pytest.mark.parametrize("data", LINES.values(), ids=LINES.keys())
def test_a_line_is_found_by_its_number(data: bytes) -> None:
    assert (line_of(data, 2), line_of(data, 3)) == ("two", "three")


@pytest.mark.parametrize("number", [0, 5])
def test_there_is_nothing_behind_the_last_line_nor_before_the_first(number: int) -> None:
    assert line_of(b"one\ntwo\nthree\n", number) == ""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_a_place_is_counted_in_the_same_lines(end: str) -> None:
    with pytest.raises(RoutineFileError) as caught:
        text_of(f"a{end}b\0".encode(), Problems())
    (problem,) = caught.value.problems
    assert (problem.line, problem.column) == (2, 2)
