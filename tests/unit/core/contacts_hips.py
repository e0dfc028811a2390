"""What rests on what in the pictures of the hips."""

from __future__ import annotations

from tests.unit.core.figure_checks import (
    Contacts,
    L,
    R,
    behind_thigh,
    on_back,
    palm_on_floor,
    sole,
)

CONTACTS: Contacts = {
    "knee_to_chest_single": {
        "start": [(sole, R), (sole, L), (palm_on_floor, R), (on_back, R)],
        "stretch": [(sole, L), (behind_thigh(), R), (behind_thigh(R), L), (on_back, R)],
    },
}  # fmt: skip
