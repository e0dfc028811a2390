"""The arrows of docs/architecture.md, read off the code's own import statements."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import stretchapp

PACKAGE = Path(stretchapp.__file__).parent
FEWEST_FILES = 25
COMPOSE_THE_WINDOW = ("app", "company", "cramp_company", "extras", "library_files", "sessions")
SPEAKS_YAML = "core.yaml_tree"
OUTSIDE_WORLD = {
    "time", "os", "pathlib", "io", "sqlite3", "subprocess", "socket", "threading",
    "tempfile", "shutil", "logging", "random", "sys",
}  # fmt: skip


@dataclass(frozen=True)
class Import:
    """`module` imports `name`; our own names are relative to the package: core.plan."""

    module: str
    name: str
    line: int

    @property
    def part(self) -> str:
        return self.module.split(".")[0]

    @property
    def ours(self) -> bool:
        return self.name.split(".")[0] == "stretchapp"

    @property
    def target(self) -> str:
        """Of our own, the part of the house; else the top-level module."""
        names = self.name.split(".")
        return (names[1:] or [""])[0] if self.ours else names[0]

    @property
    def place(self) -> str:
        return f"stretchapp/{self.module.replace('.', '/')}.py:{self.line} imports {self.name}"


def module_name(file: Path) -> str:
    return ".".join(file.relative_to(PACKAGE).with_suffix("").parts)


def imports_of(file: Path) -> Iterator[Import]:
    tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            source = node.module or ""
            names = (
                [f"{source}.{alias.name}" for alias in node.names]
                if source == "stretchapp"
                else [source]
            )
        else:
            continue
        for name in names:
            yield Import(module_name(file), name, node.lineno)


FILES = sorted(PACKAGE.rglob("*.py"))
IMPORTS = [found for file in FILES for found in imports_of(file)]


def core_reaches_out(found: Import) -> bool:
    if found.part != "core":
        return False
    if found.ours:
        return found.target != "core"
    if found.target == "yaml":
        return found.module != SPEAKS_YAML
    if found.target in OUTSIDE_WORLD:
        return True
    return found.target not in {*sys.stdlib_module_names, "msgspec", "typing_extensions"}


def side_door(found: Import) -> bool:
    return found.ours and {found.part, found.target} == {"ui", "adapters"}


def ui_or_adapter_reaches_up(found: Import) -> bool:
    within = found.target in {found.part, "core", "__version__"}
    return found.part in {"ui", "adapters"} and found.ours and not within


def terminal_reaches_wide(found: Import) -> bool:
    if not found.part.startswith("terminal"):
        return False
    if not found.ours:
        return found.target not in sys.stdlib_module_names
    return found.target not in {"core", "plain_text"} and not found.target.startswith("terminal")


def qt_outside_the_window(found: Import) -> bool:
    allowed = {"ui", "adapters", *COMPOSE_THE_WINDOW}
    return found.target in {"PySide6", "shiboken6"} and found.part not in allowed


@pytest.mark.parametrize(
    ("is_broken_by", "instead"),
    [
        pytest.param(
            core_reaches_out,
            "core/ knows no clock, file or toolkit: take the value as an argument, or put a"
            " Protocol in core/ports.py and its adapter in adapters/; YAML is read in"
            " core/yaml_tree.py alone",
            id="core_is_pure",
        ),
        pytest.param(
            side_door,
            "ui/ and adapters/ never import each other: app.py joins them by constructor"
            " arguments, a Protocol in core/ports.py names what is needed",
            id="ui_and_adapters_are_strangers",
        ),
        pytest.param(
            ui_or_adapter_reaches_up,
            "imports go one way: whoever composes passes what is needed to the constructor",
            id="nobody_imports_what_composes_them",
        ),
        pytest.param(
            terminal_reaches_wide,
            "the terminal front end needs only core/ and the standard library: commands.py passes"
            " it the rest",
            id="terminal_imports_only_core",
        ),
        pytest.param(
            qt_outside_the_window,
            "only ui/, adapters/ and what composes the window may import Qt: `list` must not"
            " pay for it",
            id="qt_stays_in_the_window",
        ),
    ],
)
def test_imports_go_one_way(is_broken_by: Callable[[Import], bool], instead: str) -> None:
    broken = [found.place for found in IMPORTS if is_broken_by(found)]
    assert not broken, "\n".join([*broken, f"→ {instead}"])


def test_only_resources_knows_where_files_lie() -> None:
    finders = {module_name(file) for file in FILES if looks_for_its_own_files(file)}
    assert finders == {"resources"}, "→ ask stretchapp.resources for the folder"


def looks_for_its_own_files(file: Path) -> bool:
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    attributes = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    imported = {found.name for found in imports_of(file)}
    return "__file__" in names | attributes or any(
        name.startswith("importlib.resources") for name in imported
    )


@pytest.mark.parametrize(
    ("rule", "forbidden"),
    [
        (core_reaches_out, Import("core.plan", "time", 1)),
        (core_reaches_out, Import("core.plan", "yaml", 1)),
        (core_reaches_out, Import("core.plan", "PySide6.QtCore", 1)),
        (core_reaches_out, Import("core.plan", "stretchapp.adapters.clock", 1)),
        (side_door, Import("ui.main_window", "stretchapp.adapters.clock", 1)),
        (side_door, Import("adapters.qt_player", "stretchapp.ui.theme", 1)),
        (ui_or_adapter_reaches_up, Import("ui.main_window", "stretchapp.app", 1)),
        (ui_or_adapter_reaches_up, Import("adapters.paths", "stretchapp.resources", 1)),
        (terminal_reaches_wide, Import("terminal", "stretchapp.adapters.clock", 1)),
        (terminal_reaches_wide, Import("terminal_view", "yaml", 1)),
        (qt_outside_the_window, Import("commands", "PySide6.QtCore", 1)),
    ],
)
def test_each_rule_can_be_broken(rule: Callable[[Import], bool], forbidden: Import) -> None:
    assert rule(forbidden)


def test_the_scan_saw_the_whole_house() -> None:
    assert len(FILES) >= FEWEST_FILES
    assert {found.part for found in IMPORTS} >= {"core", "ui", "adapters", "terminal", "__main__"}
    assert any(found.ours for found in IMPORTS)


ASKS_THE_CLOCK = {"now", "today", "utcnow"}


def test_the_core_never_asks_what_time_it_is() -> None:
    files = sorted((PACKAGE / "core").rglob("*.py"))
    asked = [
        f"{file.name}:{node.lineno} .{node.attr}"
        for file in files
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ASKS_THE_CLOCK
    ]
    assert len(files) >= FEWEST_FILES
    assert not asked, "\n".join([*asked, "→ core/ knows no clock: take the moment as an argument"])
