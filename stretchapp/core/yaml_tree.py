"""YAML text as a small tree in which every value knows its line and column.

Built from the parser's events, never by composing or loading: depth and size stay bounded,
a repeated key is seen, and `1:30`, `010` and `yes` stay the text that was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn

import yaml

from stretchapp.core.file_problem import Problem, Problems, shown
from stretchapp.core.file_text import MAX_BYTES, text_of
from stretchapp.core.wording import Words, worded
from stretchapp.core.yaml_words import (
    MAX_DEPTH,
    NO_NAMES,
    NO_TAGS,
    TOO_DEEP,
    Complaint,
    plain_words,
)

MAX_NODES = 10_000

# The parser would take `{side}` for a group of its own; in disguise it is a word like any other.
_SIDE, _DISGUISED = "{side}", "\ue000side\ue001"


@dataclass(slots=True, eq=False)
class Node:
    """A value at a line and column (from 1), and its key or number (from 1) in its parent.

    It is written in `text[start:end]`, of which only white space at the end may not be its own.
    """

    line: int
    column: int
    start: int = field(default=0, init=False)
    end: int = field(default=0, init=False)
    parent: ListNode | MapNode | None = field(default=None, init=False)
    label: str | int = field(default="", init=False)

    @property
    def path(self) -> tuple[str | int, ...]:
        """The keys and numbers that lead here: `stretches`, 2, `hold`."""
        above = self.parent.path if self.parent else ()
        here = shown(self.label) if isinstance(self.label, str) else self.label
        return (*above, here) if here else above


@dataclass(slots=True, eq=False)
class TextNode(Node):
    """What was written, as written: no number, date or truth has been read into it."""

    text: str


@dataclass(slots=True, eq=False)
class ListNode(Node):
    """The items of a list."""

    items: list[Node] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class MapNode(Node):
    """Keys and their values, each key once, in the order written."""

    pairs: dict[str, tuple[TextNode, Node]] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class RefusedNode(Node):
    """A value that is already a problem (an alias); nothing more is said about it."""


def read_tree(data: bytes, problems: Problems, most_bytes: int = MAX_BYTES) -> Node:
    """The file's content. Raises RoutineFileError when there is no tree to speak of."""
    text = text_of(data, problems, most_bytes)
    root = _Builder(problems).built(_events(text, problems))
    if root is None:
        problems.stop(Problem(1, 1, (), worded("Problem", "the file is empty")))
    return root


def _events(text: str, problems: Problems) -> Iterator[yaml.Event]:
    try:
        yield from yaml.parse(text.replace(_SIDE, _DISGUISED), Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark, opening = error.problem_mark, error.context_mark
        at = (mark.line, mark.column) if mark else (0, 0)
        complaint = Complaint(
            error.problem or "",
            error.context or "",
            at,
            (opening.line, opening.column) if opening else at,
        )
        problems.stop(plain_words(complaint, text))


class _Builder:
    """Turns events into nodes without recursion, so that no input can exhaust Python's stack."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._root: Node | None = None
        self._parent: ListNode | MapNode | None = None
        self._key: TextNode | None = None
        self._nodes = self._depth = 0

    def built(self, events: Iterator[yaml.Event]) -> Node | None:
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                self._add(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close(event)
            elif isinstance(event, yaml.DocumentStartEvent) and self._root:
                second = worded("Problem", "a second document begins here: one file holds one")
                self._stop(_node(event), second)
        return self._root

    def _add(self, event: yaml.NodeEvent) -> None:
        node = _node(event)
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._stop(node, worded("Problem", "more than {most} values").format(most=MAX_NODES))
        self._place(node)
        if event.anchor:
            self._problems.at(node, NO_NAMES)
        if getattr(event, "tag", None):
            self._problems.at(node, NO_TAGS)
        if isinstance(node, ListNode | MapNode):
            self._open(node)

    def _place(self, node: Node) -> None:
        parent = node.parent = self._parent
        if isinstance(parent, MapNode):
            if self._key is None:
                self._key = self._checked_key(node, parent)
                return
            node.label = self._key.text
            parent.pairs.setdefault(self._key.text, (self._key, node))
            self._key = None
        elif isinstance(parent, ListNode):
            parent.items.append(node)
            node.label = len(parent.items)
        else:
            self._root = node

    def _checked_key(self, node: Node, parent: MapNode) -> TextNode:
        if not isinstance(node, TextNode):
            self._stop(node, worded("Problem", "a key must be a plain word"))
        if earlier := parent.pairs.get(node.text):
            twice = worded("Problem", "`{key}` is given twice, first on line {line}")
            line = earlier[0].line
            self._problems.at(node, twice.format(key=shown(node.text), line=line))
        return node

    def _open(self, node: ListNode | MapNode) -> None:
        if self._depth == MAX_DEPTH:
            self._stop(node, TOO_DEEP)
        self._parent = node
        self._depth += 1

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        """A group of lines ends with its last value: its event comes only before what follows."""
        node = self._parent
        assert node
        assert event.start_mark
        assert event.end_mark
        is_closed_by_a_sign = event.end_mark.index > event.start_mark.index
        node.end = event.end_mark.index if is_closed_by_a_sign else _last_end(node)
        self._parent = node.parent
        self._depth -= 1

    def _stop(self, node: Node, message: Words) -> NoReturn:
        self._problems.stop(Problem(node.line, node.column, (), message))


def _last_end(node: ListNode | MapNode) -> int:
    parts = node.items if isinstance(node, ListNode) else [end for _, end in node.pairs.values()]
    return parts[-1].end if parts else node.start


def _node(event: yaml.Event) -> Node:
    assert event.start_mark
    assert event.end_mark
    node = _bare_node(event)
    node.start, node.end = event.start_mark.index, event.end_mark.index
    return node


def _bare_node(event: yaml.Event) -> Node:
    assert event.start_mark
    line, column = event.start_mark.line + 1, event.start_mark.column + 1
    if isinstance(event, yaml.ScalarEvent):
        return TextNode(line, column, event.value.replace(_DISGUISED, _SIDE))
    if isinstance(event, yaml.MappingStartEvent):
        return MapNode(line, column)
    if isinstance(event, yaml.SequenceStartEvent):
        return ListNode(line, column)
    return RefusedNode(line, column)
