"""The JSON Schema of routine and stretch files, made from the model, for text editors.

It is of the files as they are written: what only their meaning makes wrong, `check` finds. Draft 7
is what editors read; it knows no `prefixItems`, and takes nothing beside a `$ref`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

import msgspec

from stretchapp.core.file_format import FORMAT
from stretchapp.core.key_words import ENTRY_WORDS, ROUTINE_WORDS, STRETCH_WORDS
from stretchapp.core.picture_name import LONGEST_PICTURE_NAME
from stretchapp.core.routine import Routine
from stretchapp.core.routine_file import MOST_ENTRIES
from stretchapp.core.stretch_file import LONGEST_HOLD

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
TEXT = ["string", "number", "boolean"]  # unquoted, `name: 2030` is a number to an editor
HOLD: Schema = {
    "anyOf": [
        {"type": "integer", "minimum": 1, "maximum": LONGEST_HOLD},
        {"type": "string", "pattern": "^[1-9][0-9]{0,2}( ?[-–] ?[1-9][0-9]{0,2})?$"},
    ]
}
PICTURE: Schema = {
    "type": "string",
    "pattern": r"^[^/\\:*?<>|]+\.([Pp][Nn][Gg]|[Jj][Pp][Ee]?[Gg]|[Ss][Vv][Gg])$",
    "maxLength": LONGEST_PICTURE_NAME,
}
_PLACE = "#/definitions/{name}"


def stretch_schema(names: Collection[str] = ()) -> Schema:
    """Of a file in the folder `stretches`; editors offer these names of stretches."""
    group, parts = _stretch(names), _parts()
    keys = {"format": _format(), **group["properties"]}
    return _file("A stretch of stretchapp", keys, ["format", *group["required"]], parts)


def routine_schema(names: Collection[str] = ()) -> Schema:
    """Of a routine; editors offer these names of stretches."""
    parts = {**_parts(), "Stretch": _stretch_in_place(names)}
    group = _written(_components()["Routine"])
    keys = _described(group["properties"], ROUTINE_WORDS)
    lists: Schema = {
        "stretches": {
            "type": "array",
            "minItems": 1,
            "maxItems": MOST_ENTRIES,
            "items": _entry(names),
        },
        "pictures": {
            "type": "object",
            "propertyNames": dict(PICTURE),
            "additionalProperties": {"type": "string", "minLength": 1},
        },
    }
    keys = {"format": _format(), "name": keys["name"], **_described(lists, ROUTINE_WORDS), **keys}
    for unwritten in ("id", "entries"):
        del keys[unwritten]
    return _file("A routine of stretchapp", keys, ["format", "name", "stretches"], parts)


def _file(title: str, keys: Schema, required: list[str], parts: Schema) -> Schema:
    return {
        "$schema": DRAFT,
        "title": title,
        **_group(keys, required),
        "definitions": parts,
    }


def _group(keys: Schema, required: Collection[str]) -> Schema:
    return {
        "type": "object",
        "properties": keys,
        "required": list(required),
        "additionalProperties": False,
    }


def _format() -> Schema:
    return {"const": FORMAT, "description": ROUTINE_WORDS["format"]}


def _entry(names: Collection[str]) -> Schema:
    """A name, or a name with other numbers, or a whole stretch written in place."""
    numbers = _written(_components()["RoutineEntry"])["properties"]
    del numbers["stretch"]
    numbers["hold"] = dict(HOLD)
    used = {"use": {"anyOf": [_name(names), {"$ref": _PLACE.format(name="Stretch")}]}, **numbers}
    in_place = _stretch_in_place(names)
    added = {key: numbers[key] for key in numbers if key not in in_place["properties"]}
    keys = {**in_place["properties"], **_described(added, ENTRY_WORDS)}
    return {
        "anyOf": [
            _name(names),
            _group(_described(used, ENTRY_WORDS), ["use"]),
            _group(keys, in_place["required"]),
        ]
    }


def _stretch(names: Collection[str]) -> Schema:
    keys = _written(_components()["Stretch"])["properties"]
    del keys["id"]
    keys |= {"hold": dict(HOLD), "picture": dict(PICTURE), "easier_stretch": _name(names)}
    return _group(_described(keys, STRETCH_WORDS), ["name", "instructions", "hold"])


def _stretch_in_place(names: Collection[str]) -> Schema:
    """It may look like another that has a name, and bring an easier one along."""
    group = _stretch(names)
    figure = {**group["properties"]["figure"]}
    figure["anyOf"] = [*figure.pop("allOf"), _name(names)]
    easier = {"anyOf": [_name(names), {"$ref": _PLACE.format(name="Stretch")}]}
    own = _described({"figure": figure, "easier_stretch": easier}, STRETCH_WORDS)
    return {**group, "properties": {**group["properties"], **own}}


def _name(names: Collection[str]) -> Schema:
    """Any: a stretch of one's own can be named too."""
    return {"type": "string", "minLength": 1, "examples": list(names)}


def _described(keys: Mapping[str, Schema], words: Mapping[str, str]) -> Schema:
    return {
        key: {**keys[key], "description": words[key]} if key in words else keys[key] for key in keys
    }


@cache
def _components() -> Mapping[str, Schema]:
    _, components = msgspec.json.schema_components([Routine], ref_template=_PLACE)
    return components


def _parts() -> Schema:
    """What more than one place refers to: the figure's groups of keys, and a phase."""
    groups = {name: part for name, part in _components().items() if "enum" not in part}
    unwritten = ("Routine", "RoutineEntry", "Stretch", "HoldRange", "Picture")
    return {name: _written(groups[name]) for name in groups if name not in unwritten}


def _written(part: Schema) -> Schema:
    """A part of msgspec's schema as a file may say it: nothing is left empty, lists are plain."""
    if "$ref" in part:
        return _referred(part)
    if "anyOf" in part:
        return _either(part)
    made = {key: part[key] for key in part if key not in ("title", "prefixItems", "items")}
    if not made.get("default", True):
        del made["default"]
    if "description" in made:
        made["description"] = " ".join(made["description"].split())
    if made.get("type") == "string":
        made["type"] = TEXT
    if items := part.get("items") or part.get("prefixItems", [None])[0]:
        made["items"] = _written(items)
    if "properties" in made:
        made["properties"] = {key: _written(each) for key, each in made["properties"].items()}
        made["additionalProperties"] = False
    return made


def _referred(part: Schema) -> Schema:
    """The few words of an enum in place, everything else by its name."""
    target = _components()[part["$ref"].removeprefix(_PLACE.format(name=""))]
    rest = {key: part[key] for key in part if key != "$ref" and part[key]}
    if "enum" in target:
        return {"enum": target["enum"], **rest}
    return {"allOf": [{"$ref": part["$ref"]}], **rest} if rest else {"$ref": part["$ref"]}


def _either(part: Schema) -> Schema:
    """Without the choice of nothing: what is not said is left out."""
    kinds = [_written(kind) for kind in part["anyOf"] if kind != {"type": "null"}]
    made = kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
    default = part.get("default")
    made = {"allOf": [made]} if "$ref" in made else made
    return {**made, "default": default} if default else made
