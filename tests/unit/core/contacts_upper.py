"""What rests on what in the pictures of shoulders, arms and wrists."""

from __future__ import annotations

from stretchapp.core.figure import Part, Which
from tests.unit.core.figure_checks import (
    Check,
    Contacts,
    L,
    R,
    forearm_on_frame,
    hands_clasped,
    palm_on,
    seat,
    sole,
    straight_elbow,
)
from tests.unit.core.palm_checks import palm_between_blades, palm_on_frame

SITTING: list[tuple[Check, Which]] = [(seat, R), (seat, L), (sole, R), (sole, L)]
STANDING: list[tuple[Check, Which]] = [(sole, R), (sole, L)]

CONTACTS: Contacts = {
    "chest_doorway": {
        "start": [*STANDING, (forearm_on_frame, R), (palm_on_frame, R)],
        "stretch": [*STANDING, (forearm_on_frame, R), (palm_on_frame, R)],
    },
    "shoulder_cross_body": {
        "start": STANDING,
        "stretch": [*STANDING, (palm_on(Part.UPPER_ARM, R), L)],
    },
    "triceps_overhead": {
        "start": STANDING,
        "stretch": [*STANDING, (palm_between_blades, R), (palm_on(Part.UPPER_ARM, R), L)],
    },
    "upper_back_hug": {
        "start": [*STANDING, (hands_clasped, R)],
        "stretch": [*STANDING, (hands_clasped, R)],
    },
    "shoulder_rolls": {
        "start": SITTING,
        "up and back": SITTING,
        "down": SITTING,
    },
    "wrist_flexor": {
        "start": [*SITTING, (straight_elbow, R), (palm_on(Part.THIGH), L)],
        "stretch": [*SITTING, (straight_elbow, R), (palm_on(Part.HAND, R), L)],
    },
    "wrist_extensor": {
        "start": [*SITTING, (straight_elbow, R), (palm_on(Part.THIGH), L)],
        "stretch": [*SITTING, (straight_elbow, R), (palm_on(Part.HAND, R), L)],
    },
}  # fmt: skip
