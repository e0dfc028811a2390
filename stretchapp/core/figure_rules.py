"""What a picture must have to be drawn: the poses of its stretch, and limbs that can be placed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from stretchapp.core.figure import ARM_PARTS, LEG_PARTS, Arm, Figure, Leg, Pose, Touch, Which
from stretchapp.core.wording import Words, worded


def figure_problem(figure: Figure, phases: Collection[str]) -> Words | None:
    """Why a picture cannot show a hold, or a movement of these phases."""
    drawn = [pose.phase for pose in figure.phases]
    if phases and sorted(drawn) != sorted(phases):
        needed = worded("Problem", "needs `phases` with a pose for each of {phases}")
        return needed.format(phases=tuple(phases))
    if not phases and figure.stretch is None:
        return worded("Problem", "needs a pose `stretch`")
    if len(set(_arms_on_arms(figure))) > 1:
        return worded("Problem", "only one hand may lie on an arm, and only on the other arm")
    return _foot_problem(list(_touching_legs(figure)))


def _foot_problem(touching: list[tuple[Which, Touch]]) -> Words | None:
    if any(touch.on not in LEG_PARTS for _, touch in touching):
        return worded("Problem", "a foot may lie only on a thigh, a shin or a foot")
    own = any(touch.of is which for which, touch in touching)
    if own or len({which for which, _ in touching}) > 1:
        return worded("Problem", "only one foot may lie on a leg, and only on the other leg")
    return None


def _arms_on_arms(figure: Figure) -> Iterator[Which]:
    """The arms whose hands lie on an arm, and both for a hand that lies on its own."""
    for pose in _poses(figure):
        for which, arm in _arms(pose):
            touch = arm.hand if arm else None
            if isinstance(touch, Touch) and touch.on in ARM_PARTS:
                yield which
                if (touch.of or which) is which:
                    yield which.other


def _touching_legs(figure: Figure) -> Iterator[tuple[Which, Touch]]:
    for pose in _poses(figure):
        for which, leg in _legs(pose):
            if leg and isinstance(leg.foot, Touch):
                yield which, leg.foot


def _poses(figure: Figure) -> Iterator[Pose]:
    yield from (figure.start, figure.stretch or Pose(), *figure.phases)


def _arms(pose: Pose) -> Iterator[tuple[Which, Arm | None]]:
    yield from ((which, pose.arms) for which in Which)
    yield from ((Which.RIGHT, pose.right_arm), (Which.LEFT, pose.left_arm))


def _legs(pose: Pose) -> Iterator[tuple[Which, Leg | None]]:
    yield from ((which, pose.legs) for which in Which)
    yield from ((Which.RIGHT, pose.right_leg), (Which.LEFT, pose.left_leg))
