"""What rests on what in the pictures of the legs and feet."""

from __future__ import annotations

from stretchapp.core.figure import Part
from tests.unit.core.figure_checks import (
    Contacts,
    L,
    R,
    heel,
    palm_on,
    palm_on_wall,
    seat,
    sole,
    straight_knee,
)

CONTACTS: Contacts = {
    "calf_wall": {
        "start": [(sole, R), (sole, L), (palm_on_wall, R), (palm_on_wall, L)],
        "stretch": [
            (sole, R), (sole, L), (palm_on_wall, R), (palm_on_wall, L), (straight_knee, R),
        ],
    },
    "hamstring_floor_seated": {
        "start": [(seat, R), (heel, R), (sole, L), (straight_knee, R)],
        "stretch": [
            (seat, R), (heel, R), (sole, L), (straight_knee, R),
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
    "quadriceps_standing": {
        "start": [(sole, R), (sole, L), (palm_on_wall, L)],
        "stretch": [(sole, L), (palm_on_wall, L), (palm_on(Part.FOOT), R)],
    },
}  # fmt: skip
