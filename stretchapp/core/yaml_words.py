"""YAML's own complaints, said to a person who has never heard of YAML."""

from __future__ import annotations

from dataclasses import dataclass

from stretchapp.core.file_problem import Problem
from stretchapp.core.file_text import nth_line
from stretchapp.core.wording import Words, worded

MAX_DEPTH = 12

TAB = worded("Problem", "a tab at the start of a line: indent with spaces")
QUOTE_IT = worded(
    "Problem", "something follows the end of this value: put the whole text in 'quotes'"
)
NOT_IN_LINE = worded(
    "Problem", "this line does not line up with the lines it belongs to: check its indentation"
)
NOT_A_LINE = worded("Problem", "this line is neither `key: value` nor `- item`")
OPEN_QUOTE = worded("Problem", "the quote that opens here is never closed")
BRACE = worded("Problem", "inside [ ] a text with a {{ or }} needs 'quotes'")
NO_NAMES = worded(
    "Problem", "anchors and aliases (& and *) are not used here: put the text in 'quotes'"
)
TOO_DEEP = worded("Problem", "lists and groups are nested more than {most} deep").format(
    most=MAX_DEPTH
)
NO_TAGS = worded("Problem", "tags (!) are not used here: put a text that begins with ! in 'quotes'")

_AT_THE_MARK = {
    "found a tab character that violates indentation": TAB,
    "found a tab character where an indentation space is expected": TAB,
    "mapping values are not allowed in this context": worded(
        "Problem",
        "a second `: ` in one value: put the whole text in 'quotes', or check the indentation",
    ),
    "did not find expected alphabetic or numeric character": NO_NAMES,
    "block sequence entries are not allowed in this context": worded(
        "Problem", "a list cannot begin here: put each `- item` on its own line below the key"
    ),
    "found unknown escape character": worded(
        "Problem", "a backslash in \"double quotes\" means something else: use 'single quotes'"
    ),
    "did not find expected <document start>": worded(
        "Problem", "nothing may follow the end of the file's content"
    ),
    "did not find expected comment or line break": worded(
        "Problem", "the text begins on the line after > or |"
    ),
    "did not find expected node content": worded("Problem", "a value is missing here"),
    "exceeded maximum nesting depth": TOO_DEEP,
}

_AT_THE_OPENING = {
    "could not find expected ':'": NOT_A_LINE,
    "found unexpected end of stream": OPEN_QUOTE,
    "found unexpected document indicator": OPEN_QUOTE,
    "did not find expected ',' or ']'": worded(
        "Problem", "the list that opens here with [ needs a comma or a ]"
    ),
    "did not find expected ',' or '}'": worded(
        "Problem", "the group that opens here with {{ needs a comma or a }}"
    ),
}

_OUT_OF_LINE = ("did not find expected key", "did not find expected '-' indicator")


@dataclass(frozen=True, slots=True)
class Complaint:
    """The parser's words, where it gave up and what it was in, as (line, column) from 0."""

    words: str
    context: str
    mark: tuple[int, int]
    opening: tuple[int, int]


def plain_words(complaint: Complaint, text: str) -> Problem:
    """The same complaint in our words, at the spot that needs the change."""
    opening = complaint.words in _AT_THE_OPENING and not _is_brace(complaint, text)
    line, column = complaint.opening if opening else complaint.mark
    return Problem(line + 1, column + 1, (), _message(complaint, text))


def _message(complaint: Complaint, text: str) -> Words:
    known = {**_AT_THE_MARK, **_AT_THE_OPENING}.get(complaint.words)
    if _is_brace(complaint, text):
        return BRACE
    if known:
        return known
    before, after = _around(text, *complaint.mark)
    if complaint.words in _OUT_OF_LINE:
        return QUOTE_IT if before.strip(" -") else NOT_IN_LINE
    if " tag" in f"{complaint.context} {complaint.words}":
        return NO_TAGS
    if complaint.words == "found character that cannot start any token":
        quoted = worded("Problem", "a text cannot begin with {sign}: put it in 'quotes'")
        return TAB if after[:1] == "\t" else quoted.format(sign=after[:1])
    return worded("Problem", "this is not YAML: {reason}").format(reason=complaint.words)


def _is_brace(complaint: Complaint, text: str) -> bool:
    """A text of a `[list]` with a brace in it, other than `{side}`."""
    in_list = complaint.words == "did not find expected ',' or ']'"
    return in_list and _around(text, *complaint.mark)[1][:1] in ("{", "}")


def _around(text: str, line: int, column: int) -> tuple[str, str]:
    here = nth_line(text, line + 1)
    return here[:column], here[column:]
