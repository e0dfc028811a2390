"""What rests on what in the pictures of the legs and feet."""

from __future__ import annotations

from stretchapp.core.figure import Part, Which
from tests.unit.core.figure_checks import (
    Check,
    Contacts,
    L,
    R,
    ankle_on,
    bent_knee,
    foot_edge,
    head_on_cushion,
    heel,
    on_back,
    palm_on,
    palm_on_floor,
    palm_on_heel,
    palm_on_wall,
    seat,
    side_lying,
    sole,
    straight_elbow,
    straight_knee,
    towel_round_foot,
)

PUMPING: list[tuple[Check, Which]] = [
    (seat, R), (seat, L), (heel, R), (heel, L), (straight_knee, R), (straight_knee, L),
    (palm_on_floor, R), (palm_on_floor, L), (straight_elbow, R), (straight_elbow, L),
]  # fmt: skip

CONTACTS: Contacts = {
    "calf_wall": {
        "start": [(sole, R), (sole, L), (palm_on_wall, R), (palm_on_wall, L)],
        "stretch": [
            (sole, R), (sole, L), (palm_on_wall, R), (palm_on_wall, L), (straight_knee, R),
        ],
    },
    "soleus_wall": {
        "start": [(sole, R), (sole, L), (palm_on_wall, R), (palm_on_wall, L)],
        "stretch": [
            (sole, R), (sole, L), (palm_on_wall, R), (palm_on_wall, L),
            (bent_knee, R), (bent_knee, L),
        ],
    },
    "calf_towel_seated": {
        "start": [(seat, R), (heel, R), (heel, L), (straight_knee, R), (towel_round_foot, R)],
        "stretch": [(seat, R), (heel, R), (heel, L), (straight_knee, R), (towel_round_foot, R)],
    },
    "plantar_foot_seated": {
        "start": [(seat, R), (seat, L), (sole, L), (ankle_on(Part.THIGH), R)],
        "stretch": [
            (seat, R), (seat, L), (sole, L), (ankle_on(Part.THIGH), R),
            (palm_on(Part.FOOT), R), (palm_on_heel(R), L),
        ],
    },
    "ankle_pumps": {"start": PUMPING, "point": PUMPING, "pull back": PUMPING},
    "hamstring_floor_seated": {
        "start": [(seat, R), (heel, R), (heel, L), (straight_knee, R)],
        "stretch": [
            (seat, R), (heel, R), (heel, L), (straight_knee, R),
            (palm_on(Part.SHIN), R), (palm_on(Part.SHIN, R), L),
        ],
    },
    "hamstring_standing": {
        "start": [(heel, R), (sole, L)],
        "stretch": [
            (heel, R), (sole, L), (straight_knee, R),
            (palm_on(Part.THIGH, L), R), (palm_on(Part.THIGH), L),
        ],
    },
    "hamstring_supine_towel": {
        "start": [(on_back, R), (sole, L), (bent_knee, R), (towel_round_foot, R)],
        "stretch": [(on_back, R), (sole, L), (straight_knee, R), (towel_round_foot, R)],
    },
    "hamstring_chair": {
        "start": [
            (seat, R), (seat, L), (heel, R), (sole, L),
            (palm_on(Part.THIGH), R), (palm_on(Part.THIGH), L),
        ],
        "stretch": [
            (seat, R), (seat, L), (heel, R), (sole, L), (straight_knee, R),
            (palm_on(Part.THIGH, L), R), (palm_on(Part.THIGH), L),
        ],
    },
    "quadriceps_standing": {
        "start": [(sole, R), (sole, L), (palm_on_wall, L)],
        "stretch": [(sole, L), (palm_on_wall, L), (palm_on(Part.FOOT), R)],
    },
    "quadriceps_side_lying": {
        "start": [(side_lying, L), (head_on_cushion, L), (foot_edge, L), (palm_on_floor, L)],
        "stretch": [
            (side_lying, L), (head_on_cushion, L), (foot_edge, L), (bent_knee, L),
            (palm_on_floor, L), (palm_on(Part.FOOT), R),
        ],
    },
    "march_on_spot": {
        "start": [(sole, R), (sole, L)],
        "left": [(sole, R), (bent_knee, L)],
        "right": [(sole, L), (bent_knee, R)],
    },
}  # fmt: skip
