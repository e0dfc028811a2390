"""What is refused before a file's keys are looked at."""

from __future__ import annotations

import time
from collections.abc import Mapping

import pytest

from stretchapp.core.file_text import MAX_BYTES
from tests.unit.core.routine_texts import (
    ROUTINE,
    left_in_english,
    routine_problems,
    stretch_problems,
    stretch_with,
)

SECOND_COLON = (
    "a second `: ` in one value: put the whole text in 'quotes', or check the indentation"
)

NOT_YAML: Mapping[str, tuple[str | bytes, str]] = {
    "nothing": ("", "1:1: the file is empty"),
    "only a comment": ("# later\n", "1:1: the file is empty"),
    "a list": ("- a\n", "1:1: needs `key: value` lines, not a list"),
    "a word": ("calf\n", "1:1: needs `key: value` lines, not `calf`"),
    "no space after the colon": (
        "format:1\n",
        "1:1: needs `key: value` lines, not `format:1` (put a space after the colon)",
    ),
    "a tab before a list item": (
        "format: 1\nname: x\nstretches:\n\t- towel_pull\n",
        "4:1: a tab at the start of a line: indent with spaces",
    ),
    "a tab after other items": (
        f"{ROUTINE}\t- towel_pull\n",
        "5:1: a tab at the start of a line: indent with spaces",
    ),
    "a tab in a folded text": (
        "name: >\n\tlong\n",
        "2:1: a tab at the start of a line: indent with spaces",
    ),
    "a no-break space": (
        "format: 1\n\u00a0\u00a0name: x\n",
        "2:1: a special space in the indentation: use plain ones",
    ),
    "a line too far in": (
        "format: 1\n  name: x\n",
        f"2:7: {SECOND_COLON}",
    ),
    "a line not far enough in": (
        "stretches:\n  - name: x\n   hold: 20\n",
        "3:4: this line does not line up with the lines it belongs to: check its indentation",
    ),
    "an item out of line": (
        "stretches:\n  - a\n b: c\n",
        "3:2: this line does not line up with the lines it belongs to: check its indentation",
    ),
    "a colon in a text": (
        "easier: Cat: round\n",
        f"1:12: {SECOND_COLON}",
    ),
    "a line without a colon": (
        "format: 1\nname Evening\n",
        "2:1: this line is neither `key: value` nor `- item`",
    ),
    "a list on the line of its key": (
        "props: - wall\n",
        "1:8: a list cannot begin here: put each `- item` on its own line below the key",
    ),
    "an open list": (
        "props: [wall\nname: x\n",
        "1:8: the list that opens here with [ needs a comma or a ]",
    ),
    "an open group": (
        "props: {a: wall\n",
        "1:8: the group that opens here with { needs a comma or a }",
    ),
    "a list closed twice": (
        "props: [wall]]\n",
        "1:14: something follows the end of this value: put the whole text in 'quotes'",
    ),
    "a brace in a text of a list": (
        "instructions: [Lift the {foot}.]\n",
        "1:25: inside [ ] a text with a { or } needs 'quotes'",
    ),
    "an open quote": ("name: 'Evening\n", "1:7: the quote that opens here is never closed"),
    "an open quote at a new document": (
        "name: 'Evening\n---\n",
        "1:7: the quote that opens here is never closed",
    ),
    "words after a quote": (
        "name: 'Cat' and cow\n",
        "1:13: something follows the end of this value: put the whole text in 'quotes'",
    ),
    "a backslash in double quotes": (
        'name: "a\\qb"\n',
        "1:9: a backslash in \"double quotes\" means something else: use 'single quotes'",
    ),
    "an @": ("name: @home\n", "1:7: a text cannot begin with @: put it in 'quotes'"),
    "a comma": ("name: , x\n", "1:7: a value is missing here"),
    "a text on the line of its bar": (
        "name: |x\n",
        "1:8: the text begins on the line after > or |",
    ),
    "a second document": (
        "name: a\n---\nname: b\n",
        "2:1: a second document begins here: one file holds one",
    ),
    "words after the end": (
        "name: a\n...\nmore\n",
        "3:1: nothing may follow the end of the file's content",
    ),
    "a lonely star": (
        "name: *\n",
        "1:8: anchors and aliases (& and *) are not used here: put the text in 'quotes'",
    ),
    "an unknown tag handle": (
        "name: !a!b x\n",
        "1:7: tags (!) are not used here: put a text that begins with ! in 'quotes'",
    ),
    "an unknown directive": (
        "%NAME x\n---\na: b\n",
        "1:1: a line cannot begin with %: take it out, or put the text in 'quotes'",
    ),
    "a directive behind the content": (
        "name: x\r\n...\r\n%FOO\r\n",
        "3:1: a line cannot begin with %: take it out, or put the text in 'quotes'",
    ),
    "an escape of no kind": (
        'name: "\\xzz"',
        "1:10: this is not YAML: did not find expected hexdecimal number",
    ),
    "a later version of YAML": (
        "%YAML 3.0\n---\na: b\n",
        "1:1: a line cannot begin with %: take it out, or put the text in 'quotes'",
    ),
    "a key that is a list": ("? [a]\n: b\n", "1:3: a key must be a plain word"),
    "not UTF-8": (
        "format: 1\nname: Café\n".encode("latin-1"),
        "2:10: byte 0xE9 is not UTF-8: save the file as UTF-8",
    ),
    "not UTF-8 after a byte order mark": (
        b"\xef\xbb\xbfname: \xff\n",
        "1:7: byte 0xFF is not UTF-8: save the file as UTF-8",
    ),
    "UTF-16": ("name: x".encode("utf-16"), "1:1: saved as UTF-16: save it as UTF-8"),
    "UTF-16 without a mark": (
        "a: b".encode("utf-16-le"),
        "1:2: an unprintable character (U+0000): remove it",
    ),
    "a bell in a file of an old Mac": (
        b"format: 1\rname: \a\r",
        "2:7: an unprintable character (U+0007): remove it",
    ),
    "a bell": ("format: 1\nname: \a\n", "2:7: an unprintable character (U+0007): remove it"),
}


@pytest.mark.parametrize(("text", "problem"), NOT_YAML.values(), ids=NOT_YAML.keys())
def test_a_file_that_is_no_tree_has_one_problem_in_plain_words(
    text: str | bytes, problem: str
) -> None:
    assert routine_problems(text) == [problem]


def test_every_word_for_it_can_be_translated_but_those_of_the_parser() -> None:
    left = [name for name, (text, _) in NOT_YAML.items() if left_in_english(text)]
    assert left == ["an escape of no kind"]


def test_a_repeated_key_is_a_problem_at_its_second_place() -> None:
    assert stretch_problems(stretch_with("reps: 2\nreps: 3")) == [
        "6:1: `reps` is given twice, first on line 5"
    ]


def test_an_anchor_and_its_alias_are_a_problem_each() -> None:
    complaint = "anchors and aliases (& and *) are not used here: put the text in 'quotes'"
    assert stretch_problems(stretch_with("mistake: &a x\nfelt_in: *a")) == [
        f"5:10: mistake: {complaint}",
        f"6:10: felt_in: {complaint}",
    ]


def test_an_alias_as_a_key_is_refused() -> None:
    assert routine_problems("*a : b\n")[-1] == "1:1: a key must be a plain word"


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!foo", "!!int", "!"])
def test_a_tag_is_refused_and_never_followed(tag: str) -> None:
    assert stretch_problems(stretch_with(f"reps: {tag} 3")) == [
        "5:7: reps: tags (!) are not used here: put a text that begins with ! in 'quotes'"
    ]


def test_twelve_levels_are_the_deepest() -> None:
    assert routine_problems("[" * 12 + "]" * 12) == ["1:1: needs `key: value` lines, not a list"]
    assert routine_problems("[" * 13 + "]" * 13) == [
        "1:13: lists and groups are nested more than 12 deep"
    ]


def test_so_many_values_are_the_most() -> None:
    assert routine_problems("- a\n" * 10_001) == ["10000:3: more than 10000 values"]


def test_a_large_file_is_refused_by_its_size() -> None:
    assert routine_problems(b"#" * MAX_BYTES) == ["1:1: the file is empty"]
    assert routine_problems(b"#" * (MAX_BYTES + 1)) == ["larger than 256 KiB"]


@pytest.mark.parametrize("text", ["[", "{", "- ", "? ", "a: ", "[a,", "&", "'", "a: 1\n", "\n"])
def test_two_hundred_kilobytes_of_anything_are_refused_at_once(text: str) -> None:
    start = time.perf_counter()
    assert routine_problems(text * (200_000 // len(text)))
    assert time.perf_counter() - start < 1


def test_a_byte_order_mark_and_windows_line_ends_do_not_matter() -> None:
    text = ROUTINE.replace("\n", "\r\n").encode("utf-8-sig")
    assert routine_problems(text) == []


def test_the_side_in_braces_needs_no_quotes() -> None:
    lines = "sides: each\nside_label: {side} leg\nfelt_in: x"
    text = stretch_with(lines).replace("Sit tall.", "{side} leg up")
    assert stretch_problems(text) == []
