"""All themes are complete and can be read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from stretchapp.resources import assets_folder
from stretchapp.ui.theme import Theme, palette, read_theme, style_sheet, theme_tokens

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

THEMES = assets_folder() / "themes"
NAMES = ("light", "dark", "high_contrast")
TEXT, LARGE, EDGE, GLOW = 7.0, 4.5, 3.0, 1.5
PAIRS = [
    ("ink", "paper", TEXT),
    ("ink", "card", TEXT),
    ("ink", "chip", TEXT),
    ("ink", "line", TEXT),
    ("muted", "paper", TEXT),
    ("muted", "card", TEXT),
    ("muted", "chip", LARGE),
    ("on_primary", "primary", TEXT),
    ("on_right", "right", TEXT),
    ("on_hot", "hot", TEXT),
    ("ring", "paper", EDGE),
    ("ring", "chip", EDGE),
    ("hot", "paper", LARGE),
    ("hot", "card", TEXT),
    ("primary", "paper", LARGE),
    ("primary", "line", EDGE),
    ("edge", "paper", EDGE),
    ("edge", "card", EDGE),
    ("primary", "card", EDGE),
    ("primary", "chip", EDGE),
]


STRONG_PAIRS = [
    ("muted", "chip", TEXT),
    ("hot", "paper", TEXT),
    ("hot", "card", TEXT),
    ("primary", "paper", TEXT),
    ("card_edge", "paper", TEXT),
    ("chip_edge", "paper", TEXT),
    ("edge", "paper", TEXT),
    ("ring", "primary", EDGE),
]
ON_THE_GROUND = (
    "skin", "skin_far", "top", "top_far", "legs", "legs_far", "hair", "shoe", "shoe_far", "prop",
    "prop_edge", "glow",
)  # fmt: skip


def luminance(color: str) -> float:
    """Relative luminance as WCAG 2.1 defines it."""
    made = QColor(color)
    parts = (made.redF(), made.greenF(), made.blueF())
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def theme(name: str) -> Theme:
    return read_theme(THEMES / f"{name}.toml")


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_says_what_any_reader_of_toml_finds_in_it(name: str) -> None:
    text = (THEMES / f"{name}.toml").read_text(encoding="utf-8")
    assert theme_tokens(text) == tomllib.loads(text)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_a_pair_of_colours_can_be_told_apart(
    name: str, ink: str, ground: str, least: float
) -> None:
    colors = theme(name)._asdict()

    assert contrast(colors[ink], colors[ground]) >= least


@pytest.mark.parametrize(("ink", "ground", "least"), STRONG_PAIRS)
def test_high_contrast_has_strong_edges_and_no_faint_words(
    ink: str, ground: str, least: float
) -> None:
    colors = theme("high_contrast")._asdict()

    assert contrast(colors[ink], colors[ground]) >= least


def figure_contrast(one: str, other: str) -> float:
    figure = theme("high_contrast").figure
    return contrast(getattr(figure, one).name(), getattr(figure, other).name())


@pytest.mark.parametrize("part", ON_THE_GROUND)
def test_every_part_of_the_figure_stands_out_in_high_contrast(part: str) -> None:
    assert figure_contrast(part, "outline") >= EDGE


@pytest.mark.parametrize("part", ["skin", "skin_far", "top", "top_far", "legs", "legs_far"])
def test_where_it_is_felt_is_seen_on_every_part_in_high_contrast(part: str) -> None:
    assert figure_contrast("glow", part) >= GLOW


def test_the_two_sides_have_different_colours() -> None:
    for name in NAMES:
        assert theme(name).primary != theme(name).right


@pytest.mark.parametrize("name", NAMES)
def test_the_style_sheet_uses_only_colours_of_the_theme(name: str) -> None:
    made = style_sheet(theme(name), (THEMES / "style.qss").read_text(encoding="utf-8"))

    assert "$" not in made
    assert theme(name).primary in made


@pytest.mark.parametrize("look", ["", "main", "quiet", "fold", "choice", "cramp", "cramping"])
def test_a_button_reached_by_tab_wears_one_ring(qtbot: QtBot, look: str) -> None:
    window = QWidget()
    first, button = QPushButton(window), QPushButton(window)
    button.setProperty("look", look)
    button.setGeometry(0, 50, 120, 44)
    window.setStyleSheet(
        style_sheet(theme("light"), (THEMES / "style.qss").read_text(encoding="utf-8"))
    )
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)

    picture = button.grab().toImage()
    inside = {picture.pixelColor(x, 22).name() for x in range(5, 115)}

    assert button.hasFocus()
    assert picture.pixelColor(1, 22).name() not in inside
    assert len(inside) == 1


def test_the_palette_follows_the_theme() -> None:
    made = palette(theme("dark"))

    assert made.color(QPalette.ColorRole.Window) == QColor(theme("dark").paper)
    assert made.color(QPalette.ColorRole.WindowText) == QColor(theme("dark").ink)


def test_a_theme_that_lacks_a_colour_is_refused(tmp_path: Path) -> None:
    text = (THEMES / "light.toml").read_text(encoding="utf-8")
    short = tmp_path / "short.toml"
    short.write_text(text.replace("paper =", "# paper ="), encoding="utf-8")

    with pytest.raises((TypeError, KeyError)):
        read_theme(short)


def test_figures_are_outlined_in_the_colour_of_their_ground() -> None:
    for name in NAMES:
        made = theme(name)
        assert made.figure.outline == QColor(made.paper)
        assert made.figure_on_card.outline == QColor(made.card)
        assert set(made.figure._fields) >= {"skin", "top", "legs", "glow"}
