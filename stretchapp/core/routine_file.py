"""YAML text → Routine or Stretch, or RoutineFileError carrying every problem of the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from msgspec import structs

from stretchapp.core.figure import Figure
from stretchapp.core.file_format import FORMAT_KEY, read_file
from stretchapp.core.file_problem import (
    Problem,
    Problems,
    RoutineFileError,
)
from stretchapp.core.file_text import MAX_BYTES
from stretchapp.core.identifiers import free_name, snake_case
from stretchapp.core.key_groups import Fields, Key, KeyMaker, build, read_fields
from stretchapp.core.picture import read_pictures, with_data
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.stretch import HoldRange, Sides, Stretch
from stretchapp.core.stretch_file import (
    hold_problem,
    read_hold_range,
    read_stretch,
    stretch_keys,
    stretch_of,
)
from stretchapp.core.typed_values import (
    Reader,
    RefusedError,
    list_reader,
    name_reader,
    text_in,
    write_it,
)
from stretchapp.core.wording import worded
from stretchapp.core.yaml_tree import MapNode, Node, TextNode

__all__ = ["Problem", "RoutineFileError", "read_routine", "read_stretch"]

MOST_ENTRIES = 60
MOST_EASIER = 2


@cache
def routine_keys() -> Mapping[str, Key]:
    """The keys of a routine file beside `format` and `stretches`."""
    return KeyMaker({}).keys(Routine, without=["id", "entries"])


@cache
def entry_keys() -> Mapping[str, Key]:
    """The keys of an entry beside `use`."""
    keys = KeyMaker({}).keys(RoutineEntry, without=["stretch", "hold"])
    return {"hold": Key(_read_hold), **keys}


@cache
def in_place_keys() -> Mapping[str, Key]:
    """What an entry may say beside the whole stretch, which has its own hold and repetitions."""
    return {name: key for name, key in entry_keys().items() if name not in ("hold", "reps")}


def read_routine(
    data: bytes,
    routine_id: str,
    catalogue: Mapping[str, Stretch],
    most_bytes: int = MAX_BYTES,
) -> Routine:
    """A routine file. Raises RoutineFileError with every problem in it.

    What is switched off is checked, and left out. A stretch written in place gets the routine's id
    and its own name as its id.
    """
    entries = list_reader(_entry_reader(catalogue), 1, MOST_ENTRIES)
    keys = {
        "format": FORMAT_KEY,
        **routine_keys(),
        "stretches": Key(entries, required=True),
        "pictures": Key(read_pictures),
    }

    def read(root: Node, problems: Problems) -> Routine:
        fields = read_fields(root, keys, problems)
        values = {name: value for name, value in fields.values.items() if name in routine_keys()}
        entries = with_data(fields.values.get("stretches", ()), fields.values.get("pictures", {}))
        values["entries"] = _with_ids(_switched_on(entries, fields, problems), routine_id)
        return build(Routine, replace(fields, values={"id": routine_id, **values}), problems)

    return read_file(data, read, most_bytes)


def _entry_reader(catalogue: Mapping[str, Stretch]) -> Reader:
    """A stretch's name, or its name with other numbers, or a whole stretch."""
    whole_keys = _whole_keys(catalogue, MOST_EASIER)
    find = _stretch_reader(catalogue, whole_keys)
    keys = {"use": Key(find, required=True), **entry_keys()}
    keys_in_place = {**whole_keys, **in_place_keys()}

    def read(node: Node, problems: Problems) -> RoutineEntry:
        if not isinstance(node, MapNode):
            return RoutineEntry(find(node, problems))
        if "use" in node.pairs:
            return _used(read_fields(node, keys, problems), problems)
        if node.pairs.keys() & {"name", "instructions"}:
            return _in_place(read_fields(node, keys_in_place, problems), problems)
        used = next((key for key in node.pairs if key in catalogue), "")
        wrong = worded("Problem", "needs `use: a_stretch`, or a whole stretch with `name: …`")
        problems.at(node, wrong, write_it(f"use: {used}") if used else None)
        raise RefusedError

    return read


def _whole_keys(catalogue: Mapping[str, Stretch], easier: int) -> Mapping[str, Key]:
    """The keys of a stretch written in place, with so many easier ones inside each other."""
    figure = _figure_reader(stretch_keys()["figure"].read, catalogue)
    in_place = _whole_reader(_whole_keys(catalogue, easier - 1)) if easier else _refuse_easier
    by_name = name_reader(catalogue)

    def read_easier(node: Node, problems: Problems) -> str | Stretch:
        read = in_place if isinstance(node, MapNode) else by_name
        found: str | Stretch = read(node, problems)
        return found

    return {**stretch_keys(), "easier_stretch": Key(read_easier), "figure": Key(figure)}


def _refuse_easier(node: Node, problems: Problems) -> Stretch:
    wrong = worded("Problem", "at most {most} easier stretches fit inside each other")
    hint = worded("Problem", "name one, or take it out")
    problems.at(node, wrong.format(most=MOST_EASIER), hint)
    raise RefusedError


def _whole_reader(keys: Mapping[str, Key]) -> Callable[[Node, Problems], Stretch]:
    return lambda node, problems: stretch_of(read_fields(node, keys, problems), "", problems)


def _stretch_reader(catalogue: Mapping[str, Stretch], whole_keys: Mapping[str, Key]) -> Reader:
    """A stretch's name; below `use` also a whole stretch, so that it can have other numbers."""
    find, whole = name_reader(catalogue), _whole_reader(whole_keys)

    def read(node: Node, problems: Problems) -> Stretch:
        if isinstance(node, MapNode):
            return whole(node, problems)
        return catalogue[find(node, problems)]

    return read


def _figure_reader(read_poses: Reader, catalogue: Mapping[str, Stretch]) -> Reader:
    """Poses in numbers, or the name of a stretch that looks the same."""
    find = name_reader(catalogue)

    def read(node: Node, problems: Problems) -> Figure | None:
        if not isinstance(node, TextNode):
            figure: Figure = read_poses(node, problems)
            return figure
        return catalogue[find(node, problems)].figure

    return read


def _read_hold(node: Node, problems: Problems) -> int | HoldRange:
    hold = read_hold_range(node, problems)
    return hold.low if text_in(node).isdecimal() else hold


def _used(fields: Fields, problems: Problems) -> RoutineEntry:
    values = {"stretch" if name == "use" else name: fields.values[name] for name in fields.values}
    if "stretch" in values and "hold" in values:
        stretch, hold = values["stretch"], values["hold"]
        ends = (hold.low, hold.high) if isinstance(hold, HoldRange) else (hold,)
        wrongs = (hold_problem(end, stretch.hold, stretch.phases, stretch.name) for end in ends)
        if wrong := next(filter(None, wrongs), None):
            problems.at(fields.place("hold"), wrong)
    if "stretch" in values:
        _check_side(values["stretch"], fields, problems)
    return build(RoutineEntry, replace(fields, values=values), problems)


def _in_place(fields: Fields, problems: Problems) -> RoutineEntry:
    stretch = stretch_of(fields, "", problems)
    _check_side(stretch, fields, problems)
    own = {name: value for name, value in fields.values.items() if name in in_place_keys()}
    return RoutineEntry(stretch, **own)


def _check_side(stretch: Stretch, fields: Fields, problems: Problems) -> None:
    if "side" in fields.values and stretch.sides is Sides.NONE:
        sideless = worded("Problem", "{stretch} has no sides").format(stretch=stretch.name)
        problems.at(fields.place("side"), sideless)


def _switched_on(
    entries: tuple[RoutineEntry, ...], fields: Fields, problems: Problems
) -> tuple[RoutineEntry, ...]:
    on = tuple(entry for entry in entries if not entry.off)
    if entries and not on:
        all_off = worded("Problem", "every stretch is switched off: leave one on")
        problems.at(fields.place("stretches"), all_off)
    return on


def _with_ids(entries: tuple[RoutineEntry, ...], routine_id: str) -> tuple[RoutineEntry, ...]:
    """Entries whose stretches all have an id, those written in place one of their own.

    Those brought along as easier ones get theirs last, so that no other changes with them.
    """
    taken: set[str] = set()

    def named(stretch: Stretch) -> Stretch:
        if stretch.id:
            return stretch
        stem = f"{routine_id}.{snake_case(stretch.name)}"
        stretch_id = free_name(stem, taken, "_")
        taken.add(stretch_id)
        return structs.replace(stretch, id=stretch_id)

    def with_easier(stretch: Stretch) -> Stretch:
        easier = stretch.easier_stretch
        if not isinstance(easier, Stretch):
            return stretch
        return structs.replace(stretch, easier_stretch=with_easier(named(easier)))

    first = [structs.replace(entry, stretch=named(entry.stretch)) for entry in entries]
    return tuple(structs.replace(entry, stretch=with_easier(entry.stretch)) for entry in first)
