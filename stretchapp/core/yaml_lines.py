"""Values of a model as lines of YAML that a person would write and every editor reads alike."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence

from stretchapp.core.yaml_writing import in_signs, typed_scalar

WIDTH = 92  # and what a stretch is indented by
INDENT = "  "
SENTENCES = "instructions"  # a line each, however short

_FOLD = textwrap.TextWrapper(WIDTH, break_long_words=False, break_on_hyphens=False)


def group_lines(group: Mapping[str, object]) -> Iterator[str]:
    """A key and its value, each in one line if it reads well there, else below the key."""
    for key, value in group.items():
        if isinstance(value, str) and len(key) + len(value) > WIDTH:
            yield f"{key}: >-"
            yield from _indented(_FOLD.wrap(value))
        elif line := _line(value, WIDTH - len(key), is_sentences=key == SENTENCES):
            yield f"{key}: {line}"
        else:
            yield f"{key}:"
            yield from _indented(_lines(value))


def list_lines(items: Sequence[object]) -> Iterator[str]:
    """An item a line, or more lines for a group that does not read well in one."""
    for item in items:
        if line := _line(item, WIDTH):
            yield f"- {line}"
        else:
            first, *rest = _lines(item)
            yield f"- {first}"
            yield from _indented(rest)


def _lines(value: object) -> Iterator[str]:
    assert isinstance(value, Mapping | list)
    return group_lines(value) if isinstance(value, Mapping) else list_lines(value)


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"{INDENT}{line}" for line in lines)


def _line(value: object, room: int, is_sentences: bool = False) -> str:
    """A value in one line, or nothing if it does not read well there."""
    if not isinstance(value, Mapping | list):
        return typed_scalar(value, in_signs=False)
    if is_sentences or not _is_plain(value):
        return ""
    line = in_signs(value, typed_scalar)
    return line if len(line) <= room else ""


def _is_plain(value: object) -> bool:
    """Whether it reads well in [ ] or { }: numbers and words without quotes, but no sentences."""
    if isinstance(value, Mapping):
        return SENTENCES not in value and all(map(_is_plain, value.values()))
    if isinstance(value, list):
        return all(map(_is_plain, value))
    return not isinstance(value, str) or typed_scalar(value, in_signs=True)[0] != "'"
