"""Every criterion of the article is told, apart from what is in a hurry, and nothing is claimed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import stretchapp
from stretchapp.ui.advice_words import Section, advice, signs

PACKAGE = Path(stretchapp.__file__).parent
SOURCES = sorted((PACKAGE / "ui").rglob("*.py"))
TERMINAL = PACKAGE / "terminal_cramp.py"
QUICK = "Get help quickly"
NEVER = re.compile(
    r"\bcur(es?|ed|ing)\b|\bguarantee|\bdetox|\bprevent|\bheals?\b|\bsupplement|restore life"
    r"|\byou(’re| are) fine\b|\b(is|are) (quite )?normal\b|\bhydrat|\bpainkiller"
    r"|\bfix(es)? (your )?posture|\bnothing to worry|\bharmless\b|\d ?%|\bper ?cent\b|\bquinine\b",
    re.IGNORECASE,
)
MINERAL = re.compile(r"\bmagnesium\b|\bcalcium\b|\bpotassium\b", re.IGNORECASE)
FEWEST_TEXTS = 200


def told(sections: tuple[Section, ...]) -> str:
    return "\n".join("\n".join((each.heading, each.text, *each.points)) for each in sections)


def in_two() -> tuple[str, str]:
    """The article's list, and the one of public guidance."""
    quick = next(number for number, each in enumerate(signs()) if each.heading == QUICK)
    return told(signs()[:quick]), told(signs()[quick:])


@pytest.mark.parametrize(
    "criterion",
    [
        "become frequent, and you do not know why",
        "last longer than ten minutes",
        "swelling, weakness or numbness",
        "changes in the skin",
        "happen often",
        "make your life harder",
        "get worse",
        "change a habit or stop a medicine that you suspect",
        "diuretics, statins and asthma medicines (bronchodilators)",
        "take a muscle relaxant",
        "take magnesium, calcium or potassium: they can disturb the heart’s rhythm",
        "cramps ease with rest, not with more exercise",
        "T. Houghton, 2025",
    ],
)
def test_every_criterion_of_the_article_is_among_the_signs(criterion: str) -> None:
    assert criterion in " ".join(in_two()[0].split())


@pytest.mark.parametrize(
    "criterion",
    [
        "not the article’s",
        "poison",
        "dirty wound (tetanus)",
        "one leg swollen, warm, red or tender",
        "numbness between the legs",
        "bladder or bowel",
        "weakness in both legs",
        "dizziness, trouble speaking or seeing, a weak arm",
        "after an accident",
        "chest pain or breathlessness",
        "disturb your sleep: an ordinary appointment",
    ],
)
def test_what_is_in_a_hurry_stands_apart(criterion: str) -> None:
    articles, quick = in_two()

    assert criterion in quick
    assert criterion not in articles


@pytest.mark.parametrize(
    "subject",
    ["T. Houghton (2025)", "Causes", "Symptoms", "Relief", "drink enough", "stretch regularly",
     "ease into an activity and out of it", "balanced diet", "rest enough",
     "No doctor or physiotherapist has reviewed", "See a doctor about cramps that"],
)  # fmt: skip
def test_the_advice_says_all_there_is_to_say(subject: str) -> None:
    assert subject in told(advice())


def shipped_texts() -> Iterator[str]:
    """What a person may read: the translated texts of the window, and the terminal's."""
    for source in SOURCES:
        calls = [node for node in ast.walk(parsed(source)) if isinstance(node, ast.Call)]
        yield from (text for call in calls if is_translated(call) for text in strings(call))
    yield from strings(parsed(TERMINAL))


def parsed(source: Path) -> ast.AST:
    return ast.parse(source.read_text(encoding="utf-8"))


def is_translated(call: ast.Call) -> bool:
    return ast.unparse(call.func).endswith("translate")


def strings(node: ast.AST) -> Iterator[str]:
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value


def test_no_text_claims_what_nobody_knows() -> None:
    texts = list(shipped_texts())

    assert len(texts) > FEWEST_TEXTS
    assert [text for text in texts if NEVER.search(text)] == []


def test_minerals_are_named_only_where_a_doctor_is_to_be_asked() -> None:
    named = [text for text in shipped_texts() if MINERAL.search(text)]

    assert named == ["take magnesium, calcium or potassium: they can disturb the heart’s rhythm"]


@pytest.mark.parametrize(
    "text", ["It cures cramp", "you are fine", "This is normal", "6 % of adults", "hydration"]
)
def test_a_claim_would_be_seen(text: str) -> None:
    assert NEVER.search(text)
