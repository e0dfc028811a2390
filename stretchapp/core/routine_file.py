"""YAML text → Routine or Stretch, or RoutineFileError carrying every problem of the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from msgspec import structs

from stretchapp.core.file_format import FORMAT_KEY, read_file
from stretchapp.core.file_problem import (
    Problem,
    Problems,
    RoutineFileError,
)
from stretchapp.core.file_text import MAX_BYTES
from stretchapp.core.identifiers import free_name, snake_case
from stretchapp.core.key_groups import Fields, Key, KeyMaker, build, read_fields
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.stretch import Stretch
from stretchapp.core.stretch_file import hold_problem, linked_keys, read_stretch, stretch_of
from stretchapp.core.typed_values import (
    Reader,
    RefusedError,
    list_reader,
    name_reader,
)
from stretchapp.core.yaml_tree import MapNode, Node

__all__ = ["Problem", "RoutineFileError", "read_routine", "read_stretch"]

MOST_ENTRIES = 60


@cache
def routine_keys() -> Mapping[str, Key]:
    """The keys of a routine file beside `format` and `stretches`."""
    return KeyMaker({}).keys(Routine, without=["id", "entries"])


@cache
def entry_keys() -> Mapping[str, Key]:
    """The keys of an entry beside `use`."""
    return KeyMaker({}).keys(RoutineEntry, without=["stretch"])


def read_routine(
    data: bytes,
    routine_id: str,
    catalogue: Mapping[str, Stretch],
    most_bytes: int = MAX_BYTES,
) -> Routine:
    """A routine file. Raises RoutineFileError with every problem in it.

    A stretch written in place gets the routine's id and its own name as its id.
    """
    entries = list_reader(_entry_reader(catalogue), 1, MOST_ENTRIES)
    keys = {"format": FORMAT_KEY, **routine_keys(), "stretches": Key(entries, required=True)}

    def read(root: Node, problems: Problems) -> Routine:
        fields = read_fields(root, keys, problems)
        values = {name: value for name, value in fields.values.items() if name in routine_keys()}
        values["entries"] = _with_ids(fields.values.get("stretches", ()), routine_id)
        return build(Routine, replace(fields, values={"id": routine_id, **values}), problems)

    return read_file(data, read, most_bytes)


def _entry_reader(catalogue: Mapping[str, Stretch]) -> Reader:
    """A stretch's name, or its name with other numbers, or a whole stretch."""
    find = _stretch_reader(catalogue)
    keys = {"use": Key(find, required=True), **entry_keys()}
    keys_in_place = {**linked_keys(catalogue), "rest": entry_keys()["rest"]}

    def read(node: Node, problems: Problems) -> RoutineEntry:
        if not isinstance(node, MapNode):
            return RoutineEntry(find(node, problems))
        if "use" in node.pairs:
            return _used(read_fields(node, keys, problems), problems)
        if node.pairs.keys() & {"name", "instructions"}:
            return _in_place(read_fields(node, keys_in_place, problems), problems)
        used = next((key for key in node.pairs if key in catalogue), "")
        hint = f"write use: {used}" if used else ""
        problems.at(node, "needs `use: a_stretch`, or a whole stretch with `name: …`", hint)
        raise RefusedError

    return read


def _stretch_reader(catalogue: Mapping[str, Stretch]) -> Reader:
    """A stretch's name; below `use` also a whole stretch, so that it can have other numbers."""
    find, keys = name_reader(catalogue), linked_keys(catalogue)

    def read(node: Node, problems: Problems) -> Stretch:
        if isinstance(node, MapNode):
            return stretch_of(read_fields(node, keys, problems), "", problems)
        return catalogue[find(node, problems)]

    return read


def _used(fields: Fields, problems: Problems) -> RoutineEntry:
    values = {"stretch" if name == "use" else name: fields.values[name] for name in fields.values}
    if "stretch" in values and "hold" in values:
        stretch, hold = values["stretch"], values["hold"]
        if wrong := hold_problem(hold, stretch.hold, stretch.phases, stretch.name):
            problems.at(fields.place("hold"), wrong)
    return build(RoutineEntry, replace(fields, values=values), problems)


def _in_place(fields: Fields, problems: Problems) -> RoutineEntry:
    return RoutineEntry(stretch_of(fields, "", problems), rest=fields.values.get("rest"))


def _with_ids(entries: tuple[RoutineEntry, ...], routine_id: str) -> tuple[RoutineEntry, ...]:
    """Entries whose stretches all have an id, those written in place one of their own."""
    taken: set[str] = set()
    named = []
    for entry in entries:
        if not entry.stretch.id:
            stem = f"{routine_id}.{snake_case(entry.stretch.name)}"
            stretch_id = free_name(stem, taken, "_")
            taken.add(stretch_id)
            entry = structs.replace(entry, stretch=structs.replace(entry.stretch, id=stretch_id))
        named.append(entry)
    return tuple(named)
