"""A list as JSON: objects in an array, or in an object under any key."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NoReturn

from stretchapp.core.import_columns import Field, field_of
from stretchapp.core.import_notes import Notes, Unit
from stretchapp.core.import_rows import Row, RowMaker, Table
from stretchapp.core.import_text import ListRefusedError, clean
from stretchapp.core.wording import worded

NO_LIST = worded(
    "Import",
    "There is no list in this JSON file. It needs an array of objects, each with a `name`, such "
    'as: [{{"name": "Calf stretch", "seconds": 30}}].',
)


def json_table(text: str, notes: Notes) -> Table:
    """Raises ListRefusedError."""
    root = _parsed(text)
    items = _items(root, notes)
    maker = RowMaker(notes)
    made = (_row(item, number, maker, notes) for number, item in enumerate(items, 1))
    rows = tuple(row for row in made if row is not None)
    maker.note_unknown()
    return Table(Unit.ITEM, rows, _name(root) if items is not root and items != [root] else "")


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_once_each, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        other = worded("Import", "This is not JSON: {reason}, at line {line}, column {column}.")
        told = other.format(reason=error.msg, line=error.lineno, column=error.colno)
        raise ListRefusedError(told) from error
    except RecursionError as error:
        deep = worded("Import", "The JSON is nested too deep to be a list of stretches.")
        raise ListRefusedError(deep) from error
    except ValueError as error:
        long = worded("Import", "A number in this JSON has thousands of digits.")
        raise ListRefusedError(long) from error


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        key = next(name for name in names if names.count(name) > 1)
        twice = worded("Import", "`{key}` is given twice in one group: keep one of them.")
        raise ListRefusedError(twice.format(key=clean(key)[:40]))
    return made


def _no_number(word: str) -> NoReturn:
    unknown = worded(
        "Import", "{word} is no number that JSON knows: write the seconds, or leave them out."
    )
    raise ListRefusedError(unknown.format(word=word))


def _items(root: Any, notes: Notes) -> list[Any]:
    """The array, or the longest one of the object; a single object is a list of one."""
    if isinstance(root, list):
        return root
    if isinstance(root, dict):
        if any(field_of(key) is Field.NAME for key in root) and not _arrays(root):
            return [root]
        found = max(_arrays(root), key=lambda pair: len(pair[1]), default=None)
        if found is not None:
            below = worded("Import", "The stretches are those under `{key}`.")
            notes.add(below.format(key=clean(found[0])[:40]))
            return found[1]
    raise ListRefusedError(NO_LIST)


def _arrays(root: dict[str, Any]) -> list[tuple[str, list[Any]]]:
    """The arrays of an object that have objects in them."""
    return [
        (key, value)
        for key, value in root.items()
        if isinstance(value, list) and any(isinstance(item, dict) for item in value)
    ]


def _name(root: dict[str, Any]) -> str:
    """Of the list, where it stands in a group that has one."""
    named = (value for key, value in root.items() if field_of(key) is Field.NAME)
    return next((clean(value) for value in named if isinstance(value, str)), "")


def _row(item: Any, number: int, maker: RowMaker, notes: Notes) -> Row | None:
    if isinstance(item, str):
        return maker.row(number, [(Field.NAME.value, [item])])
    if not isinstance(item, dict):
        notes.add(worded("Import", "is no stretch, so it is left out."), number)
        return None
    return maker.row(
        number, [(key, list(_texts(value, key, number, notes))) for key, value in item.items()]
    )


def _texts(value: Any, key: str, number: int, notes: Notes) -> Iterator[str]:
    """A value as the texts that a cell would have."""
    if isinstance(value, list):
        for each in value:
            if isinstance(each, list):
                _leave_out(key, number, notes)
            else:
                yield from _texts(each, key, number, notes)
    elif isinstance(value, dict):
        _leave_out(key, number, notes)
    elif isinstance(value, bool):
        yield "true" if value else "false"
    elif value is not None:
        yield from str(value).splitlines()


def _leave_out(key: str, number: int, notes: Notes) -> None:
    group = worded("Import", "`{key}` holds a group, which is left out.")
    notes.add(group.format(key=clean(key)[:40]), number)
