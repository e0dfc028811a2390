"""What is heard of whole sessions: every instant with its tones and words.

The voice's one plural is not translated here: "3 minute(s)".
"""

from __future__ import annotations

import pytest

from stretchapp.core.plan import PlanSettings, SessionPlan, plan_session
from stretchapp.core.routine import RoutineEntry
from stretchapp.core.sound import Profile
from stretchapp.core.stretch import HoldRange, Kind, Phase, Sides, Stretch
from tests.unit.core.builders import paced, plan, stretch
from tests.unit.core.shipped import ROUTINES
from tests.unit.ui.heard_script import script

CALF = plan_session(ROUTINES["calf"], PlanSettings())
BACK = plan_session(ROUTINES["back"], PlanSettings())
MORNING = plan_session(ROUTINES["morning_back"], PlanSettings())


def test_the_calf_routine_in_full() -> None:
    assert script(CALF, Profile.FULL) == [
        "0 next “First: Calf stretch at the wall. Left leg back. Face a wall and rest both "
        "hands on it at about shoulder height. Step the left foot back, toes pointing at the "
        "wall, heel flat on the floor.”",
        "14 15 16 count",
        "17 hold “Hold.” “Keep the left knee straight and bend the front knee until the left calf "
        "pulls. Stay there; heel down, hips facing the wall.”",
        "32 half “Half-way.”",
        "44 45 46 count",
        "47 end, switch +0.4 “Switch. Right leg back.”",
        "49 50 51 count",
        "52 hold “Hold.”",
        "67 half “Half-way.”",
        "79 80 81 count",
        "82 end, switch +0.4 “Switch. Left leg back.”",
        "84 85 86 count",
        "87 hold “Hold.”",
        "102 half “Half-way.”",
        "114 115 116 count",
        "117 end, switch +0.4 “Switch. Right leg back.”",
        "119 120 121 count",
        "122 hold “Hold.”",
        "137 half “Half-way.”",
        "149 150 151 count",
        "152 end, finished +0.4 “Done. 3 minute(s).”",
    ]


def test_the_calf_routine_in_tones() -> None:
    assert script(CALF, Profile.TONES) == [
        "0 next",
        "14 15 16 count",
        "17 hold",
        "32 half",
        "44 45 46 count",
        "47 end, switch +0.4",
        "49 50 51 count",
        "52 hold",
        "67 half",
        "79 80 81 count",
        "82 end, switch +0.4",
        "84 85 86 count",
        "87 hold",
        "102 half",
        "114 115 116 count",
        "117 end, switch +0.4",
        "119 120 121 count",
        "122 hold",
        "137 half",
        "149 150 151 count",
        "152 end, finished +0.4",
    ]


def test_a_soft_calf_routine_has_a_bell_at_both_ends_of_a_hold_and_a_last_one() -> None:
    assert script(CALF, Profile.SOFT) == [
        "17 47 52 82 87 117 122 bell",
        "152 bell, bell +1",
    ]


def test_the_back_routine_in_full() -> None:
    assert script(BACK, Profile.FULL) == [
        "0 next “First: Knees to chest. Lie on your back with the knees bent. Hold behind "
        "both thighs, one leg at a time.”",
        "9 10 11 count",
        "12 hold “Hold.” “Draw the knees towards the chest until the lower back and hips feel the "
        "pull; head stays down.”",
        "27 half “Half-way.”",
        "39 40 41 count",
        "42 end, rest +0.4 “Rest.”",
        "49 50 51 count",
        "52 hold “Hold.”",
        "67 half “Half-way.”",
        "73 “Next: Lower-back rotation.”",
        "79 80 81 count",
        "82 end, next +0.4 “Lower-back rotation. Knees to the left. Lie on your back, knees "
        "bent and together, arms out for balance.”",
        "92 93 94 count",
        "95 hold “Hold.”",
        "102 103 104 count",
        "105 end, switch +0.4 “Switch. Knees to the right.”",
        "107 108 109 count",
        "110 hold “Hold.”",
        "117 118 119 count",
        "120 end, switch +0.4 “Switch. Knees to the left.”",
        "122 123 124 count",
        "125 hold “Hold.”",
        "132 133 134 count",
        "135 end, switch +0.4 “Switch. Knees to the right.”",
        "137 138 139 count",
        "140 hold “Hold.”",
        "147 148 149 count",
        "150 end, switch +0.4 “Switch. Knees to the left.”",
        "152 153 154 count",
        "155 hold “Hold.”",
        "162 163 164 count",
        "165 end, switch +0.4 “Switch. Knees to the right.”",
        "167 168 169 count",
        "170 hold “Hold.”",
        "171 “Next: Cat-cow.”",
        "177 178 179 count",
        "180 end, next +0.4 “Cat-cow. Go onto hands and knees, hands under shoulders, knees "
        "under hips. Cat: round the back up and let the head hang.”",
        "192 193 194 count",
        "195 hold “Cat.”",
        "200 phase “Cow.”",
        "205 phase “Cat.”",
        "210 phase “Cow.”",
        "215 phase “Cat.”",
        "220 phase “Cow.”",
        "222 223 224 count",
        "225 end, rest +0.4 “Rest.”",
        "232 233 234 count",
        "235 hold “Cat.”",
        "240 phase “Cow.”",
        "245 phase “Cat.”",
        "250 phase “Cow.”",
        "255 phase “Cat.”",
        "260 phase “Cow.”",
        "262 263 264 count",
        "265 end, finished +0.4 “Done. 5 minute(s).”",
    ]


def test_phases_of_a_second_have_tones_but_no_names() -> None:
    seconds = " ".join(map(str, range(11, 61)))

    assert script(MORNING, Profile.FULL)[1:6] == [
        "7 8 9 count",
        "10 hold “Begin.”",
        f"{seconds} phase",
        "61 phase “Next: Single knee to chest.”",
        "62 63 64 65 66 phase",
    ]


SWAY = Stretch(
    id="sway",
    name="Sway",
    instructions=("To and fro.",),
    hold=HoldRange(12, 12),
    default_hold=12,
    kind=Kind.PACED,
    phases=(Phase("out", 3), Phase("back", 3)),
)
NO_LEAD_IN = PlanSettings(prepare_s=0, switch_s=0, rest_s=0)
TO_READ = PlanSettings(prepare_s=10)


@pytest.mark.parametrize(
    ("session", "lines"),
    [
        pytest.param(
            plan(RoutineEntry(stretch(words=2), hold=10), settings=TO_READ),
            [
                "0 next “First: Calf. Lean lean.”",
                "7 8 9 count",
                "10 hold “Hold.”",
                "17 18 19 count",
                "20 end, finished +0.4 “Done. 1 minute(s).”",
            ],
            id="one hold",
        ),
        pytest.param(
            plan(RoutineEntry(stretch(sides=Sides.EACH), hold=10)),
            [
                "0 next “First: Calf. Left side.”",
                "1 2 3 count",
                "4 hold “Hold.” “Lean lean lean.”",
                "11 12 13 count",
                "14 end, switch +0.4 “Switch. Right side.”",
                "16 17 18 count",
                "19 hold “Hold.”",
                "26 27 28 count",
                "29 end, finished +0.4 “Done. 1 minute(s).”",
            ],
            id="two sides",
        ),
        pytest.param(
            plan(SWAY),
            [
                "0 next “First: Sway.”",
                "1 2 3 count",
                "4 hold “Out.”",
                "7 phase “Back.”",
                "10 phase “Out.”",
                "13 count “Back.”",
                "14 15 count",
                "16 end, finished +0.4 “Done. 1 minute(s).”",
            ],
            id="paced slowly",
        ),
        pytest.param(
            plan(paced(2, 3, length=10)),
            [
                "0 next “First: Cat_cow.”",
                "1 2 3 count",
                "4 hold “Begin.”",
                "6 9 phase",
                "11 12 13 count",
                "14 end, finished +0.4 “Done. 1 minute(s).”",
            ],
            id="paced fast",
        ),
        pytest.param(
            plan(RoutineEntry(stretch(), hold=10, reps=2)),
            [
                "0 next “First: Calf.”",
                "1 2 3 count",
                "4 hold “Hold.” “Lean lean lean.”",
                "11 12 13 count",
                "14 end, rest +0.4 “Rest.”",
                "16 17 18 count",
                "19 hold “Hold.”",
                "26 27 28 count",
                "29 end, finished +0.4 “Done. 1 minute(s).”",
            ],
            id="a rest",
        ),
        pytest.param(
            plan(RoutineEntry(stretch(hold=(5, 30)), hold=5), stretch("hip")),
            [
                "0 next “First: Calf.”",
                "1 2 3 count",
                "4 hold “Hold.” “Lean lean lean.”",
                "6 7 8 count",
                "9 end, next +0.4 “Hip.”",
                "10 11 12 count",
                "13 hold “Hold.” “Lean lean lean.”",
                "23 half “Half-way.”",
                "30 31 32 count",
                "33 end, finished +0.4 “Done. 1 minute(s).”",
            ],
            id="a hold of 5 s has no time to say what is next",
        ),
        pytest.param(
            plan(RoutineEntry(stretch(words=0), hold=10, reps=2, rest=0), settings=NO_LEAD_IN),
            [
                "0 hold “Hold.”",
                "7 8 9 count",
                "10 end, hold +0.4 “Hold.”",
                "17 18 19 count",
                "20 end, finished +0.4 “Done. 1 minute(s).”",
            ],
            id="lead-ins of 0 s",
        ),
        pytest.param(
            plan(stretch(), stretch()),
            [
                "0 next “First: Calf.”",
                "1 2 3 count",
                "4 hold “Hold.” “Lean lean lean.”",
                "14 half “Half-way.”",
                "15 “Next: Calf.”",
                "21 22 23 count",
                "24 end, next +0.4 “Calf.”",
                "25 26 27 count",
                "28 hold “Hold.”",
                "38 half “Half-way.”",
                "45 46 47 count",
                "48 end, finished +0.4 “Done. 1 minute(s).”",
            ],
            id="the same stretch again",
        ),
    ],
)
def test_a_session_in_full(session: SessionPlan, lines: list[str]) -> None:
    assert script(session, Profile.FULL) == lines


@pytest.mark.parametrize(
    ("session", "lines"),
    [
        pytest.param(plan(SWAY), ["4 bell", "16 bell, bell +1"], id="paced"),
        pytest.param(
            plan(RoutineEntry(stretch(words=0), hold=10, reps=2, rest=0), settings=NO_LEAD_IN),
            ["0 bell", "10 20 bell, bell +1"],
            id="lead-ins of 0 s",
        ),
    ],
)
def test_a_soft_session(session: SessionPlan, lines: list[str]) -> None:
    assert script(session, Profile.SOFT) == lines
