"""What a stretch's picture is made from: poses, camera, props and the place that glows.

Metres and degrees. x is forward, z up. In a pose y is to the figure's left; in the numbers of an
arm or a leg y is outwards from the middle, so that both sides read alike. Poses are written for
the right side; the left one is their mirror image.
"""

from __future__ import annotations

from enum import Enum
from typing import Annotated

from msgspec import Meta, Struct

Metres = Annotated[float, Meta(ge=-3, le=3)]
Degrees = Annotated[float, Meta(ge=-360, le=360)]
Share = Annotated[float, Meta(ge=0, le=1)]
Point = tuple[Metres, Metres, Metres]
FloorOrPoint = Annotated[tuple[Metres, ...], Meta(min_length=2, max_length=3)]


class Camera(Enum):
    """From where the figure is seen when the right side leads."""

    SIDE = "side"
    FRONT = "front"
    BACK = "back"
    THREE_QUARTER = "three_quarter"
    TOP = "top"

    @property
    def azimuth(self) -> float:
        """Degrees from the front towards the figure's right."""
        return {"side": 90.0, "back": 180.0, "three_quarter": 40.0}.get(self.value, 0.0)

    @property
    def elevation(self) -> float:
        """Degrees above the horizon."""
        return {"three_quarter": 15.0, "top": 90.0}.get(self.value, 7.0)


class Part(Enum):
    """A part of the body that can be touched or can glow."""

    PELVIS = "pelvis"
    BELLY = "belly"
    CHEST = "chest"
    NECK = "neck"
    HEAD = "head"
    THIGH = "thigh"
    SHIN = "shin"
    FOOT = "foot"
    UPPER_ARM = "upper_arm"
    FOREARM = "forearm"
    HAND = "hand"


ARM_PARTS = (Part.UPPER_ARM, Part.FOREARM, Part.HAND)
LEG_PARTS = (Part.THIGH, Part.SHIN, Part.FOOT)


class Which(Enum):
    """A limb of the leading (right) side, or the other one."""

    RIGHT = "right"
    LEFT = "left"

    @property
    def other(self) -> Which:
        return Which.LEFT if self is Which.RIGHT else Which.RIGHT

    @property
    def sign(self) -> int:
        """Of the y that points outwards on this side."""
        return -1 if self is Which.RIGHT else 1


class Face(Enum):
    """A side of a body part. Inner and outer are seen from the middle of the body.

    The front of a foot is its instep, the back its sole; of a hand its back and its palm.
    """

    FRONT = "front"
    BACK = "back"
    INNER = "inner"
    OUTER = "outer"


class Thing(Enum):
    """What can be drawn beside the figure."""

    WALL = "wall"
    CHAIR = "chair"
    MAT = "mat"
    TOWEL = "towel"
    CUSHION = "cushion"
    DESK = "desk"
    DOOR_FRAME = "door_frame"
    BED = "bed"


class _Block(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A mapping of a stretch file."""


class Eye(_Block, frozen=True, kw_only=True):
    """A place from where the figure is seen, in degrees as a Camera says them."""

    azimuth: Annotated[float, Meta(ge=-180, le=180)]
    elevation: Annotated[float, Meta(ge=0, le=90)] = 7.0


class Placed(_Block, frozen=True, kw_only=True):
    """A thing, where on the floor it is and how `high` what one uses of it is, or from the body.

    `turn` takes its front to the left.
    """

    what: Thing
    at: tuple[Metres, Metres] | None = None
    turn: Degrees = 0.0
    high: Metres | None = None


class Touch(_Block, frozen=True, kw_only=True):
    """A place on the body: how far along a part, on which face.

    Left out, `of` is the side of the hand, and for a foot the other leg.
    """

    on: Part
    of: Which | None = None
    along: Share = 0.5
    face: Face = Face.FRONT


class Leg(_Block, frozen=True, kw_only=True):
    """Where the ankle is. Two numbers put the foot on the floor, three the ankle in the air.

    `{on: thigh, …}` lays the ankle on the other leg. `pitch` lifts the foot (90 points it up, 180
    lays its back down), `turn` takes it outwards, `roll` tips the instep outwards; `toes` bends
    the toes up at the ball; `knee` is where the knee points, forward if left out.
    """

    foot: FloorOrPoint | Touch = (0.0, 0.095)
    pitch: Degrees = 0.0
    turn: Degrees = 0.0
    roll: Degrees = 0.0
    toes: Degrees = 0.0
    knee: Point | None = None


class Arm(_Block, frozen=True, kw_only=True):
    """Where the wrist is; hanging by the side if left out.

    Two numbers put the palm on the floor, three the wrist in the air, `{on: thigh, …}` lays the
    palm on the body. `elbow` is the direction in which the elbow points, `fingers` that of the
    hand (as the forearm if left out), which `grip` closes (1); `palm` is where the palm faces, if
    not what it lies on; `shoulder` shifts the shoulder (forward, outwards, up).
    """

    hand: FloorOrPoint | Touch | None = None
    elbow: Point | None = None
    fingers: Point | None = None
    palm: Point | None = None
    grip: Share = 0.0
    shoulder: Point = (0.0, 0.0, 0.0)


class Pose(_Block, frozen=True, kw_only=True):
    """How the body is placed. What is left out is as in `start`, and there as in standing.

    `pelvis` is the middle between the hips, `up` where the spine leaves it, `front` where it
    faces. Of the whole spine `bend` rounds it forward, `lean` takes it to the right, `twist` turns
    it to the right; `nod`, `tilt` and `turn` do the same to the head.
    """

    pelvis: Point | None = None
    up: Point | None = None
    front: Point | None = None
    bend: Degrees | None = None
    lean: Degrees | None = None
    twist: Degrees | None = None
    nod: Degrees | None = None
    tilt: Degrees | None = None
    turn: Degrees | None = None
    legs: Leg | None = None
    right_leg: Leg | None = None
    left_leg: Leg | None = None
    arms: Arm | None = None
    right_arm: Arm | None = None
    left_arm: Arm | None = None


class Felt(_Block, frozen=True, kw_only=True):
    """A place that glows: `along` is its middle and `spread` its reach, as shares of the part."""

    on: Part
    of: Which = Which.RIGHT
    along: Share = 0.5
    spread: Annotated[float, Meta(gt=0, le=2)] = 0.4
    face: Face | None = None


class PhasePose(Pose, frozen=True, kw_only=True):
    """The pose at the end of a phase of a paced movement, and where that is felt."""

    phase: str
    felt: tuple[Felt, ...] = ()


class Figure(_Block, frozen=True, kw_only=True):
    """The picture of a stretch: a hold has `stretch`, a paced movement one pose for each phase."""

    camera: Camera | Eye = Camera.SIDE
    props: tuple[Thing | Placed, ...] = ()
    felt: tuple[Felt, ...] = ()
    start: Pose = Pose()
    stretch: Pose | None = None
    phases: tuple[PhasePose, ...] = ()
