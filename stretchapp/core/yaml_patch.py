"""Small changes to YAML text that leave every other character as it was written.

They go by where the nodes of its tree stand, so that comments, quotes, blank lines and columns of
the lines that nobody changed are what they were.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from stretchapp.core.yaml_tree import ListNode, MapNode, Node, TextNode
from stretchapp.core.yaml_writing import Written, in_signs, pair, scalar

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_COMMENT = re.compile(r"[ \t]*#")
_COMMENT_LINES = re.compile(r"\A(?:[ \t]*#[^\r\n]*(?:\r\n|\r|\n))+")


def line_break(text: str) -> str:
    """The line ends of a text, as it has them."""
    found = _LINE_BREAK.search(text)
    return found[0] if found else "\n"


def put(text: str, group: MapNode, key: str, value: Written, order: Sequence[str]) -> str:
    """With this value for a key; a new key comes after those before it in the `order`."""
    if key in group.pairs:
        return _replaced(text, group, key, value)
    at = _end(text, group.pairs[_key_before(group, key, order)][1])
    if _is_in_signs(text, group):
        return _cut(text, at, at, f", {key}: {in_signs(value)}")
    at = _line_end(text, at)
    indent, end = group.column - 1, line_break(text)
    return _cut(text, at, at, f"{end}{' ' * indent}{pair(key, value, indent, end)}")


def drop(text: str, group: MapNode, key: str) -> str:
    """Without a key, and without the comment on its line. It must not be the only one."""
    pairs, number = list(group.pairs.values()), list(group.pairs).index(key)
    name, value = pairs[number]
    if number == 0:
        return _cut(text, name.start, pairs[1][0].start)
    if _is_in_signs(text, group):
        return _cut(text, _end(text, pairs[number - 1][1]), _end(text, value))
    return _cut(text, _break_before(text, name.start), _line_end(text, _end(text, value)))


def put_text(text: str, node: TextNode, value: str) -> str:
    """Another text in a list, in the quotes of the one that stands there."""
    before = text[node.start : _end(text, node)]
    new = scalar(value, node.parent is not None and _is_in_signs(text, node.parent), before)
    return _cut(text, node.start, _end(text, node), new if before else f" {new}")


def put_group(text: str, node: TextNode, group: Mapping[str, Written]) -> str:
    """A group in { } in place of a text."""
    return _cut(text, node.start, _end(text, node), in_signs(group))


def move_item(text: str, items: ListNode, number: int, to: int) -> str:
    """An item goes to another place of its list, with the comment above it and on its line."""
    row = _row(text, items)
    moved = list(row.items)
    moved.insert(to, moved.pop(number))
    return replace(row, items=tuple(moved)).text


def drop_item(text: str, items: ListNode, number: int) -> str:
    """Without an item, and without the comment above it and on its line."""
    row = _row(text, items)
    left = [*row.items[:number], *row.items[number + 1 :]]
    if not left:
        return _emptied(text, items)
    around = row.gaps[max(0, number - 1) : number + 1]
    gap = () if number in (0, len(left)) else (max(around, key=_weight),)
    gaps = (*row.gaps[: max(0, number - 1)], *gap, *row.gaps[number + 1 :])
    return replace(row, items=tuple(left), gaps=gaps).text


def add_item(text: str, items: ListNode, number: int, item: Mapping[str, Written] | str) -> str:
    """With a new item at a place in a list. A group with a list in it is written in lines."""
    if not items.items:
        return _filled(text, items, item)
    is_in_signs = _is_in_signs(text, items)
    new = _item(item, is_in_signs, items.column - 1, line_break(text))
    return _with_item(text, items, number, new)


def copy_item(text: str, items: ListNode, number: int) -> str:
    """With the same once more behind it, but for the comment above it."""
    item = _COMMENT_LINES.sub("", _row(text, items).items[number])
    return _with_item(text, items, number + 1, item)


@dataclass(frozen=True)
class _Row:
    """A list taken apart: its items with their comments, and what stands between them."""

    head: str
    items: tuple[str, ...]
    gaps: tuple[str, ...]
    tail: str

    @property
    def text(self) -> str:
        between = (*self.gaps, "")
        rows = (item + gap for item, gap in zip(self.items, between, strict=True))
        return self.head + "".join(rows) + self.tail


def _row(text: str, items: ListNode) -> _Row:
    spans = _spans_in_signs if _is_in_signs(text, items) else _spans_of_lines
    found = spans(text, items)
    return _Row(
        head=text[: found[0][0]],
        items=tuple(text[start:end] for start, end in found),
        gaps=tuple(text[one[1] : two[0]] for one, two in pairwise(found)),
        tail=text[found[-1][1] :],
    )


def _spans_in_signs(text: str, items: ListNode) -> list[tuple[int, int]]:
    return [(item.start, _end(text, item)) for item in items.items]


def _spans_of_lines(text: str, items: ListNode) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for item in items.items:
        start = _line_start(text, _dash(text, items, item))
        while _COMMENT.match(text, above := _line_start(text, _break_before(text, start))):
            if spans and above <= spans[-1][1]:
                break
            start = above
        spans.append((start, _line_end(text, _end(text, item))))
    return spans


def _with_item(text: str, items: ListNode, number: int, new: str) -> str:
    row = _row(text, items)
    between = ", " if _is_in_signs(text, items) else line_break(text)
    gap = max(0, min(number, len(row.gaps)))
    gaps = (*row.gaps[:gap], between, *row.gaps[gap:])
    return replace(row, items=(*row.items[:number], new, *row.items[number:]), gaps=gaps).text


def _item(item: Mapping[str, Written] | str, is_in_signs: bool, indent: int, line_end: str) -> str:
    start = "" if is_in_signs else f"{' ' * indent}- "
    if isinstance(item, str):
        return start + scalar(item, is_in_signs)
    if is_in_signs or all(isinstance(value, str) for value in item.values()):
        return start + in_signs(item)
    lines = (pair(key, value, indent + 2, line_end) for key, value in item.items())
    return start + f"{line_end}{' ' * (indent + 2)}".join(lines)


def _filled(text: str, items: ListNode, item: Mapping[str, Written] | str) -> str:
    """A first item in a list that is written as [ ]."""
    group = items.parent
    if not isinstance(group, MapNode) or _is_in_signs(text, group):
        return _cut(text, items.start, items.end, f"[{_item(item, True, 0, '')}]")
    end = line_break(text)
    new = _item(item, False, group.column + 1, end)
    return _cut(text, _behind_colon(text, items), items.end, f"{end}{new}")


def _emptied(text: str, items: ListNode) -> str:
    start = items.start if _is_in_signs(text, items) else _behind_colon(text, items)
    return _cut(text, start, _end(text, items), "[]" if start == items.start else " []")


def _replaced(text: str, group: MapNode, key: str, value: Written) -> str:
    node = group.pairs[key][1]
    if isinstance(value, str) and isinstance(node, TextNode):
        return put_text(text, node, value)
    new = in_signs(value)
    return _cut(text, _behind_colon(text, node), _end(text, node), f" {new}")


def _key_before(group: MapNode, key: str, order: Sequence[str]) -> str:
    rank = {name: number for number, name in enumerate(order)}
    last = len(rank)
    earlier = [name for name in group.pairs if rank.get(name, last) < rank.get(key, last)]
    return earlier[-1] if earlier else next(iter(group.pairs))


def _behind_colon(text: str, node: Node) -> int:
    """Behind the colon of the key whose value this is."""
    assert isinstance(node.parent, MapNode)
    key = node.parent.pairs[str(node.label)][0]
    return text.index(":", key.end) + 1


def _dash(text: str, items: ListNode, item: Node) -> int:
    """Where the - of an item stands, which may be some lines above what follows it."""
    at = item.start
    while True:
        start = _line_start(text, at)
        dash = start + items.column - 1
        if text[dash : dash + 1] == "-" and not text[start:dash].strip():
            return dash
        at = _break_before(text, start)


def _end(text: str, node: Node) -> int:
    end = node.end
    while end > node.start and text[end - 1].isspace():
        end -= 1
    return end


def _is_in_signs(text: str, node: ListNode | MapNode) -> bool:
    return text[node.start : node.start + 1] in ("[", "{")


def _weight(gap: str) -> tuple[bool, int]:
    """Which of two gaps to keep: one with a comment, else the larger."""
    return "#" in gap, len(gap)


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line_end(text: str, at: int) -> int:
    found = _LINE_BREAK.search(text, at)
    return found.start() if found else len(text)


def _break_before(text: str, at: int) -> int:
    """Where the line ends that is above the one at a place."""
    start = _line_start(text, at)
    return max(0, start - (2 if text[:start].endswith("\r\n") else 1))


def _cut(text: str, start: int, end: int, new: str = "") -> str:
    return text[:start] + new + text[end:]
