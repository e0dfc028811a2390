"""A pose with nothing left open: every number filled in, limbs told apart."""

from __future__ import annotations

from dataclasses import dataclass, replace

from msgspec import structs

from stretchapp.core.figure import ARM_PARTS, Arm, Figure, Leg, Pose, Touch, Which
from stretchapp.core.vectors import FORWARD, UP, Vec, mirror

STANDING_HIP = 0.922
STANDING_LEG = Leg()
HANGING_ARM = Arm()
_PLAIN = ("pelvis", "up", "front", "bend", "lean", "twist", "nod", "tilt", "turn")
_LIMBS = ("right_leg", "left_leg", "right_arm", "left_arm")


@dataclass(frozen=True, slots=True)
class Stance:
    """A whole pose. Limb numbers stay outward, so mirroring only swaps the limbs."""

    pelvis: Vec = (0.0, 0.0, STANDING_HIP)
    up: Vec = UP
    front: Vec = FORWARD
    bend: float = 0.0
    lean: float = 0.0
    twist: float = 0.0
    nod: float = 0.0
    tilt: float = 0.0
    turn: float = 0.0
    right_leg: Leg = STANDING_LEG
    left_leg: Leg = STANDING_LEG
    right_arm: Arm = HANGING_ARM
    left_arm: Arm = HANGING_ARM

    def leg(self, which: Which) -> Leg:
        return self.right_leg if which is Which.RIGHT else self.left_leg

    def arm(self, which: Which) -> Arm:
        return self.right_arm if which is Which.RIGHT else self.left_arm


def completed(pose: Pose, base: Stance) -> Stance:
    """A pose over the one it leaves things to."""
    given = {name: getattr(pose, name) for name in _PLAIN if getattr(pose, name) is not None}
    return replace(
        base,
        **given,
        right_leg=pose.right_leg or pose.legs or base.right_leg,
        left_leg=pose.left_leg or pose.legs or base.left_leg,
        right_arm=pose.right_arm or pose.arms or base.right_arm,
        left_arm=pose.left_arm or pose.arms or base.left_arm,
    )


def mirrored(stance: Stance) -> Stance:
    """The stance of the other side."""
    return replace(
        stance,
        pelvis=mirror(stance.pelvis),
        up=mirror(stance.up),
        front=mirror(stance.front),
        lean=-stance.lean,
        twist=-stance.twist,
        tilt=-stance.tilt,
        turn=-stance.turn,
        right_leg=_other_leg(stance.left_leg),
        left_leg=_other_leg(stance.right_leg),
        right_arm=_other_arm(stance.left_arm),
        left_arm=_other_arm(stance.right_arm),
    )


def _other_leg(leg: Leg) -> Leg:
    return structs.replace(leg, foot=_other_touch(leg.foot)) if isinstance(leg.foot, Touch) else leg


def _other_arm(arm: Arm) -> Arm:
    return structs.replace(arm, hand=_other_touch(arm.hand)) if isinstance(arm.hand, Touch) else arm


def _other_touch(touch: Touch) -> Touch:
    return structs.replace(touch, of=touch.of.other) if touch.of else touch


def leans_on_its_fellow(limb: Arm | Leg) -> bool:
    """Whether it lies on the other arm or leg, which must be placed before it."""
    if isinstance(limb, Leg):
        return isinstance(limb.foot, Touch)
    return isinstance(limb.hand, Touch) and limb.hand.on in ARM_PARTS


def let_go(stance: Stance, goal: Stance) -> Stance:
    """A stance whose limbs that lie on their fellows are already where they are in `goal`."""
    leaning = [name for name in _LIMBS if leans_on_its_fellow(getattr(stance, name))]
    return replace(stance, **{name: getattr(goal, name) for name in leaning})


@dataclass(frozen=True, slots=True)
class Stances:
    """The stances of a figure, on its own side."""

    start: Stance
    stretch: Stance
    phases: tuple[tuple[str, Stance], ...]

    @property
    def all(self) -> tuple[Stance, ...]:
        return (self.start, self.stretch, *(stance for _, stance in self.phases))


def stances_of(figure: Figure) -> Stances:
    start = completed(figure.start, Stance())
    stretch = completed(figure.stretch, start) if figure.stretch else start
    return Stances(start, stretch, tuple((p.phase, completed(p, start)) for p in figure.phases))
