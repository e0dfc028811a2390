"""What rests on what in the pictures of the neck."""

from __future__ import annotations

from stretchapp.core.figure import Part
from tests.unit.core.figure_checks import (
    Contacts,
    L,
    R,
    palm_on,
    seat,
    sole,
)

CONTACTS: Contacts = {
    "neck_side_tilt": {
        "start": [
            (seat, R), (sole, R), (sole, L), (palm_on(Part.THIGH), R), (palm_on(Part.THIGH), L),
        ],
        "stretch": [
            (seat, R), (sole, R), (sole, L), (palm_on(Part.THIGH), R), (palm_on(Part.THIGH), L),
        ],
    },
}  # fmt: skip
