"""What rests on what in the pictures of the neck."""

from __future__ import annotations

from stretchapp.core.figure import Part, Which
from tests.unit.core.figure_checks import (
    Check,
    Contacts,
    L,
    R,
    palm_on,
    palm_on_seat,
    seat,
    sole,
)
from tests.unit.core.palm_checks import palm_on_head

SITTING: list[tuple[Check, Which]] = [(seat, R), (seat, L), (sole, R), (sole, L)]
HANDS_ON_THIGHS: list[tuple[Check, Which]] = [
    *SITTING,
    (palm_on(Part.THIGH), R),
    (palm_on(Part.THIGH), L),
]

CONTACTS: Contacts = {
    "neck_side_tilt": {
        "start": HANDS_ON_THIGHS,
        "stretch": HANDS_ON_THIGHS,
    },
    "upper_trapezius_seat_hold": {
        "start": [*SITTING, (palm_on_seat, L), (palm_on(Part.THIGH), R)],
        "stretch": [*SITTING, (palm_on_seat, L), (palm_on_head, R)],
    },
    "levator_scapulae": {
        "start": [*SITTING, (palm_on_seat, L), (palm_on(Part.THIGH), R)],
        "stretch": [*SITTING, (palm_on_seat, L), (palm_on(Part.THIGH), R)],
    },
    "neck_rotation": {
        "start": HANDS_ON_THIGHS,
        "stretch": HANDS_ON_THIGHS,
    },
}  # fmt: skip
