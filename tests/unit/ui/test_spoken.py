"""The words for each thing that is said."""

from __future__ import annotations

import pytest
from msgspec import structs

from stretchapp.core.speech import Say, Saying
from stretchapp.core.stretch import Sides
from stretchapp.ui.spoken import spoken
from tests.unit.core.builders import paced, plan, stretch

# 0 prepare, 1 hold left, 2 switch, 3 hold right, 4 prepare, 5 pace
CALF = structs.replace(
    stretch("calf", sides=Sides.EACH),
    name="Calf\nstretch",
    side_label="{side} leg back",
    instructions=("Step the {side} foot back.", "lean"),
)
PLAN = plan(CALF, paced(5, 5, length=10))


@pytest.mark.parametrize(
    ("say", "words"),
    [
        (Say(Saying.FIRST, 0), "First: Calf stretch. Left leg back."),
        (
            Say(Saying.FIRST, 0, lines=2),
            "First: Calf stretch. Left leg back. Step the left foot back. Lean.",
        ),
        (
            Say(Saying.STRETCH, 2, lines=1),
            "Calf stretch. Right leg back. Step the right foot back.",
        ),
        (Say(Saying.STRETCH, 4), "Cat_cow."),
        (Say(Saying.NEXT, 4), "Next: Cat_cow."),
        (Say(Saying.SWITCH, 2), "Switch. Right leg back."),
        (Say(Saying.HOLD, 1), "Hold."),
        (Say(Saying.BEGIN, 5), "Begin."),
        (Say(Saying.PHASE, 5, phase="cow"), "Cow."),
        (Say(Saying.HALF, 1), "Half-way."),
        (Say(Saying.REST, 2), "Rest."),
        (Say(Saying.WAITING, 2), "Ready when you are."),
        (Say(Saying.PAUSED, 2), "Paused."),
        (Say(Saying.READY, 2), "Ready. Right leg back."),
        (Say(Saying.READY, 5), "Ready."),
        (Say(Saying.INTERRUPTED, 2), "The session was paused."),
        (Say(Saying.DONE, 5), "Done."),
    ],
    ids=lambda each: each.saying.value if isinstance(each, Say) else "",
)
def test_it_is_said_in_whole_sentences_on_one_line(say: Say, words: str) -> None:
    assert spoken(say, PLAN) == words
