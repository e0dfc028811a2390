"""What the picture shows through a session: a table of moments, and what holds of all of them."""

from __future__ import annotations

from itertools import pairwise
from math import dist

import pytest
from msgspec import structs

from stretchapp.core.breathing import Breath, breath_phase
from stretchapp.core.easing import ease
from stretchapp.core.figure import (
    Arm,
    Camera,
    Eye,
    Felt,
    Figure,
    Leg,
    Part,
    PhasePose,
    Placed,
    Pose,
    Thing,
    Touch,
    Which,
)
from stretchapp.core.movement import (
    DEFAULT_FIGURE,
    FigureMoment,
    figure_of,
    is_moving,
    moment_of,
    seen_from,
    still,
)
from stretchapp.core.plan import Segment, SegmentKind
from stretchapp.core.stretch import Side, Sides, Stretch
from tests.unit.core import builders

RIGHT, LEFT = Side.RIGHT, Side.LEFT
CALF = Felt(on=Part.SHIN)
FIGURE = Figure(
    felt=(CALF,),
    start=Pose(pelvis=(0.0, 0.0, 0.9)),
    stretch=Pose(pelvis=(0.1, 0.0, 0.8), right_leg=Leg(foot=(-0.2, 0.1))),
)
SWAY = Figure(
    felt=(Felt(on=Part.CHEST),),
    phases=(
        PhasePose(phase="a", bend=40, felt=(Felt(on=Part.BELLY),)),
        PhasePose(phase="b", bend=-20),
    ),
)


def held(figure: Figure | None = FIGURE) -> Stretch:
    return structs.replace(builders.stretch(sides=Sides.EACH), figure=figure)


def swaying() -> Stretch:
    return structs.replace(builders.paced(5, 5, length=30), figure=SWAY)


def segment(
    kind: str, seconds: int, side: Side | None = RIGHT, stretch: Stretch | None = None
) -> Segment:
    return Segment(SegmentKind(kind), 0, stretch or held(), side, 1, 2, seconds)


START = moment_of(segment("prepare", 10), 0)
START_LEFT = moment_of(segment("prepare", 10, LEFT), 0)


@pytest.mark.parametrize(
    ("kind", "seconds", "side", "offset", "shown"),
    [
        pytest.param("prepare", 10, RIGHT, 0.0, START, id="a lead-in begins in the start"),
        pytest.param("prepare", 10, RIGHT, 7.5, START, id="and waits there after showing"),
        pytest.param("prepare", 10, RIGHT, 3.0, still(held(), RIGHT), id="it shows the stretch"),
        pytest.param("prepare", 10, RIGHT, 10.0, still(held(), RIGHT), id="and ends in it"),
        pytest.param("prepare", 2, RIGHT, 0.0, START, id="a short one only goes in"),
        pytest.param("prepare", 2, RIGHT, 2.0, still(held(), RIGHT), id="and is there in time"),
        pytest.param("prepare", 1, RIGHT, 1.0, still(held(), RIGHT), id="even in one second"),
        pytest.param("prepare", 10, LEFT, 0.0, START_LEFT, id="the left side starts mirrored"),
        pytest.param("hold", 30, RIGHT, 0.0, still(held(), RIGHT), id="a hold is still"),
        pytest.param("hold", 30, RIGHT, 29.9, still(held(), RIGHT), id="to its end"),
        pytest.param("switch", 5, LEFT, 0.0, still(held(), RIGHT), id="a switch begins in the old"),
        pytest.param("switch", 5, LEFT, 5.0, still(held(), LEFT), id="and ends in this side"),
        pytest.param("switch", 10, LEFT, 6.0, START_LEFT, id="a long one waits in the start"),
        pytest.param("switch", 2, LEFT, 2.0, still(held(), LEFT), id="a short one is faster"),
        pytest.param("rest", 10, RIGHT, 0.0, still(held(), RIGHT), id="a rest begins in it"),
        pytest.param("rest", 10, RIGHT, 5.0, START, id="rests in the start"),
        pytest.param("rest", 10, RIGHT, 10.0, still(held(), RIGHT), id="and ends in the stretch"),
        pytest.param("rest", 10, RIGHT, 99.0, still(held(), RIGHT), id="past the end it stays"),
    ],
)
def test_a_moment_shows(
    kind: str, seconds: int, side: Side, offset: float, shown: FigureMoment
) -> None:
    assert moment_of(segment(kind, seconds, side), offset) == shown


def strengths(moment: FigureMoment) -> dict[Part, float]:
    return {glow.felt.on: round(glow.strength, 6) for glow in moment.glows}


def test_it_glows_fully_in_a_hold_not_at_all_in_the_start_and_half_on_the_way() -> None:
    assert strengths(still(held(), RIGHT)) == {Part.SHIN: 1}
    assert strengths(START) == {}
    assert strengths(moment_of(segment("prepare", 2), 1.05)) == {Part.SHIN: 0.5}


def test_the_left_side_glows_on_the_left() -> None:
    assert [glow.felt.of for glow in still(held(), LEFT).glows] == [Which.LEFT]
    assert [glow.felt.of for glow in still(held(), RIGHT).glows] == [Which.RIGHT]


def test_the_left_side_is_seen_from_the_left() -> None:
    assert still(held(), RIGHT).azimuth == 90
    assert still(held(), LEFT).azimuth == -90
    assert still(held(), LEFT).is_mirrored


def turning(figure: Figure, share: float) -> FigureMoment:
    """The turn of a switch lies between 1.5 and 3.1 s."""
    return moment_of(segment("switch", 5, LEFT, held(figure)), 1.5 + 1.6 * share)


def test_a_figure_turns_round_by_the_front() -> None:
    assert turning(FIGURE, 0.5).azimuth == pytest.approx(0)
    assert turning(FIGURE, 0.3).azimuth > turning(FIGURE, 0.7).azimuth > -90


@pytest.mark.parametrize("prop", [Thing.WALL, Placed(what=Thing.WALL, at=(0.5, 0.0))])
def test_one_that_faces_a_wall_turns_round_by_the_back(prop: Thing | Placed) -> None:
    figure = structs.replace(FIGURE, props=(Thing.MAT, prop))
    assert abs(turning(figure, 0.5).azimuth) == pytest.approx(180)
    assert turning(figure, 0.3).azimuth > 90
    assert turning(figure, 0.7).azimuth < -90


@pytest.mark.parametrize("camera", [Camera.FRONT, Camera.BACK, Camera.TOP])
def test_seen_from_the_front_the_back_or_above_nothing_turns(camera: Camera) -> None:
    figure = structs.replace(FIGURE, camera=camera)
    seen = {(turning(figure, at).azimuth, turning(figure, at).elevation) for at in (0, 0.4, 0.5, 1)}
    assert len({(abs(azimuth), elevation) for azimuth, elevation in seen}) == 1


def test_it_moves_on_its_way_and_is_still_in_a_hold() -> None:
    assert is_moving(segment("prepare", 10), 1.5)
    assert not is_moving(segment("prepare", 10), 0.3)
    assert not is_moving(segment("hold", 30), 3)
    assert is_moving(segment("pace", 30, None, swaying()), 3)


@pytest.mark.parametrize("kind", ["prepare", "switch", "rest"])
def test_with_reduced_motion_a_lead_in_is_the_start_and_then_the_stretch(kind: str) -> None:
    lead_in = segment(kind, 10, LEFT)
    seen = [moment_of(lead_in, at / 10, reduced_motion=True) for at in range(101)]
    assert seen[:50] == [START_LEFT] * 50
    assert seen[50:] == [still(held(), LEFT)] * 51
    assert not any(is_moving(lead_in, at / 10, reduced_motion=True) for at in range(101))


def bent(moment: FigureMoment) -> float:
    """How far forward the head is: most in a, least in b."""
    return moment.body.trunk.head[0]


A, B = still(swaying(), None), moment_of(segment("pace", 30, None, swaying()), 10)
NEUTRAL = moment_of(segment("prepare", 10, None, swaying()), 0)


@pytest.mark.parametrize(
    ("offset", "shown"),
    [
        pytest.param(0, NEUTRAL, id="begins in the start"),
        pytest.param(5, A, id="the first phase ends in its pose"),
        pytest.param(10, B, id="the second in its own"),
        pytest.param(15, A, id="and so on"),
        pytest.param(305, A, id="for ever"),
    ],
)
def test_a_paced_movement_follows_its_phases(offset: float, shown: FigureMoment) -> None:
    assert moment_of(segment("pace", 30, None, swaying()), offset) == shown


def test_a_paced_movement_goes_on_without_a_stop() -> None:
    seen = [bent(moment_of(segment("pace", 30, None, swaying()), 5 + at)) for at in range(6)]
    assert seen == sorted(seen, reverse=True)
    assert bent(A) > bent(NEUTRAL) > bent(B)


def test_each_phase_glows_where_it_is_felt_or_where_the_stretch_is() -> None:
    assert strengths(A) == {Part.BELLY: 1}
    assert strengths(B) == {}
    assert strengths(moment_of(segment("pace", 30, None, swaying()), 12.5)) == {Part.BELLY: 0.5}


def test_the_lead_in_of_a_paced_movement_shows_every_phase_and_ends_in_the_start() -> None:
    lead_in = segment("prepare", 12, None, swaying())
    seen = [bent(moment_of(lead_in, at / 10)) for at in range(121)]
    assert max(seen) == pytest.approx(bent(A))
    assert min(seen) == pytest.approx(bent(B))
    assert moment_of(lead_in, 12) == NEUTRAL


def test_a_rest_of_a_paced_movement_goes_back_to_the_start_and_waits() -> None:
    rest = segment("rest", 10, None, swaying())
    assert moment_of(rest, 0) == B
    assert moment_of(rest, 4) == moment_of(rest, 10) == NEUTRAL


def test_with_reduced_motion_a_paced_movement_jumps_from_pose_to_pose() -> None:
    pace = segment("pace", 30, None, swaying())
    seen = [moment_of(pace, at, reduced_motion=True) for at in range(15)]
    assert seen == [A] * 5 + [B] * 5 + [A] * 5
    lead_in = segment("prepare", 10, None, swaying())
    assert moment_of(lead_in, 9, reduced_motion=True) == NEUTRAL


def test_a_phase_without_a_pose_is_the_start() -> None:
    bare = structs.replace(swaying(), figure=Figure(felt=(CALF,)))
    assert still(bare, None).body == NEUTRAL.body
    assert strengths(still(bare, None)) == {Part.SHIN: 1}


def test_a_paced_stretch_without_phases_is_a_stretch_like_another() -> None:
    odd = segment("pace", 30, RIGHT, held())
    assert moment_of(odd, 12) == still(held(), RIGHT)


def test_a_stretch_without_a_picture_is_a_person_standing_who_feels_nothing() -> None:
    plain = held(figure=None)
    assert figure_of(plain) is DEFAULT_FIGURE
    assert still(plain, RIGHT).glows == ()
    assert not is_moving(segment("prepare", 10, RIGHT, plain), 5)


def test_a_way_begins_and_ends_softly_and_is_half_way_in_the_middle() -> None:
    assert [ease(0), ease(0.5), ease(1)] == [0, 0.5, 1]
    assert ease(0.02) < 0.001


def test_a_lead_in_of_no_length_shows_its_end() -> None:
    assert moment_of(segment("rest", 0), 0) == still(held(), RIGHT)
    assert moment_of(segment("prepare", 0, None, swaying()), 0) == NEUTRAL


@pytest.mark.no_cover
@pytest.mark.parametrize("seconds", [1, 3, 5, 8, 10, 13, 15, 25])
@pytest.mark.parametrize("kind", ["prepare", "switch", "rest"])
def test_a_lead_in_of_any_length_runs_without_a_jump_into_the_stretch(
    kind: str, seconds: int
) -> None:
    lead_in = segment(kind, seconds, LEFT)
    seen = [moment_of(lead_in, at / 30) for at in range(30 * seconds + 1)]
    steps = [dist(a.body.trunk.pelvis, b.body.trunk.pelvis) for a, b in pairwise(seen)]
    assert max(steps) < 0.05
    assert seen[-1] == still(held(), LEFT)


def test_hands_that_lie_on_an_arm_let_go_before_the_sides_change() -> None:
    hold = Arm(hand=Touch(on=Part.FOREARM, of=Which.LEFT, along=0.7))
    start = Pose(right_arm=hold, left_arm=Arm(hand=(0.3, 0.1, 1.1)))
    wrists = held(Figure(start=start, stretch=Pose(nod=20)))
    switch = segment("switch", 8, LEFT, wrists)
    seen = [moment_of(switch, at / 30).body for at in range(241)]
    for before, after in pairwise(seen):
        assert dist(before.right_arm.wrist, after.right_arm.wrist) < 0.06
        assert dist(before.left_arm.wrist, after.left_arm.wrist) < 0.06
    assert seen[-1] == still(wrists, LEFT).body


BREATHS = [(0, 0.0), (2, 0.5), (4, 1.0), (7, 0.5), (10, 0.0), (14, 1.0), (20, 0.0)]


@pytest.mark.parametrize(("offset", "full"), BREATHS)
def test_in_a_hold_one_breathes_in_for_four_seconds_and_out_for_six(
    offset: float, full: float
) -> None:
    hold = segment("hold", 30)
    assert moment_of(hold, offset, breathing=True).breath == pytest.approx(full)
    assert moment_of(hold, offset, breathing=True).body == still(held(), RIGHT).body
    assert is_moving(hold, offset, breathing=True)


@pytest.mark.parametrize(
    ("kind", "reduced_motion", "breathing"),
    [
        pytest.param("hold", False, False, id="without the pacer"),
        pytest.param("hold", True, True, id="with reduced motion"),
        pytest.param("prepare", False, True, id="while getting ready"),
        pytest.param("switch", False, True, id="while changing sides"),
        pytest.param("rest", False, True, id="at rest"),
        pytest.param("pace", False, True, id="in a paced movement"),
    ],
)
def test_no_breath_is_shown(kind: str, reduced_motion: bool, breathing: bool) -> None:
    quiet = segment(kind, 20, stretch=swaying() if kind == "pace" else None)
    seen = [moment_of(quiet, at, reduced_motion, breathing).breath for at in range(20)]
    assert set(seen) == {0}
    assert not is_moving(segment("hold", 30), 5, reduced_motion, breathing and kind == "hold")


@pytest.mark.no_cover
@pytest.mark.parametrize("seconds", [5, 15, 17, 30])
def test_the_chest_never_jumps_and_is_empty_at_both_ends_of_a_hold(seconds: int) -> None:
    hold = segment("hold", seconds)
    seen = [moment_of(hold, at / 30, breathing=True).breath for at in range(30 * seconds + 1)]
    assert (seen[0], seen[-1]) == (0, 0)
    assert max(abs(b - a) for a, b in pairwise(seen)) < 0.07


@pytest.mark.parametrize(
    ("offset", "breath"), [(0, "in"), (3.9, "in"), (4, "out"), (9.9, "out"), (10, "in")]
)
def test_a_breath_has_words(offset: float, breath: str) -> None:
    assert breath_phase(offset) is Breath(breath)


def test_while_the_figure_goes_across_it_says_how_far_it_is() -> None:
    switch = segment("switch", 5, LEFT)
    seen = [moment_of(switch, at / 10).crossing for at in range(51)]
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (0, 1)
    assert any(0.2 < share < 0.8 for share in seen)


@pytest.mark.parametrize(("side", "crossing"), [(RIGHT, 0), (LEFT, 1), (None, 0)])
def test_on_a_side_nothing_crosses(side: Side | None, crossing: float) -> None:
    assert still(held(), side).crossing == crossing
    assert moment_of(segment("prepare", 10, side), 3).crossing == crossing


@pytest.mark.parametrize(
    ("turns", "azimuth", "middle"),
    [
        pytest.param((), 60, 0, id="by the front"),
        pytest.param((), 130, 180, id="by the back if that is shorter"),
        pytest.param((0,), 60, 180, id="by the back with a wall ahead"),
        pytest.param((180,), 130, 0, id="by the front with a wall behind"),
        pytest.param((90,), 60, 0, id="by the front with a wall at the side"),
    ],
)
def test_the_figure_turns_round_the_shorter_way_unless_a_wall_hides_it(
    turns: tuple[float, ...], azimuth: float, middle: float
) -> None:
    walls = tuple(Placed(what=Thing.WALL, at=(0.5, 0.0), turn=turn) for turn in turns)
    figure = Figure(camera=Eye(azimuth=azimuth), props=(*walls, Thing.MAT))
    seen = [seen_from(figure, False, True, share)[0] for share in (0, 0.5, 1)]
    assert [abs(round(seen[1], 6)), seen[0], seen[2]] == [middle, azimuth, -azimuth]
