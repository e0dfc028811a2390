"""What each muscle gets when it cramps: which picture, how long, how often."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stretchapp.core.cramp_state import BodyPart, CrampState, Stage, Way

STOP_SECONDS, BREATHE_SECONDS, RUB_SECONDS = 10, 20, 30
MOST_LOOPS = 3


@dataclass(frozen=True, slots=True)
class Picture:
    """A stretch of the catalogue: in its stretched pose, or in the one it starts from."""

    stretch: str
    at_start: bool = False


@dataclass(frozen=True, slots=True)
class Help:
    """One way to stretch a muscle, in seconds; no picture: words alone."""

    picture: Picture | None
    seconds: int


@dataclass(frozen=True, slots=True)
class Guide:
    """The ways of one muscle, the first of them tried first.

    After three loops a muscle that `then_rests` gets rest and warmth, not more stretching.
    """

    ways: Mapping[Way, Help]
    rub_seconds: int = RUB_SECONDS
    then_rests: bool = False


STANDING_STILL = Picture("march_on_spot", at_start=True)
WALKING = Picture("march_on_spot")
LYING = Picture("knee_to_chest_single", at_start=True)

# Seconds: Mayo Clinic and NHS pages on leg cramps, and the article's own holds.
GUIDES: Mapping[BodyPart, Guide] = {
    BodyPart.CALF: Guide(
        {
            Way.FIRST: Help(Picture("calf_wall"), 30),
            Way.IN_BED: Help(Picture("calf_towel_seated"), 30),
            Way.STANDING: Help(WALKING, 30),
        }
    ),
    BodyPart.HAMSTRING: Guide(
        {
            Way.FIRST: Help(Picture("hamstring_chair"), 25),
            Way.IN_BED: Help(Picture("hamstring_supine_towel"), 25),
            Way.STANDING: Help(Picture("hamstring_standing"), 25),
        }
    ),
    BodyPart.QUADRICEPS: Guide(
        {
            Way.FIRST: Help(Picture("quadriceps_standing"), 25),
            Way.IN_BED: Help(Picture("quadriceps_side_lying"), 25),
        }
    ),
    BodyPart.FOOT: Guide(
        {
            Way.FIRST: Help(STANDING_STILL, 20),
            Way.IN_BED: Help(Picture("plantar_foot_seated"), 20),
            Way.STANDING: Help(WALKING, 20),
        }
    ),
    BodyPart.NECK: Guide(
        {Way.FIRST: Help(Picture("neck_side_tilt"), 15), Way.IN_BED: Help(LYING, 60)},
        then_rests=True,
    ),
    BodyPart.BACK: Guide(
        {
            Way.FIRST: Help(LYING, 60),
            Way.IN_BED: Help(Picture("knee_to_chest_single"), 25),
            Way.STANDING: Help(WALKING, 60),
        },
        rub_seconds=0,
        then_rests=True,
    ),
    BodyPart.OTHER: Guide({Way.FIRST: Help(None, 20)}),
}


def guide(part: BodyPart | None) -> Guide:
    """Of a muscle nobody named, that of any other."""
    return GUIDES[part or BodyPart.OTHER]


def help_now(state: CrampState) -> Help:
    ways = guide(state.part).ways
    return ways.get(state.way, ways[Way.FIRST])


def step_seconds(state: CrampState) -> int | None:
    """How long the stage lasts; None waits for the person."""
    return {
        Stage.STOPPING: STOP_SECONDS,
        Stage.BREATHING: BREATHE_SECONDS,
        Stage.STRETCHING: help_now(state).seconds,
        Stage.RUBBING: guide(state.part).rub_seconds,
    }.get(state.stage)


def next_stage(state: CrampState) -> Stage:
    """Where a step leads; what is not rubbed is asked about at once."""
    if state.stage is Stage.STRETCHING and not guide(state.part).rub_seconds:
        return Stage.ASKING
    return {
        Stage.STOPPING: Stage.BREATHING,
        Stage.BREATHING: Stage.STRETCHING,
        Stage.STRETCHING: Stage.RUBBING,
        Stage.RUBBING: Stage.ASKING,
    }.get(state.stage, state.stage)


def other_way(state: CrampState) -> Way | None:
    """Lying or sitting down for who stood, and the first way for who lay."""
    other = Way.FIRST if state.way is Way.IN_BED else Way.IN_BED
    return other if other in guide(state.part).ways else None
