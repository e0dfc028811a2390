"""The frame of a picture holds the figure and its things, also while it turns round."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from stretchapp.core.movement import figure_of, moment_of
from stretchapp.core.plan import PlanSettings, SegmentKind, plan_session
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.stretch import Sides
from stretchapp.core.things import boxes_of
from stretchapp.ui.figure.camera import body_balls, frame_of
from tests.unit.core.shipped import CATALOGUE

SIDED = [name for name, each in CATALOGUE.items() if each.figure and each.sides is Sides.EACH]
RECT = QRectF(0, 0, 400, 400)
FRAMES_A_SECOND = 5


@pytest.mark.parametrize("name", SIDED)
def test_nothing_leaves_the_frame_while_the_sides_change(name: str) -> None:
    stretch = CATALOGUE[name]
    figure, frame = figure_of(stretch), frame_of(figure_of(stretch))
    plan = plan_session(Routine(id="r", name="", entries=(RoutineEntry(stretch),)), PlanSettings())
    switch = next(each for each in plan.segments if each.kind is SegmentKind.SWITCH)
    for at in range(switch.seconds * FRAMES_A_SECOND + 1):
        moment = moment_of(switch, at / FRAMES_A_SECOND)
        view = frame.view(RECT, moment.azimuth, moment.elevation)
        things = boxes_of(figure, moment.is_mirrored)
        corners = [(corner, 0.0) for box in things for corner in box.corners]
        for point, radius in (*body_balls(moment.body), *corners):
            x, y = view.at(point)
            reach = radius * view.scale
            assert reach <= x <= RECT.width() - reach
            assert reach <= y <= RECT.height() - reach
