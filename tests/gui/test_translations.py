"""Every text of the window can be found by the translators' tools, and plurals are right."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

import stretchapp
from stretchapp.resources import assets_folder

PACKAGE = Path(stretchapp.__file__).parent
SOURCES = sorted([*(PACKAGE / "ui").rglob("*.py"), *(PACKAGE / "adapters").rglob("*.py")])
I18N = assets_folder() / "i18n"
FEWEST_TEXTS = 80


def tool(name: str) -> str:
    return str(Path(sys.executable).parent / name)


def calls(source: Path) -> Iterator[tuple[ast.Call, str]]:
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            if name == "translate" or name.endswith(".translate"):
                yield node, f"{source.name}:{node.lineno}"


def messages(ts: Path) -> set[tuple[str, str]]:
    found = set()
    for context in ElementTree.parse(ts).getroot().iter("context"):
        name = context.findtext("name", "")
        found |= {(name, message.findtext("source", "")) for message in context.iter("message")}
    return found


def literal(node: ast.expr) -> str | None:
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, str) else None


def test_context_and_text_are_always_literals() -> None:
    wrong = [
        place
        for source in SOURCES
        for call, place in calls(source)
        if literal(call.args[0]) is None or literal(call.args[1]) is None
    ]

    assert not wrong, "lupdate only sees plain literals: " + ", ".join(wrong)


def test_lupdate_finds_every_text(tmp_path: Path) -> None:
    ts = tmp_path / "all.ts"
    command = [tool("pyside6-lupdate"), "-locations", "none", *map(str, SOURCES), "-ts", str(ts)]
    subprocess.run(command, check=True, capture_output=True)
    written = {
        (literal(call.args[0]) or "", literal(call.args[1]) or "")
        for source in SOURCES
        for call, _ in calls(source)
    }

    assert len(written) > FEWEST_TEXTS
    assert written - messages(ts) == set(), "a call inside the arguments hides a text from lupdate"


def test_every_text_with_a_number_has_its_english_plural() -> None:
    plurals = {
        (literal(call.args[0]) or "", literal(call.args[1]) or "")
        for source in SOURCES
        for call, _ in calls(source)
        if "%n" in (literal(call.args[1]) or "")
    }

    assert plurals == messages(I18N / "stretchapp_en.ts")


def test_the_shipped_plurals_are_those_of_the_source(tmp_path: Path) -> None:
    made = tmp_path / "en.qm"
    command = [tool("pyside6-lrelease"), str(I18N / "stretchapp_en.ts"), "-qm", str(made)]
    subprocess.run(command, check=True, capture_output=True)

    assert made.read_bytes() == (I18N / "stretchapp_en.qm").read_bytes(), "run: make translations"


@pytest.mark.parametrize(("count", "text"), [(1, "1 stretch"), (2, "2 stretches")])
def test_a_number_has_its_plural(qapp: QCoreApplication, count: int, text: str) -> None:
    translator = QTranslator()
    assert translator.load(str(I18N / "stretchapp_en.qm"))
    qapp.installTranslator(translator)
    try:
        assert QCoreApplication.translate("Words", "%n stretch(es)", None, count) == text
    finally:
        qapp.removeTranslator(translator)
