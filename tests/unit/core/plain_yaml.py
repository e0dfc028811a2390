"""YAML as text editors read it: by the core schema of YAML 1.2, where `no` is a text."""

from __future__ import annotations

import re

import yaml


class EditorLoader(yaml.SafeLoader):
    """Knows whole numbers, decimals, true, false and nothing; all else is a text."""


EditorLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    EditorLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first
    )


def as_an_editor_reads(text: str) -> object:
    """Raises yaml.YAMLError."""
    return yaml.load(text.replace("{side}", "(side)"), Loader=EditorLoader)
