"""Every text of the window can be found by the translators' tools, and plurals are right."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from stretchapp.resources import assets_folder
from tools.gather_texts import SOURCES, gather

I18N = assets_folder() / "i18n"
FEWEST_TEXTS = 600
SAYING, FILLING = ("translate", "worded"), "format"


def tool(name: str) -> str:
    return str(Path(sys.executable).parent / name)


@cache
def calls(source: Path) -> tuple[tuple[str, ast.Call], ...]:
    """Those that say or fill a text, with the last name of what is called."""
    nodes = ast.walk(ast.parse(source.read_text(encoding="utf-8")))
    named = ((_name(node), node) for node in nodes if isinstance(node, ast.Call))
    return tuple(each for each in named if each[0] in (*SAYING, FILLING))


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def texts(source: Path, *names: str) -> Iterator[tuple[str, str]]:
    """Contexts and texts of the calls with these names; an empty one is no literal."""
    for name, call in calls(source):
        if name in names:
            yield literal(call.args[0]), literal(call.args[1])


def messages(ts: Path) -> set[tuple[str, str]]:
    found = set()
    for context in ElementTree.parse(ts).getroot().iter("context"):
        name = context.findtext("name", "")
        found |= {(name, message.findtext("source", "")) for message in context.iter("message")}
    return found


def literal(node: ast.expr) -> str:
    value = node.value if isinstance(node, ast.Constant) else ""
    return value if isinstance(value, str) else ""


def test_context_and_text_are_always_literals() -> None:
    wrong = {source.name for source in SOURCES for text in texts(source, *SAYING) if "" in text}

    assert not wrong, f"lupdate only sees plain literals: {wrong}"


def test_lupdate_finds_every_text(tmp_path: Path) -> None:
    ts = tmp_path / "all.ts"
    gather(ts)
    written = {text for source in SOURCES for text in texts(source, *SAYING)}

    assert len(written) > FEWEST_TEXTS
    assert written - messages(ts) == set(), "a call inside the arguments hides a text from lupdate"


def places(template: str) -> frozenset[str]:
    """Raises ValueError for a brace that is neither a place nor doubled."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name is not None)


def test_every_place_in_the_words_of_the_core_is_filled() -> None:
    unfilled = []
    for source in SOURCES:
        made = (call.keywords for name, call in calls(source) if name == FILLING)
        filled = {frozenset(each.arg for each in keywords) for keywords in made}
        templates = (text for _, text in texts(source, "worded"))
        unfilled += [text for text in templates if places(text) not in {frozenset(), *filled}]

    assert unfilled == []


def test_every_text_with_a_number_has_its_english_plural() -> None:
    found = {text for source in SOURCES for text in texts(source, *SAYING)}

    assert {text for text in found if "%n" in text[1]} == messages(I18N / "stretchapp_en.ts")


def test_a_translation_has_the_places_of_its_text() -> None:
    for ts in I18N.glob("*.ts"):
        for message in ElementTree.parse(ts).getroot().iter("message"):
            said = message.findall("translation/numerusform") or message.findall("translation")
            wanted = {places(message.findtext("source", ""))}
            assert {places(each.text or "") for each in said} <= wanted, ts.name


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
