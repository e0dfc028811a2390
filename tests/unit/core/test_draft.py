"""Edits of a routine's text: what was asked for is changed, and no other line is."""

from __future__ import annotations

from collections.abc import Callable
from difflib import ndiff

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stretchapp.core.draft import (
    Draft,
    RefusedEditError,
    copied,
    moved,
    new_draft,
    with_entry,
    with_field,
    with_head,
    with_lines,
    without_entry,
)
from stretchapp.core.file_text import UNPRINTABLE
from stretchapp.core.schema_line import LINE

Edit = Callable[[Draft], Draft]

BY_HAND = """\
# Mine, after the course
format: 1
name:   "Evening legs"      # to be read out
note: Slowly. A clear
  pull, never pain.

stretches:
  # the sore one
  - calf_wall               # left first

  # both of them: gently
  - { use: hamstring_chair ,  hold: 20 }
  -   use: cat_cow
      reps: 2   # not more

  - name: Towel pull
    sides: each
    hold: 20-30
    instructions:
      - Sit with the {side} leg straight.   # on the floor
      - 'Loop a towel round it.'
# the end
"""
FLUSH = """\
format: 1
name: Flush
stretches:
- calf_wall
# mine
-
  name: 'Pull'
  hold: 20
  instructions: [Pull., "Let go."]
  muscles: []
- cat_cow"""
SIGNS = "{format: 1, name: Signs, stretches: [calf_wall, {use: cat_cow, reps: 2}, # two\n cat_cow]}"
FOLDED = """\
format: 1
name: >
  Evening
  legs
goal:
stretches: [calf_wall,
  {name: Pull, hold: 20,
   instructions: [Pull the foot., 'Let go.']}]   # two
"""
STYLES = {
    "by hand": BY_HAND,
    "flush": FLUSH,
    "in signs": SIGNS,
    "folded": FOLDED,
    "no line end": BY_HAND.rstrip(),
    "line ends of Windows": BY_HAND.replace("\n", "\r\n"),
    "old line ends": FLUSH.replace("\n", "\r"),
    "another script": BY_HAND.replace("Evening", "Abends — ноги 𝄞"),
}

CHANGES: dict[str, tuple[Edit, str, str]] = {
    "a name, in its quotes": (
        lambda draft: with_head(draft, "name", "Legs"),
        'name:   "Evening legs"      # to be read out\n',
        'name:   "Legs"      # to be read out\n',
    ),
    "a name that its quotes cannot hold": (
        lambda draft: with_head(draft, "name", 'The "legs"'),
        'name:   "Evening legs"      # to be read out\n',
        "name:   'The \"legs\"'      # to be read out\n",
    ),
    "a new key of the routine": (
        lambda draft: with_head(draft, "side_order", "block"),
        "  pull, never pain.\n",
        "  pull, never pain.\nside_order: block\n",
    ),
    "a key taken away": (
        lambda draft: with_head(draft, "note", " "),
        "note: Slowly. A clear\n  pull, never pain.\n",
        "",
    ),
    "a key that was not there taken away": (lambda draft: with_head(draft, "goal", ""), "", ""),
    "a number of a bare name": (
        lambda draft: with_field(draft, 0, "hold", "25"),
        "  - calf_wall               # left first\n",
        "  - {use: calf_wall, hold: 25}               # left first\n",
    ),
    "nothing of a bare name": (lambda draft: with_field(draft, 0, "hold", ""), "", ""),
    "a number in braces": (
        lambda draft: with_field(draft, 1, "hold", "20-25"),
        "  - { use: hamstring_chair ,  hold: 20 }\n",
        "  - { use: hamstring_chair ,  hold: 20-25 }\n",
    ),
    "a note in braces": (
        lambda draft: with_field(draft, 1, "note", "Gently, now"),
        "  - { use: hamstring_chair ,  hold: 20 }\n",
        "  - { use: hamstring_chair ,  hold: 20, note: 'Gently, now' }\n",
    ),
    "switched off": (
        lambda draft: with_field(draft, 2, "off", "true"),
        "  -   use: cat_cow\n",
        "  -   use: cat_cow\n      off: true\n",
    ),
    "no longer in braces": (
        lambda draft: with_field(draft, 1, "hold", ""),
        "  - { use: hamstring_chair ,  hold: 20 }\n",
        "  - { use: hamstring_chair }\n",
    ),
    "the last of its group taken away": (
        lambda draft: with_field(draft, 2, "reps", ""),
        "      reps: 2   # not more\n",
        "",
    ),
    "a line of the instructions": (
        lambda draft: with_lines(
            draft, 3, "instructions", ["Sit with the {side} leg out.", "Pull."]
        ),
        "      - Sit with the {side} leg straight.   # on the floor\n"
        "      - 'Loop a towel round it.'\n",
        "      - Sit with the {side} leg out.   # on the floor\n      - 'Pull.'\n",
    ),
    "a line more": (
        lambda draft: with_lines(
            draft,
            3,
            "instructions",
            ["Sit with the {side} leg straight.", "Now: pull.", "Loop a towel round it."],
        ),
        "  # on the floor\n",
        "  # on the floor\n      - 'Now: pull.'\n",
    ),
    "a line less": (
        lambda draft: with_lines(draft, 3, "instructions", ["Loop a towel round it."]),
        "      - Sit with the {side} leg straight.   # on the floor\n",
        "",
    ),
    "a new list": (
        lambda draft: with_lines(draft, 3, "props", ["towel", "mat"]),
        "    sides: each\n",
        "    props: [towel, mat]\n    sides: each\n",
    ),
    "a new list of texts": (
        lambda draft: with_lines(draft, 3, "muscles", ["calf muscle", "soleus"]),
        "      - 'Loop a towel round it.'\n",
        "      - 'Loop a towel round it.'\n    muscles:\n      - calf muscle\n      - soleus\n",
    ),
    "a list of which nothing is left": (
        lambda draft: with_lines(draft, 3, "muscles", [" "]),
        "",
        "",
    ),
    "an entry with the comment above it": (
        lambda draft: without_entry(draft, 1),
        "  # both of them: gently\n  - { use: hamstring_chair ,  hold: 20 }\n",
        "",
    ),
    "an entry at the end": (
        lambda draft: with_entry(draft, 4, "neck_tilt"),
        "      - 'Loop a towel round it.'\n",
        "      - 'Loop a towel round it.'\n  - neck_tilt\n",
    ),
    "an entry before the first": (
        lambda draft: with_entry(draft, 0, {"use": "neck_tilt", "reps": "2"}),
        "stretches:\n",
        "stretches:\n  - {use: neck_tilt, reps: 2}\n",
    ),
    "a stretch of one's own": (
        lambda draft: with_entry(
            draft, 4, {"name": "Mine", "hold": "30", "instructions": ["Sit.", ""]}
        ),
        "      - 'Loop a towel round it.'\n",
        "      - 'Loop a towel round it.'\n"
        "  - name: Mine\n    hold: 30\n    instructions:\n      - Sit.\n      - ''\n",
    ),
    "the same once more": (
        lambda draft: copied(draft, 1),
        "  - { use: hamstring_chair ,  hold: 20 }\n",
        "  - { use: hamstring_chair ,  hold: 20 }\n  - { use: hamstring_chair ,  hold: 20 }\n",
    ),
}


@pytest.mark.parametrize(("edit", "old", "new"), CHANGES.values(), ids=CHANGES.keys())
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_an_edit_changes_its_own_lines_and_no_other(
    edit: Edit, old: str, new: str, line_end: str
) -> None:
    text, old, new = (each.replace("\n", line_end) for each in (BY_HAND, old, new))
    assert not old or text.count(old) == 1

    assert edit(Draft(text)).text == (text.replace(old, new) if old else text)


def test_what_is_moved_takes_its_comments_along_and_leaves_blank_lines_behind() -> None:
    assert moved(Draft(BY_HAND), 1, 0).text == BY_HAND.replace(
        """\
  # the sore one
  - calf_wall               # left first

  # both of them: gently
  - { use: hamstring_chair ,  hold: 20 }
""",
        """\
  # both of them: gently
  - { use: hamstring_chair ,  hold: 20 }

  # the sore one
  - calf_wall               # left first
""",
    )


def test_moving_there_and_back_leaves_nothing() -> None:
    for style, text in STYLES.items():
        last = len(Draft(text).entries) - 1
        assert moved(moved(Draft(text), 0, last), last, 0).text == text, style


@pytest.mark.parametrize("text", STYLES.values(), ids=STYLES.keys())
def test_a_list_can_be_emptied_and_filled_again(text: str) -> None:
    draft = Draft(text)
    while draft.entries:
        draft = without_entry(draft, 0)
    assert draft.list_node.items == []

    filled = with_entry(with_entry(draft, 0, "cat_cow"), 1, {"use": "calf_wall", "reps": "2"})
    assert [entry.use for entry in filled.entries] == ["cat_cow", "calf_wall"]


def test_there_is_a_head_to_read() -> None:
    assert Draft(BY_HAND).head["name"] == "Evening legs"
    assert Draft(FOLDED).head == {"format": "1", "name": "Evening legs", "goal": ""}


def test_a_new_routine_is_written_as_a_person_would() -> None:
    draft = with_entry(new_draft("Legs: easy"), 0, "calf_wall")
    draft = with_entry(draft, 1, {"name": "Mine", "hold": "", "instructions": [""]})
    draft = with_lines(with_field(draft, 1, "hold", "20-30"), 1, "instructions", ["Sit.", "Rise."])

    assert draft.text == (
        f"{LINE}format: 1\nname: 'Legs: easy'\nstretches:\n  - calf_wall\n  - name: Mine\n"
        "    hold: 20-30\n    instructions:\n      - Sit.\n      - Rise.\n"
    )


def test_an_entry_is_seen_as_it_is_written() -> None:
    bare, _, off, own = Draft(BY_HAND.replace("reps: 2", "off: true")).entries

    assert (bare.use, bare.is_own, bare.is_off) == ("calf_wall", False, False)
    assert (off.use, off.is_off, off.text("instructions")) == ("cat_cow", True, "")
    assert (own.use, own.is_own, own.text("hold"), own.lines("name")) == ("", True, "20-30", ())
    assert own.lines("instructions")[1] == "Loop a towel round it."


def test_the_first_key_of_a_group_may_be_taken_away() -> None:
    text = BY_HAND.replace("use: cat_cow\n", "off: true\n      use: cat_cow\n")
    assert with_field(Draft(text), 2, "off", "").text == BY_HAND


def test_a_comment_sign_in_a_text_of_lines_is_no_comment_of_the_next_entry() -> None:
    text = FLUSH.replace("  muscles: []\n", "  note: |\n    words\n    # 1\n")
    assert moved(Draft(text), 2, 0).entries[2].text("note") == "words # 1"


def test_what_to_do_may_be_written_empty() -> None:
    bare = "format: 1\nname: x\nstretches:\n  - name: y\n"
    draft = with_lines(Draft(bare), 0, "instructions", [])
    assert draft.text == f"{bare}    instructions: []\n"


ADDED: dict[str, Edit] = {
    "a text": lambda draft: with_field(draft, -1, "stop_if", "tingling, or numbness"),
    "words": lambda draft: with_lines(draft, -1, "cautions", ["knee", "blood_pressure"]),
    "texts": lambda draft: with_lines(draft, -1, "felt_in", ["calf muscle", "soleus: deep"]),
}
TAKEN_AWAY: dict[str, Edit] = {
    "a text": lambda draft: with_field(draft, -1, "stop_if", ""),
    "words": lambda draft: with_lines(
        with_lines(draft, -1, "cautions", ["knee"]), -1, "cautions", []
    ),
    "texts": lambda draft: with_lines(draft, -1, "felt_in", [""]),
}


@pytest.mark.parametrize("what", ADDED)
@pytest.mark.parametrize("style", ["by hand", "folded", "line ends of Windows", "no line end"])
def test_what_is_added_and_taken_away_again_leaves_the_file_as_it_was(
    style: str, what: str
) -> None:
    text = STYLES[style]
    added = ADDED[what](Draft(text))
    assert added.text != text
    assert TAKEN_AWAY[what](added).text == text


def test_the_last_of_the_words_goes_with_its_key_and_leaves_the_comment_below() -> None:
    text = BY_HAND.replace(
        "    sides: each\n", "    props:\n      - mat\n    # both\n    sides: each\n"
    )
    kept = BY_HAND.replace("    sides: each\n", "    # both\n    sides: each\n")
    assert with_lines(Draft(text), 3, "props", []).text == kept


def test_a_picture_in_numbers_may_give_way_to_a_name() -> None:
    text = FLUSH.replace("muscles: []", "figure: {stretch: {}}\n  muscles: []")
    assert "figure" not in Draft(text).entries[1].fields

    named = with_field(Draft(text), 1, "figure", "calf_wall")
    assert named.text == text.replace("{stretch: {}}", "calf_wall")


REFUSED = {
    "no YAML": "name: [",
    "no group": "- a",
    "no list": "format: 1\nname: x\n",
    "a list of another kind": "format: 1\nstretches: {a: b}\n",
    "a key twice": "format: 1\nname: x\nname: y\nstretches: []\n",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_routine_cannot_be_edited(text: str) -> None:
    with pytest.raises(RefusedEditError):
        _ = Draft(text).root


HARMFUL: dict[str, tuple[str, Edit]] = {
    "a word that readers take for another": (
        BY_HAND,
        lambda draft: with_head(draft, "goal", "\ue000side\ue001"),
    ),
    "lines of a bare name": (BY_HAND, lambda draft: with_lines(draft, 0, "instructions", ["a"])),
    "a group among lines": (
        FLUSH.replace("[Pull.,", "[{a: b},"),
        lambda draft: with_lines(draft, 1, "instructions", ["a", "b"]),
    ),
}


@pytest.mark.parametrize(("text", "edit"), HARMFUL.values(), ids=HARMFUL.keys())
def test_an_edit_that_would_harm_the_rest_is_refused(text: str, edit: Edit) -> None:
    with pytest.raises(RefusedEditError):
        edit(Draft(text))


LETTERS = st.text(
    st.one_of(
        st.sampled_from("abc {side}:#-,'\"[]&*!|>%@?\\ \t\n0123456789"),
        st.characters(exclude_categories=["Cs", "Co"]),
    ),
    max_size=12,
)
NUMBERS = st.integers(0, 9)
EDITS = st.one_of(
    st.tuples(st.just("head"), st.sampled_from(["name", "goal", "note", "sound"]), LETTERS),
    st.tuples(st.just("field"), st.sampled_from(["hold", "reps", "note", "off"]), LETTERS),
    st.tuples(
        st.just("lines"),
        st.sampled_from(["instructions", "muscles", "props"]),
        st.lists(LETTERS, max_size=4),
    ),
    st.tuples(st.just("entry"), NUMBERS, LETTERS),
    st.tuples(st.just("own"), NUMBERS, st.lists(LETTERS, min_size=1, max_size=3)),
    st.tuples(st.sampled_from(["move", "drop", "copy", "switch"]), NUMBERS, NUMBERS),
)


def done(draft: Draft, kind: str, what: object, value: object, number: int) -> Draft:
    """One edit of somebody who tries everything; what is not possible changes nothing."""
    count = len(draft.entries)
    number %= max(1, count)
    if kind == "head":
        return with_head(draft, str(what), str(value))
    if kind == "entry":
        return with_entry(draft, number, str(value))
    if kind == "own":
        assert isinstance(value, list)
        return with_entry(draft, count, {"name": "Mine", "hold": "20", "instructions": value})
    if not count:
        return draft
    if kind == "field":
        return with_field(draft, number, str(what), str(value))
    if kind == "lines":
        assert isinstance(value, list)
        return (
            with_lines(draft, number, str(what), value) if draft.entries[number].is_own else draft
        )
    edits: dict[str, Callable[[], Draft]] = {
        "move": lambda: moved(draft, number, int(str(value)) % count),
        "drop": lambda: without_entry(draft, number),
        "copy": lambda: copied(draft, number),
        "switch": lambda: with_field(draft, number, "off", "true" if value == 0 else ""),
    }
    return edits[kind]()


@given(
    text=st.sampled_from(list(STYLES.values())),
    edits=st.lists(st.tuples(EDITS, NUMBERS), max_size=6),
)
@settings(max_examples=300, deadline=None)
def test_no_edit_of_a_hand_written_file_is_refused_and_line_ends_stay(
    text: str, edits: list[tuple[tuple[str, object, object], int]]
) -> None:
    draft = Draft(text)
    for (kind, what, value), number in edits:
        draft = done(draft, kind, what, value, number)

    assert not UNPRINTABLE.search(draft.text)
    if "\r\n" in text:
        assert draft.text.count("\n") == draft.text.count("\r\n")


@given(text=st.sampled_from(list(STYLES.values())), edit=EDITS, number=NUMBERS)
@settings(max_examples=200, deadline=None)
def test_one_edit_leaves_every_line_that_it_is_not_about(
    text: str, edit: tuple[str, object, object], number: int
) -> None:
    after = done(Draft(text), *edit, number).text
    lines = [line.rstrip() for line in text.splitlines()], [x.rstrip() for x in after.splitlines()]
    gone = [line for line in ndiff(*lines) if line.startswith("- ")]

    assert len(gone) <= 10 if edit[0] in ("move", "drop") else len(gone) <= 4
