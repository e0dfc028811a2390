"""What rests on what in the pictures of the hips."""

from __future__ import annotations

from stretchapp.core.figure import Part
from tests.unit.core.figure_checks import (
    Contacts,
    L,
    R,
    ankle_on,
    ball_and_toes,
    behind_thigh,
    bent_knee,
    foot_edge,
    instep,
    knee_on_cushion,
    on_back,
    palm_on,
    palm_on_chair_back,
    palm_on_floor,
    palm_on_wall,
    seat,
    sole,
    sole_to_sole,
    straight_knee,
)

CONTACTS: Contacts = {
    "hip_flexor_kneeling": {
        "start": [
            (knee_on_cushion, R), (instep, R), (sole, L),
            (palm_on(Part.THIGH, L), R), (palm_on(Part.THIGH), L),
        ],
        "stretch": [
            (knee_on_cushion, R), (instep, R), (sole, L),
            (palm_on(Part.THIGH, L), R), (palm_on(Part.THIGH), L),
        ],
    },
    "hip_flexor_standing": {
        "start": [
            (ball_and_toes, R), (sole, L), (palm_on_chair_back, L), (palm_on(Part.PELVIS), R),
        ],
        "stretch": [
            (ball_and_toes, R), (sole, L), (bent_knee, L),
            (palm_on_chair_back, L), (palm_on(Part.PELVIS), R),
        ],
    },
    "hip_flexor_chair": {
        "start": [
            (seat, L), (sole, R), (sole, L), (palm_on_chair_back, L), (palm_on(Part.THIGH), R),
        ],
        "stretch": [
            (seat, L), (ball_and_toes, R), (sole, L),
            (palm_on_chair_back, L), (palm_on(Part.THIGH, L), R),
        ],
    },
    "knee_to_chest_single": {
        "start": [(sole, R), (sole, L), (palm_on_floor, R), (on_back, R)],
        "stretch": [(sole, L), (behind_thigh(), R), (behind_thigh(R), L), (on_back, R)],
    },
    "glute_figure_four_lying": {
        "start": [
            (ankle_on(Part.THIGH), R), (sole, L),
            (palm_on_floor, R), (palm_on_floor, L), (on_back, R),
        ],
        "stretch": [
            (ankle_on(Part.THIGH), R), (behind_thigh(L), R), (behind_thigh(), L), (on_back, R),
        ],
    },
    "glute_figure_four_chair": {
        "start": [
            (seat, R), (seat, L), (sole, L), (ankle_on(Part.THIGH), R),
            (palm_on(Part.THIGH), R), (palm_on(Part.SHIN, R), L),
        ],
        "stretch": [
            (seat, R), (seat, L), (sole, L), (ankle_on(Part.THIGH), R),
            (palm_on(Part.THIGH), R), (palm_on(Part.SHIN, R), L),
        ],
    },
    "adductor_butterfly": {
        "start": [
            (seat, R), (seat, L), (sole_to_sole, R), (foot_edge, R), (foot_edge, L),
            (palm_on(Part.SHIN), R), (palm_on(Part.SHIN), L),
        ],
        "stretch": [
            (seat, R), (seat, L), (sole_to_sole, R), (foot_edge, R), (foot_edge, L),
            (palm_on(Part.SHIN), R), (palm_on(Part.SHIN), L),
        ],
    },
    "adductor_side_lunge": {
        "start": [(sole, R), (sole, L), (palm_on_chair_back, L)],
        "stretch": [
            (sole, R), (sole, L), (straight_knee, R), (bent_knee, L), (palm_on_chair_back, L),
        ],
    },
    "it_band_cross_leg": {
        "start": [(sole, R), (sole, L), (palm_on_wall, L)],
        "stretch": [(sole, R), (sole, L), (straight_knee, R), (palm_on_wall, L)],
    },
}  # fmt: skip
