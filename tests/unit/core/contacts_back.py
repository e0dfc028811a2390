"""What rests on what in the pictures of the back."""

from __future__ import annotations

from stretchapp.core.figure import Part
from tests.unit.core.figure_checks import (
    Contacts,
    L,
    R,
    behind_thigh,
    forearm_on_floor,
    forehead_on_floor,
    knee_and_instep,
    on_back,
    palm_on,
    palm_on_chair_back,
    palm_on_desk,
    palm_on_floor,
    palm_under_shoulder,
    seat,
    sole,
    straight_elbow,
)

CONTACTS: Contacts = {
    "knees_to_chest": {
        "start": [(sole, R), (sole, L), (palm_on_floor, R), (on_back, R)],
        "stretch": [(behind_thigh(), R), (behind_thigh(), L), (on_back, R)],
    },
    "lower_back_rotation": {
        "start": [(sole, R), (sole, L), (palm_on_floor, R), (palm_on_floor, L), (on_back, R)],
        "stretch": [(palm_on_floor, R), (palm_on_floor, L), (on_back, R)],
    },
    "childs_pose": {
        "start": [
            (palm_under_shoulder, R), (palm_under_shoulder, L),
            (knee_and_instep, R), (knee_and_instep, L),
        ],
        "stretch": [
            (forehead_on_floor, R), (forearm_on_floor, R), (forearm_on_floor, L),
            (palm_on_floor, R), (knee_and_instep, R), (knee_and_instep, L),
        ],
    },
    "seated_cat_cow": {
        at: [
            (seat, R), (seat, L), (sole, R), (sole, L),
            (palm_on(Part.THIGH), R), (palm_on(Part.THIGH), L),
        ]
        for at in ("start", "cat", "cow")
    },
    "chair_forward_fold": {
        "start": [
            (seat, R), (seat, L), (sole, R), (sole, L),
            (palm_on(Part.THIGH), R), (palm_on(Part.THIGH), L),
        ],
        "stretch": [
            (seat, R), (seat, L), (sole, R), (sole, L),
            (palm_on(Part.SHIN), R), (palm_on(Part.SHIN), L),
        ],
    },
    "chair_trunk_twist": {
        "start": [
            (seat, R), (seat, L), (sole, R), (sole, L),
            (palm_on(Part.THIGH), R), (palm_on(Part.THIGH), L),
        ],
        "stretch": [
            (seat, R), (seat, L), (sole, R), (sole, L),
            (palm_on_chair_back, R), (palm_on(Part.THIGH, R), L),
        ],
    },
    "side_bend_standing": {
        "start": [(sole, R), (sole, L)],
        "stretch": [(sole, R), (sole, L), (palm_on(Part.THIGH), L)],
    },
    "lat_desk_reach": {
        "start": [(sole, R), (sole, L), (palm_on_desk, R), (palm_on_desk, L)],
        "stretch": [
            (sole, R), (sole, L), (palm_on_desk, R), (palm_on_desk, L),
            (straight_elbow, R), (straight_elbow, L),
        ],
    },
    "cat_cow": {
        "start": [(palm_under_shoulder, R), (palm_under_shoulder, L), (knee_and_instep, R)],
        "cat": [(palm_under_shoulder, R), (palm_under_shoulder, L), (knee_and_instep, R)],
        "cow": [(palm_under_shoulder, R), (palm_under_shoulder, L), (knee_and_instep, L)],
    },
}  # fmt: skip
