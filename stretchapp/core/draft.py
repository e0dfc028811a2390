"""A routine while it is edited: the text of its file, and every change as a new one."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from stretchapp.core import yaml_patch
from stretchapp.core.file_problem import Problems, RoutineFileError
from stretchapp.core.file_text import MAX_SHARED_BYTES
from stretchapp.core.inner_pictures import InnerPictures
from stretchapp.core.schema_line import LINE
from stretchapp.core.yaml_tree import ListNode, MapNode, Node, TextNode, read_tree
from stretchapp.core.yaml_writing import Written, tidy

STRETCHES = "stretches"
HEAD_ORDER = (
    "format", "name", "order", "goal", "when", "suits", "frequency", "note", "side_order", "sound",
    STRETCHES,
)  # fmt: skip
ENTRY_ORDER = (
    "use", "name", "off", "area", "position", "props", "sides", "side_label", "side", "hold",
    "default_hold", "reps", "rest", "prepare", "figure", "picture", "note", "instructions",
    "felt_in", "breath_cue", "mistake", "easier", "stop_if", "cautions", "muscles",
)  # fmt: skip
NEVER_LEFT_OUT = ("use", "name", "instructions")
MOST_BYTES = 2 * MAX_SHARED_BYTES  # more than a file may have is a problem, and can be mended
NO_PICTURES = InnerPictures()


class RefusedEditError(Exception):
    """A change that the file as it is written does not allow without harm to the rest of it."""


@dataclass(frozen=True)
class DraftEntry:
    """One item of the list as written: texts and lists of texts by key; other values are left out.

    `use` is the id of a stretch of the catalogue; empty: the stretch is written here.
    """

    fields: Mapping[str, str | tuple[str, ...]]

    @property
    def use(self) -> str:
        return self.text("use")

    @property
    def is_own(self) -> bool:
        return "use" not in self.fields

    @property
    def is_off(self) -> bool:
        return self.text("off") == "true"

    def text(self, key: str) -> str:
        value = self.fields.get(key, "")
        return value if isinstance(value, str) else ""

    def lines(self, key: str) -> tuple[str, ...]:
        value = self.fields.get(key, ())
        return value if isinstance(value, tuple) else ()


@dataclass(frozen=True)
class Draft:
    """The text is that of a file whose keys are in order, without a byte order mark.

    What its values are may be wrong: reading it as a routine says so. Behind it come `pictures`,
    which no edit changes.
    """

    text: str
    pictures: InnerPictures = NO_PICTURES

    @property
    def whole(self) -> str:
        """As it stands in the file."""
        return self.text + self.pictures.text

    @cached_property
    def root(self) -> MapNode:
        """Raises RefusedEditError where the text is no tree, or none of a routine."""
        problems = Problems()
        try:
            root = read_tree(self.text.encode(), problems, MOST_BYTES)
        except RoutineFileError as error:
            raise RefusedEditError from error
        is_routine = isinstance(root, MapNode) and isinstance(_value(root, STRETCHES), ListNode)
        if problems or not is_routine:
            raise RefusedEditError
        assert isinstance(root, MapNode)
        return root

    @cached_property
    def head(self) -> Mapping[str, str]:
        pairs = self.root.pairs.items()
        return {key: _words(node) for key, (_, node) in pairs if isinstance(node, TextNode)}

    @cached_property
    def entries(self) -> tuple[DraftEntry, ...]:
        return tuple(DraftEntry(_fields(node)) for node in self.list_node.items)

    @property
    def list_node(self) -> ListNode:
        node = _value(self.root, STRETCHES)
        assert isinstance(node, ListNode)
        return node

    @cached_property
    def content(self) -> dict[str, Any]:
        """All that is written in the text, without how."""
        content: dict[str, Any] = _content(self.root)
        return content


def new_draft(name: str) -> Draft:
    return with_head(Draft(f"{LINE}format: 1\nname: New\nstretches: []\n"), "name", name)


def with_head(draft: Draft, key: str, text: str) -> Draft:
    """With another text for a key of the routine; an empty one takes the key away."""
    content = _changed(draft.content, key, tidy(text))
    return _checked(draft, _put(draft, draft.root, key, text, HEAD_ORDER), content)


def with_field(draft: Draft, number: int, key: str, text: str) -> Draft:
    """With another text for a key of an entry; an empty one takes the key away."""
    node, items = draft.list_node.items[number], list(draft.content[STRETCHES])
    before = items[number] if isinstance(items[number], dict) else {"use": items[number]}
    items[number] = _changed(before, key, tidy(text))
    content = {**draft.content, STRETCHES: items}
    if isinstance(node, MapNode):
        return _checked(draft, _put(draft, node, key, text, ENTRY_ORDER), content)
    if items[number] == before:
        return draft
    assert isinstance(node, TextNode)
    return _checked(draft, yaml_patch.put_group(draft.text, node, items[number]), content)


def with_lines(draft: Draft, number: int, key: str, lines: Sequence[str]) -> Draft:
    """With other texts in a list of an entry; where none is left, the key goes too."""
    node = draft.list_node.items[number]
    if not isinstance(node, MapNode):
        raise RefusedEditError
    wanted = [tidy(line) for line in lines]
    if not any(wanted) and not _stays(node.pairs, key):
        return with_field(draft, number, key, "")
    items = list(draft.content[STRETCHES])
    items[number] = {**items[number], key: wanted}
    content = {**draft.content, STRETCHES: items}
    if not isinstance(_value(node, key), ListNode):
        text = yaml_patch.put(draft.text, node, key, wanted, ENTRY_ORDER)
        return _checked(draft, text, content)
    return _checked(draft, _with_items(draft, number, key, wanted).text, content)


def with_entry(draft: Draft, number: int, entry: Mapping[str, Written] | str) -> Draft:
    """With a new entry at a place: the id of a stretch, or what is written of one."""
    items = list(draft.content[STRETCHES])
    items.insert(number, tidy(entry) if isinstance(entry, str) else _plain(entry))
    text = yaml_patch.add_item(draft.text, draft.list_node, number, entry)
    return _checked(draft, text, {**draft.content, STRETCHES: items})


def without_entry(draft: Draft, number: int) -> Draft:
    items = list(draft.content[STRETCHES])
    del items[number]
    text = yaml_patch.drop_item(draft.text, draft.list_node, number)
    return _checked(draft, text, {**draft.content, STRETCHES: items})


def moved(draft: Draft, number: int, to: int) -> Draft:
    items = list(draft.content[STRETCHES])
    items.insert(to, items.pop(number))
    text = yaml_patch.move_item(draft.text, draft.list_node, number, to)
    return _checked(draft, text, {**draft.content, STRETCHES: items})


def copied(draft: Draft, number: int) -> Draft:
    """With the same entry once more behind it."""
    items = list(draft.content[STRETCHES])
    items.insert(number + 1, items[number])
    text = yaml_patch.copy_item(draft.text, draft.list_node, number)
    return _checked(draft, text, {**draft.content, STRETCHES: items})


def _checked(before: Draft, text: str, content: Mapping[str, Any]) -> Draft:
    """The draft with another text, if that says what it should and nothing else."""
    made = replace(before, text=text)
    if made.content != content:
        raise RefusedEditError
    return made


def _put(draft: Draft, group: MapNode, key: str, text: str, order: Sequence[str]) -> str:
    if tidy(text) or _stays(group.pairs, key):
        return yaml_patch.put(draft.text, group, key, text, order)
    return yaml_patch.drop(draft.text, group, key) if key in group.pairs else draft.text


def _changed(before: Mapping[str, Any], key: str, text: str) -> dict[str, Any]:
    if text or _stays(before, key):
        return {**before, key: text}
    return {name: value for name, value in before.items() if name != key}


def _stays(group: Container[str], key: str) -> bool:
    """Whether an empty text is written down: a stretch has a hold of its own, or leaves it out."""
    return key in NEVER_LEFT_OUT or (key == "hold" and "use" not in group)


def _with_items(draft: Draft, number: int, key: str, wanted: Sequence[str]) -> Draft:
    """One change after the other, so that lines that stay are left alone."""
    while True:
        group = draft.list_node.items[number]
        assert isinstance(group, MapNode)
        node = _value(group, key)
        assert isinstance(node, ListNode)
        here = [_content(item) for item in node.items]
        if here == list(wanted):
            return draft
        draft = Draft(_one_step(draft.text, node, here, wanted))


def _one_step(text: str, node: ListNode, here: Sequence[Any], wanted: Sequence[str]) -> str:
    """The first line that differs is put right, after lines too many were taken out of the middle
    and missing ones put in.
    """
    pairs = zip(here, wanted, strict=False)
    first = next((n for n, (one, other) in enumerate(pairs) if one != other), len(here))
    if len(here) > len(wanted):
        return yaml_patch.drop_item(text, node, min(first, len(here) - 1))
    first = min(first, len(wanted) - 1)
    if len(here) < len(wanted):
        return yaml_patch.add_item(text, node, first, wanted[first])
    item = node.items[first]
    if not isinstance(item, TextNode):
        raise RefusedEditError
    return yaml_patch.put_text(text, item, wanted[first])


def _fields(node: Node) -> dict[str, str | tuple[str, ...]]:
    if isinstance(node, TextNode):
        return {"use": node.text}
    pairs = node.pairs.items() if isinstance(node, MapNode) else ()
    return {key: _field(value) for key, (_, value) in pairs if not isinstance(value, MapNode)}


def _field(node: Node) -> str | tuple[str, ...]:
    if isinstance(node, ListNode):
        return tuple(_words(item) for item in node.items if isinstance(item, TextNode))
    return _words(node)


def _value(group: MapNode, key: str) -> Node | None:
    return group.pairs[key][1] if key in group.pairs else None


def _words(node: Node) -> str:
    """A text as readers take it: in one line."""
    return " ".join(node.text.split()) if isinstance(node, TextNode) else ""


def _content(node: Node) -> Any:
    if isinstance(node, MapNode):
        return {key: _content(value) for key, (_, value) in node.pairs.items()}
    if isinstance(node, ListNode):
        return [_content(item) for item in node.items]
    return _words(node)


def _plain(entry: Mapping[str, Written]) -> dict[str, Any]:
    return {
        key: tidy(value) if isinstance(value, str) else [tidy(each) for each in value]
        for key, value in entry.items()
    }
