"""YAML text as a small tree in which every value knows its line and column.

Built from the parser's events, never by composing or loading: depth and size stay bounded,
a repeated key is seen, and `1:30`, `010` and `yes` stay the text that was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn

import yaml

from stretchapp.core.file_problem import Problem, Problems, shown
from stretchapp.core.yaml_words import NO_NAMES, NO_TAGS, Complaint, plain_words

MAX_BYTES = 256 * 1024
MAX_DEPTH = 12
MAX_NODES = 10_000

# The parser would take `{side}` for a group of its own; in disguise it is a word like any other.
_SIDE, _DISGUISED = "{side}", "\ue000side\ue001"
_ODD_INDENT = re.compile(r"^ *(?=[^\S \t\r\n])", re.MULTILINE)

_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


@dataclass(slots=True, eq=False)
class Node:
    """A value at a line and column (from 1), under its label in its parent."""

    line: int
    column: int
    parent: Node | None
    label: str

    @property
    def where(self) -> str:
        """The keys that lead here: `stretches, item 2, hold`."""
        above = self.parent.where if self.parent else ""
        return ", ".join(part for part in (above, self.label) if part)


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


def read_tree(data: bytes, problems: Problems) -> Node:
    """The file's content. Raises RoutineFileError when there is no tree to speak of."""
    text = _decoded(data, problems)
    if odd := _ODD_INDENT.search(text):
        problems.stop(
            _spot(text[: odd.end()], "a special space in the indentation: use plain ones")
        )
    root = _Builder(problems).built(_events(text, problems))
    if root is None:
        problems.stop(Problem(1, 1, "", "the file is empty"))
    return root


def _decoded(data: bytes, problems: Problems) -> str:
    if len(data) > MAX_BYTES:
        problems.stop(Problem(0, 0, "", f"larger than {MAX_BYTES // 1024} KiB"))
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        problems.stop(Problem(1, 1, "", "saved as UTF-16: save it as UTF-8"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # With a byte order mark the error counts from behind it.
        read = error.object[: error.start].decode("utf-8")
        byte = f"byte 0x{error.object[error.start]:02X}"
        problems.stop(_spot(read, f"{byte} is not UTF-8: save the file as UTF-8"))
    if odd := _UNPRINTABLE.search(text):
        name = f"U+{ord(odd[0]):04X}"
        problems.stop(_spot(text[: odd.start()], f"an unprintable character ({name}): remove it"))
    return text


def _spot(before: str, message: str) -> Problem:
    lines = before.split("\n")
    return Problem(len(lines), len(lines[-1]) + 1, "", message)


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
    """Turns events into nodes with a stack of its own, so that no input can exhaust Python's."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._open: list[ListNode | MapNode] = []
        self._keys: list[TextNode | None] = []
        self._root: Node | None = None
        self._nodes = 0

    def built(self, events: Iterator[yaml.Event]) -> Node | None:
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                self._add(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._open.pop()
                self._keys.pop()
            elif isinstance(event, yaml.DocumentStartEvent) and self._root:
                self._stop(event, "a second document begins here: one file holds one")
        return self._root

    def _add(self, event: yaml.NodeEvent) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._stop(event, f"more than {MAX_NODES} values")
        parent = self._open[-1] if self._open else None
        if isinstance(parent, MapNode) and self._keys[-1] is None:
            self._keys[-1] = self._key(event, parent)
            return
        node = self._node(event, parent, self._label(parent))
        self._place(node, parent)
        if isinstance(node, ListNode | MapNode):
            self._open_up(node)

    def _key(self, event: yaml.NodeEvent, parent: MapNode) -> TextNode:
        key = self._node(event, parent, "")
        if not isinstance(key, TextNode):
            self._stop(event, "a key must be a plain word")
        if earlier := parent.pairs.get(key.text):
            message = f"`{shown(key.text)}` is given twice, first on line {earlier[0].line}"
            self._problems.at(key, message)
        return key

    def _node(self, event: yaml.NodeEvent, parent: Node | None, label: str) -> Node:
        line, column = _start(event)
        node: Node
        if isinstance(event, yaml.ScalarEvent):
            node = TextNode(line, column, parent, label, event.value.replace(_DISGUISED, _SIDE))
        elif isinstance(event, yaml.SequenceStartEvent):
            node = ListNode(line, column, parent, label)
        elif isinstance(event, yaml.MappingStartEvent):
            node = MapNode(line, column, parent, label)
        else:
            node = RefusedNode(line, column, parent, label)
        self._refuse_extras(event, node)
        return node

    def _refuse_extras(self, event: yaml.NodeEvent, node: Node) -> None:
        if event.anchor is not None:
            self._problems.at(node, NO_NAMES)
        if getattr(event, "tag", None) is not None:
            self._problems.at(node, NO_TAGS)

    def _label(self, parent: Node | None) -> str:
        if isinstance(parent, ListNode):
            return f"item {len(parent.items) + 1}"
        key = self._keys[-1] if parent else None
        return shown(key.text) if key else ""

    def _place(self, node: Node, parent: Node | None) -> None:
        if isinstance(parent, ListNode):
            parent.items.append(node)
        elif isinstance(parent, MapNode):
            key = self._keys[-1]
            assert key
            parent.pairs.setdefault(key.text, (key, node))
            self._keys[-1] = None
        else:
            self._root = node

    def _open_up(self, node: ListNode | MapNode) -> None:
        if len(self._open) == MAX_DEPTH:
            message = f"lists and groups are nested more than {MAX_DEPTH} deep"
            self._problems.stop(Problem(node.line, node.column, "", message))
        self._open.append(node)
        self._keys.append(None)

    def _stop(self, event: yaml.Event, message: str) -> NoReturn:
        line, column = _start(event)
        self._problems.stop(Problem(line, column, "", message))


def _start(event: yaml.Event) -> tuple[int, int]:
    assert event.start_mark
    return event.start_mark.line + 1, event.start_mark.column + 1
