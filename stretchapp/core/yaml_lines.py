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
        short = f"{key}: {in_signs(value, typed_scalar)}"
        if isinstance(value, Mapping | list):
            yield from [short] if _is_short({key: value}) else _below(key, value)
        elif isinstance(value, str) and len(short) > WIDTH:
            yield f"{key}: >-"
            yield from _indented(_FOLD.wrap(value))
        else:
            yield f"{key}: {typed_scalar(value, in_signs=False)}"


def list_lines(items: Sequence[object]) -> Iterator[str]:
    """An item a line, or more lines for a group that does not read well in one."""
    for item in items:
        if isinstance(item, Mapping) and not _is_short(item):
            first, *rest = group_lines(item)
            yield f"- {first}"
            yield from _indented(rest)
        elif isinstance(item, Mapping | list):
            yield f"- {in_signs(item, typed_scalar)}"
        else:
            yield f"- {typed_scalar(item, in_signs=False)}"


def _below(key: str, value: Mapping[str, object] | list[object]) -> Iterator[str]:
    yield f"{key}:"
    yield from _indented(group_lines(value) if isinstance(value, Mapping) else list_lines(value))


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"{INDENT}{line}" for line in lines)


def _is_short(group: Mapping[str, object]) -> bool:
    return _is_plain(group) and len(in_signs(group, typed_scalar)) <= WIDTH


def _is_plain(value: object) -> bool:
    """Whether it reads well in [ ] or { }: numbers and words without quotes, but no sentences."""
    if isinstance(value, Mapping):
        return SENTENCES not in value and all(map(_is_plain, value.values()))
    if isinstance(value, list):
        return all(map(_is_plain, value))
    return typed_scalar(value, in_signs=True)[0] != "'"
