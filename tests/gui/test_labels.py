"""What people write is shown as they wrote it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from stretchapp.ui.player_view import PillView, TimelineBar
from stretchapp.ui.widgets.labels import button, label, set_text
from stretchapp.ui.widgets.side_pill import SidePill
from stretchapp.ui.widgets.timeline import Timeline
from tests.gui.showing import light


def test_angle_brackets_are_no_markup(qtbot: QtBot) -> None:
    made = label("<b>Neck</b>")
    qtbot.addWidget(made)

    assert made.textFormat() is Qt.TextFormat.PlainText


def test_an_ampersand_on_a_button_is_no_hidden_key(qtbot: QtBot) -> None:
    made = button("")
    qtbot.addWidget(made)
    set_text(made, "Neck & back")

    assert made.shortcut().isEmpty()
    assert made.text() == "Neck && back"


def test_a_label_can_be_narrower_than_its_longest_word(qtbot: QtBot) -> None:
    made = label("W" * 60)
    qtbot.addWidget(made)

    assert made.minimumSizeHint().width() < made.fontMetrics().horizontalAdvance("W" * 10)


def test_each_of_many_bars_is_seen(qtbot: QtBot) -> None:
    bars = [TimelineBar(20, 0, opens=True, current=False) for _ in range(130)]
    timeline = Timeline(light())
    qtbot.addWidget(timeline)
    timeline.resize(568, 16)
    timeline.show_bars(tuple(bars))
    row = timeline.grab(QRect(0, 8, 568, 1)).toImage()
    ground = row.pixelColor(0, 0).name()
    changes = sum(row.pixelColor(x, 0) != row.pixelColor(x - 1, 0) for x in range(1, row.width()))

    assert ground
    assert changes > 2 * 100


def test_a_side_too_long_for_the_page_is_written_smaller(qtbot: QtBot) -> None:
    pill = SidePill(light())
    qtbot.addWidget(pill)
    pill.show_view(PillView("SWITCH: RIGHT FOOT IN HAND"))
    pill.resize(pill.sizeHint().width() * 2 // 3, pill.sizeHint().height())
    image, ink = pill.grab().toImage(), QColor(light().on_primary)
    middle = range(image.height() // 4, image.height() * 3 // 4)
    last = image.width() - image.height() // 4
    edge = [image.pixelColor(x, y) for x in (image.height() // 4, last) for y in middle]

    assert ink not in edge
