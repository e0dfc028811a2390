"""What stands beside the figure: where it is, what one touches of it, and its mirror image."""

from __future__ import annotations

from math import dist, isclose

import pytest

from stretchapp.core.body import solve
from stretchapp.core.box import Box, Piece
from stretchapp.core.figure import Arm, Figure, Leg, Placed, Pose, Thing
from stretchapp.core.skeleton import HAND_THICKNESS, foot_balls
from stretchapp.core.stance import mirrored, stances_of
from stretchapp.core.things import boxes_of, pieces_of, towel_line
from stretchapp.core.vectors import UP, mirror

SEATED = Pose(
    pelvis=(0.0, 0.0, 0.55),
    legs=Leg(foot=(0.43, 0.1)),
    arms=Arm(hand=(0.45, 0.2, 0.75), fingers=(1.0, 0.0, 0.0)),
)
CORNERS = 8


def beside(what: Thing, **how: object) -> Figure:
    return Figure(props=(Placed(what=what, **how),), start=SEATED)  # type: ignore[arg-type]


def one(figure: Figure, piece: Piece, is_mirrored: bool = False) -> Box:
    (box,) = pieces_of(figure, piece, is_mirrored)
    return box


BOXED = [thing for thing in Thing if thing is not Thing.TOWEL]


@pytest.mark.parametrize("thing", BOXED)
@pytest.mark.parametrize("turn", [0, 35, 180])
def test_a_thing_of_the_left_side_is_the_mirror_image_and_its_faces_look_outwards(
    thing: Thing, turn: float
) -> None:
    figure = beside(thing, at=(0.3, 0.2), turn=turn)
    for box, other in zip(boxes_of(figure), boxes_of(figure, True), strict=True):
        assert {mirror(corner) for corner in box.corners} == set(other.corners)
        for each in (box, other):
            x, y, z = each.axes
            assert z == UP
            assert isclose(x[0] * y[1] - x[1] * y[0], 1)
            assert each.turned((0, 0, 1)) == UP


@pytest.mark.parametrize("thing", BOXED)
def test_a_thing_stands_on_the_floor(thing: Thing) -> None:
    heights = [corner[2] for box in boxes_of(beside(thing)) for corner in box.corners]
    assert min(heights) == (-0.014 if thing is Thing.MAT else 0)
    assert all(len(box.corners) == CORNERS for box in boxes_of(beside(thing)))


def test_a_box_knows_how_far_a_point_is_from_it() -> None:
    top = one(beside(Thing.CUSHION, at=(1.0, 0.0), high=0.1), Piece.TOP)
    assert isclose(top.distance((1.0, 0.1, 0.13)), 0.03)
    assert isclose(top.distance((1.24, 0.21, 0.1)), dist((0, 0), (0.04, 0.04)))
    assert top.distance((1.0, 0.0, 0.05)) == 0
    assert top.top == 0.1


@pytest.mark.parametrize(
    ("turn", "beyond"), [(0, (0.45, 0, 1)), (90, (0.4, 0.05, 1)), (180, (0.35, 0, 1))]
)
def test_a_wall_turns_about_its_face(turn: float, beyond: tuple[float, float, float]) -> None:
    wall = one(beside(Thing.WALL, at=(0.4, 0.0), turn=turn), Piece.UPRIGHT)
    before = (0.8 - beyond[0], -beyond[1], 1.0)
    assert wall.distance(beyond) == 0
    assert isclose(wall.distance(before), 0.05)


@pytest.mark.parametrize(("turn", "ahead"), [(0, 0.468), (180, 0.432)])
def test_a_wall_left_to_itself_stands_at_the_farthest_hand(turn: float, ahead: float) -> None:
    wall = one(beside(Thing.WALL, turn=turn), Piece.UPRIGHT)
    face = min(x for x, _, _ in wall.corners) if turn == 0 else max(x for x, _, _ in wall.corners)
    assert isclose(face, ahead)


def test_a_chair_left_to_itself_is_under_the_hips() -> None:
    seat = one(beside(Thing.CHAIR), Piece.SEAT)
    assert isclose(seat.distance((0, 0, 0.55)), 0.095)


def test_a_chair_has_its_seat_where_it_is_told_and_its_back_above() -> None:
    figure = beside(Thing.CHAIR, at=(0.5, 0.2), high=0.45)
    seat, back = one(figure, Piece.SEAT), one(figure, Piece.BACK)
    assert (seat.top, back.top) == (0.45, 0.45 + 0.46)
    assert max(x for x, _, _ in back.corners) == 0.5


def test_a_turned_chair_keeps_the_middle_of_its_seat_and_faces_to_the_left() -> None:
    ahead = one(beside(Thing.CHAIR), Piece.SEAT)
    chair = beside(Thing.CHAIR, turn=90)
    seat, back = one(chair, Piece.SEAT), one(chair, Piece.BACK)
    assert dist(seat.middle, ahead.middle) < 1e-9
    assert back.middle[1] < seat.middle[1] - 0.2


def test_a_desk_left_to_itself_is_under_the_palms() -> None:
    top = one(beside(Thing.DESK), Piece.TOP)
    assert isclose(top.distance((0.45, 0.2, 0.75)), HAND_THICKNESS)
    assert one(beside(Thing.DESK, high=0.7), Piece.TOP).top == 0.7


def test_a_door_frame_has_a_post_before_the_hand_and_lets_a_person_through() -> None:
    near, far = pieces_of(beside(Thing.DOOR_FRAME), Piece.UPRIGHT)
    assert isclose(near.distance((0.45, -0.2, 0.75)), HAND_THICKNESS)
    assert far.distance(near.middle) > 0.8


@pytest.mark.parametrize(("thing", "top"), [(Thing.MAT, 0), (Thing.BED, 0.3)])
def test_a_mat_or_a_bed_reaches_under_the_body(thing: Thing, top: float) -> None:
    figure = Figure(
        props=(Placed(what=thing, high=0.3),),
        start=Pose(pelvis=(0.0, 0.0, top + 0.1), up=(-1.0, 0.0, 0.0), front=(0.0, 0.0, 1.0)),
    )
    under = one(figure, Piece.TOP)
    assert under.top == top
    body = solve(stances_of(figure).start)
    for point in (body.trunk.pelvis, body.trunk.head):
        assert under.distance(point) < 0.15


def test_a_mat_under_nobody_is_short() -> None:
    mat = one(
        Figure(props=(Thing.MAT,), start=Pose(pelvis=(0, 0, 2), legs=Leg(foot=(0, 0.1, 2)))),
        Piece.TOP,
    )
    assert isclose(mat.corners[4][0] - mat.corners[0][0], 0.2)


@pytest.mark.parametrize("thing", [Thing.BED, Thing.CUSHION])
def test_a_thing_has_a_height_of_its_own(thing: Thing) -> None:
    assert one(beside(thing), Piece.TOP).top == {Thing.BED: 0.48, Thing.CUSHION: 0.05}[thing]


def test_a_towel_goes_from_hand_to_hand_round_the_leading_foot() -> None:
    figure = beside(Thing.TOWEL)
    assert boxes_of(figure) == ()
    stance = stances_of(figure).start
    right, *sole, left = towel_line(figure, solve(stance))
    assert right[1] < -0.1
    assert left[1] > 0.1
    ball, radius = foot_balls(solve(stance).right_leg)[1]
    for point in sole:
        assert isclose(point[2], ball[2] - radius, abs_tol=1e-9)
        assert dist(point[:2], ball[:2]) < 0.04


def test_the_towel_of_the_left_side_is_the_mirror_image() -> None:
    figure = beside(Thing.TOWEL)
    stance = stances_of(figure).start
    line = towel_line(figure, solve(stance))
    other = towel_line(figure, solve(mirrored(stance)), is_mirrored=True)
    for mine, theirs in zip(line, reversed(other), strict=True):
        assert dist(mirror(mine), theirs) < 1e-9


def test_without_a_towel_there_is_no_line() -> None:
    assert towel_line(Figure(), solve(stances_of(Figure()).start)) == ()
