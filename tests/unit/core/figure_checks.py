"""What may rest on what: each check gives the distance in metres from where something should be.

A check takes the stretch, the body and a side. A pose may be off by a centimetre, so a check that
is only right or wrong gives 0 or 1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import dist, hypot

from stretchapp.core.box import Box, Piece
from stretchapp.core.figure import Part, Thing, Which
from stretchapp.core.movement import figure_of
from stretchapp.core.skeleton import (
    HAND_THICKNESS,
    PALM,
    RADII,
    Skeleton,
    bone_of,
    foot_balls,
)
from stretchapp.core.stretch import Stretch
from stretchapp.core.things import boxes_of, pieces_of, towel_line
from stretchapp.core.vectors import Vec, along, dot, sub
from tests.unit.core.figure_bodies import bent

Check = Callable[[Stretch, Skeleton, Which], float]
Contacts = Mapping[str, Mapping[str, Sequence[tuple[Check, Which]]]]
R, L = Which.RIGHT, Which.LEFT

WRONG = 1.0
ANKLE = 0.036
ELBOW, WRIST = RADII[Part.FOREARM]
KNEE = RADII[Part.SHIN][0]
BUTTOCK = RADII[Part.THIGH][0]
SHOULDER = RADII[Part.UPPER_ARM][0]
# Half axes of the head in metres to the front, to the side and up, as it is painted.
SKULL = (0.096, 0.077, 0.110)


def right_or_wrong(is_right: bool) -> float:
    return 0.0 if is_right else WRONG


def palm(body: Skeleton, which: Which) -> Vec:
    return along(body.arm(which).wrist, body.arm(which).fingers, PALM)


# Feet and legs


def sole(_: Stretch, body: Skeleton, which: Which) -> float:
    """Heel, ball and toes on the floor."""
    return max(abs(p[2] - r) for p, r in foot_balls(body.leg(which))[:3])


def heel(_: Stretch, body: Skeleton, which: Which) -> float:
    point, radius = foot_balls(body.leg(which))[0]
    return abs(point[2] - radius)


def ball_and_toes(_: Stretch, body: Skeleton, which: Which) -> float:
    """On the floor, as on tiptoe with the toes bent."""
    return max(abs(p[2] - r) for p, r in foot_balls(body.leg(which))[1:3])


def foot_edge(_: Stretch, body: Skeleton, which: Which) -> float:
    """The lowest place of the foot, whichever it is, on the floor."""
    return abs(min(p[2] - r for p, r in foot_balls(body.leg(which))))


def instep(_: Stretch, body: Skeleton, which: Which) -> float:
    """The back of the foot on the floor, from the ankle to the toes."""
    laid = max(abs(p[2] - r) for p, r in foot_balls(body.leg(which))[2:])
    return laid if body.leg(which).instep[2] < -0.8 else WRONG


def knee_on_floor(_: Stretch, body: Skeleton, which: Which) -> float:
    return abs(body.leg(which).knee[2] - KNEE)


def knee_on_cushion(stretch: Stretch, body: Skeleton, which: Which) -> float:
    return off(body.leg(which).knee, KNEE, tops(stretch, Thing.CUSHION))


def knee_and_instep(stretch: Stretch, body: Skeleton, which: Which) -> float:
    return max(knee_on_floor(stretch, body, which), instep(stretch, body, which))


def straight_knee(_: Stretch, body: Skeleton, which: Which) -> float:
    leg = body.leg(which)
    return right_or_wrong(bent(leg.hip, leg.knee, leg.ankle) < 10)


def bent_knee(_: Stretch, body: Skeleton, which: Which) -> float:
    leg = body.leg(which)
    return right_or_wrong(bent(leg.hip, leg.knee, leg.ankle) > 20)


def ankle_on(part: Part, of: Which | None = None) -> Check:
    def check(_: Stretch, body: Skeleton, which: Which) -> float:
        """The ankle lies on the other leg."""
        return on_part(body, body.leg(which).ankle, ANKLE, part, of or which.other)

    return named(check, f"ankle_on {part.value}")


def sole_to_sole(_: Stretch, body: Skeleton, _which: Which) -> float:
    """Heels and balls of both feet against each other."""
    pairs = zip(foot_balls(body.right_leg)[:2], foot_balls(body.left_leg)[:2], strict=True)
    return max(abs(dist(mine, theirs) - 2 * radius) for (mine, radius), (theirs, _) in pairs)


# Hands and arms


def palm_on(part: Part, of: Which | None = None) -> Check:
    def check(_: Stretch, body: Skeleton, which: Which) -> float:
        """The palm lies on the skin of a part, beside neither of its ends."""
        return on_part(body, palm(body, which), HAND_THICKNESS, part, of or which)

    return named(check, f"palm_on {part.value}")


def palm_on_heel(of: Which) -> Check:
    def check(_: Stretch, body: Skeleton, which: Which) -> float:
        heel, radius = foot_balls(body.leg(of))[0]
        return abs(dist(palm(body, which), heel) - radius - HAND_THICKNESS)

    return named(check, "palm_on_heel")


def behind_thigh(of: Which | None = None) -> Check:
    def check(stretch: Stretch, body: Skeleton, which: Which) -> float:
        """On the back of the thigh, not over the kneecap."""
        bone = bone_of(body, Part.THIGH, of or which)
        behind = dot(sub(palm(body, which), bone.point(0.75)), bone.front) < 0
        return palm_on(Part.THIGH, of)(stretch, body, which) if behind else WRONG

    return named(check, "behind_thigh")


def palm_on_floor(_: Stretch, body: Skeleton, which: Which) -> float:
    return max(
        abs(place[2] - HAND_THICKNESS) for place in (body.arm(which).wrist, palm(body, which))
    )


def palm_under_shoulder(stretch: Stretch, body: Skeleton, which: Which) -> float:
    arm = body.arm(which)
    under = max(0.0, abs(arm.wrist[0] - arm.shoulder[0]) - 0.05)
    return max(palm_on_floor(stretch, body, which), under, straight_elbow(stretch, body, which))


def straight_elbow(_: Stretch, body: Skeleton, which: Which) -> float:
    arm = body.arm(which)
    return right_or_wrong(bent(arm.shoulder, arm.elbow, arm.wrist) < 18)


def palm_on_wall(stretch: Stretch, body: Skeleton, which: Which) -> float:
    walls = [box for box in boxes_of(figure_of(stretch)) if box.thing is Thing.WALL]
    return max(off(p, HAND_THICKNESS, walls) for p in (body.arm(which).wrist, palm(body, which)))


def palm_on_desk(stretch: Stretch, body: Skeleton, which: Which) -> float:
    return off(palm(body, which), HAND_THICKNESS, tops(stretch, Thing.DESK))


def palm_on_chair_back(stretch: Stretch, body: Skeleton, which: Which) -> float:
    """On the rail, or round one of the posts that carry it."""
    figure = figure_of(stretch)
    (seat,) = pieces_of(figure, Piece.SEAT)
    chair = [box for box in boxes_of(figure) if box.thing is Thing.CHAIR]
    above = [box for box in chair if box.top > seat.top]
    return off(palm(body, which), HAND_THICKNESS, above)


def palm_on_seat(stretch: Stretch, body: Skeleton, which: Which) -> float:
    """On the seat beside the thigh, or round its edge."""
    return off(palm(body, which), HAND_THICKNESS, pieces_of(figure_of(stretch), Piece.SEAT))


def forearm_on_frame(stretch: Stretch, body: Skeleton, which: Which) -> float:
    """Elbow and wrist against a post of the door frame."""
    arm, figure = body.arm(which), figure_of(stretch)
    posts = [box for box in pieces_of(figure, Piece.UPRIGHT) if box.thing is Thing.DOOR_FRAME]
    return max(off(arm.elbow, ELBOW, posts), off(arm.wrist, WRIST, posts))


def forearm_on_floor(_: Stretch, body: Skeleton, which: Which) -> float:
    """Elbow and hand."""
    arm = body.arm(which)
    return max(abs(arm.elbow[2] - ELBOW), abs(arm.wrist[2] - (WRIST + HAND_THICKNESS) / 2))


def hands_clasped(_: Stretch, body: Skeleton, _which: Which) -> float:
    """Palm on palm, or one hand round the other."""
    return abs(dist(palm(body, R), palm(body, L)) - 2 * HAND_THICKNESS)


def towel_round_foot(stretch: Stretch, body: Skeleton, which: Which) -> float:
    """Closed hands that pull the ball of the foot, from the side of the instep."""
    line, leg = towel_line(figure_of(stretch), body, which is L), body.leg(which)
    if not line:
        return WRONG
    pulls = all(dot(sub(hand, line[1]), leg.instep) > 0.1 for hand in (line[0], line[-1]))
    holds = min(body.right_arm.grip, body.left_arm.grip) > 0.5
    return right_or_wrong(pulls and holds)


# Trunk and head


def seat(stretch: Stretch, body: Skeleton, which: Which) -> float:
    """The buttock on a chair, a bed or a cushion, or else on the floor."""
    figure = figure_of(stretch)
    soft = [box for box in pieces_of(figure, Piece.TOP) if box.thing is not Thing.DESK]
    under = [*pieces_of(figure, Piece.SEAT), *soft]
    hip = body.leg(which).hip
    return min(off(hip, BUTTOCK, under) if under else WRONG, abs(hip[2] - BUTTOCK))


def on_back(_: Stretch, body: Skeleton, _which: Which) -> float:
    """Shoulder and head on the mat."""
    chest = abs(body.trunk.chest[2] - RADII[Part.CHEST][0])
    head = max(0.0, body.trunk.head[2] - RADII[Part.HEAD][0] - 0.02)
    return max(chest, head, abs(body.trunk.chest_frame.left[2]))


def side_lying(_: Stretch, body: Skeleton, which: Which) -> float:
    """The hip and the shoulder of this side on the floor, the other side above."""
    above = body.trunk.pelvis_frame.left[2] * which.sign
    hip = abs(body.leg(which).hip[2] - BUTTOCK)
    shoulder = abs(body.arm(which).shoulder[2] - SHOULDER)
    return max(hip, shoulder) if above < -0.8 else WRONG


def head_height(body: Skeleton) -> float:
    """Of the lowest place of the head above the floor."""
    axes = body.trunk.head_frame
    reach = zip(SKULL, (axes.front, axes.left, axes.up), strict=True)
    return body.trunk.head[2] - hypot(*(half * axis[2] for half, axis in reach))


def head_on_floor(_: Stretch, body: Skeleton, _which: Which) -> float:
    return abs(head_height(body))


def forehead_on_floor(_: Stretch, body: Skeleton, _which: Which) -> float:
    """Face down."""
    return abs(head_height(body)) if body.trunk.head_frame.front[2] < -0.4 else WRONG


def forehead_on_cushion(stretch: Stretch, body: Skeleton, _which: Which) -> float:
    (cushion,) = tops(stretch, Thing.CUSHION)
    return abs(head_height(body) - cushion.top) if body.trunk.head_frame.front[2] < -0.4 else WRONG


def head_on_cushion(stretch: Stretch, body: Skeleton, _which: Which) -> float:
    """Lying on one's side."""
    (cushion,) = tops(stretch, Thing.CUSHION)
    is_sideways = abs(body.trunk.head_frame.left[2]) > 0.9
    return abs(head_height(body) - cushion.top) if is_sideways else WRONG


# What the checks are made of


def named(check: Check, name: str) -> Check:
    check.__name__ = name
    return check


def tops(stretch: Stretch, thing: Thing) -> list[Box]:
    """The surfaces of a thing one puts something on."""
    return [box for box in pieces_of(figure_of(stretch), Piece.TOP) if box.thing is thing]


def off(point: Vec, radius: float, boxes: Iterable[Box]) -> float:
    """How far a ball is from touching the nearest of some boxes."""
    return min((abs(box.distance(point) - radius) for box in boxes), default=WRONG)


def on_part(body: Skeleton, point: Vec, radius: float, part: Part, of: Which) -> float:
    """How far a ball is from lying on the skin of a part, beside neither of its ends."""
    bone = bone_of(body, part, of)
    line = sub(bone.end, bone.start)
    share = dot(sub(point, bone.start), line) / dot(line, line)
    off = dist(point, bone.point(share)) - bone.radius(share) - radius
    return abs(off) if 0 <= share <= 1 else WRONG
