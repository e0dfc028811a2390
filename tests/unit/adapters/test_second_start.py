"""What a second start and the window say to each other."""

from __future__ import annotations

import pytest

from stretchapp.adapters.second_start import (
    LONGEST_LINE,
    Answer,
    SecondStart,
    answer_in,
    line_of,
    line_with,
    start_in,
)


@pytest.mark.parametrize(
    "start",
    [
        pytest.param(SecondStart(), id="nothing"),
        pytest.param(SecondStart("calf"), id="a_routine"),
        pytest.param(SecondStart(cramp=""), id="help_with_a_cramp"),
        pytest.param(SecondStart(cramp="calf"), id="help_with_a_cramp_in_a_muscle"),
        pytest.param(SecondStart("übung\n\udcff", "gnome_TIME1"), id="odd_characters_and_a_token"),
        pytest.param(SecondStart(file="/home/me/legs.yaml"), id="a_file"),
        pytest.param(SecondStart(file="\udcff" * 4096), id="a_file_with_the_longest_path"),
    ],
)
def test_what_is_asked_arrives_in_one_short_line(start: SecondStart) -> None:
    line = line_of(start)
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert len(line) < LONGEST_LINE
    assert start_in(line) == start


@pytest.mark.parametrize(
    ("line", "start"),
    [
        pytest.param(b"{}\n", SecondStart(), id="from_a_version_that_asks_nothing"),
        pytest.param(
            b'{"routine": "calf", "new": [1]}\n', SecondStart("calf"), id="that_asks_more"
        ),
    ],
)
def test_another_version_is_understood_as_far_as_it_goes(line: bytes, start: SecondStart) -> None:
    assert start_in(line) == start


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(b"\n", id="empty"),
        pytest.param(b"GET / HTTP/1.1\r\n", id="another_protocol"),
        pytest.param(b'{"routine": "ca\n', id="half"),
        pytest.param(b"\xff\xfe\x00\n", id="bytes"),
        pytest.param(b"[]\n", id="no_table"),
        pytest.param(b'{"routine": 7}\n', id="a_number_for_a_routine"),
        pytest.param(b'{"file": ["x.yaml"]}\n', id="a_list_for_a_file"),
        pytest.param(b'{"activation_token": null}\n', id="no_text_for_a_token"),
        pytest.param(b'{"cramp": true}\n', id="no_text_for_a_cramp"),
        pytest.param(b"[" * (LONGEST_LINE - 1) + b"\n", id="deep"),
        pytest.param(b"9" * (LONGEST_LINE + 1000) + b"\n", id="a_long_number"),
    ],
)
def test_what_is_no_second_start_is_none(line: bytes) -> None:
    assert start_in(line) is None


@pytest.mark.parametrize("answer", Answer)
def test_an_answer_arrives(answer: Answer) -> None:
    assert answer_in(line_with(answer)) is answer


@pytest.mark.parametrize("line", [b"", b"\n", b"hello\n", b"\xff\n"])
def test_what_is_no_answer_is_none(line: bytes) -> None:
    assert answer_in(line) is None
