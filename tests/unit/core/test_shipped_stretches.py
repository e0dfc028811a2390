"""The stretches that ship: numbers of the article, cautions, pictures, easier forms."""

from __future__ import annotations

import pytest

from stretchapp.core.stretch import Area, Caution, HoldRange, Kind, Position, Sides, Stretch
from tests.unit.core.shipped import CATALOGUE, each_stretch, easier_than

ARTICLE = {
    "calf_wall": (HoldRange(20, 30), Sides.EACH),
    "hamstring_floor_seated": (HoldRange(20, 30), Sides.EACH),
    "hamstring_standing": (HoldRange(20, 30), Sides.EACH),
    "quadriceps_standing": (HoldRange(20, 30), Sides.EACH),
    "neck_side_tilt": (HoldRange(15, 20), Sides.EACH),
    "knees_to_chest": (HoldRange(20, 30), Sides.NONE),
    "knee_to_chest_single": (HoldRange(20, 30), Sides.EACH),
    "lower_back_rotation": (HoldRange(5, 15), Sides.EACH),
    "cat_cow": (HoldRange(30, 30), Sides.NONE),
}

CAUTIONED = {
    Caution.OSTEOPOROSIS: {
        "knees_to_chest", "knee_to_chest_single", "lower_back_rotation", "chair_trunk_twist",
        "chair_forward_fold", "cat_cow", "seated_cat_cow", "childs_pose",
    },
    Caution.KNEE: {
        "childs_pose", "quadriceps_standing", "quadriceps_side_lying", "hip_flexor_kneeling",
        "glute_figure_four_lying", "glute_figure_four_chair", "adductor_side_lunge", "cat_cow",
    },
    Caution.PREGNANCY: {
        "knees_to_chest", "knee_to_chest_single", "lower_back_rotation", "hamstring_supine_towel",
        "glute_figure_four_lying", "childs_pose",
    },
    Caution.SHOULDER: {
        "chest_doorway", "shoulder_cross_body", "triceps_overhead", "side_bend_standing",
        "lat_desk_reach",
    },
    Caution.BALANCE: {
        "quadriceps_standing", "hamstring_standing", "hip_flexor_standing", "hip_flexor_chair",
        "adductor_side_lunge", "it_band_cross_leg", "march_on_spot",
    },
    Caution.BLOOD_PRESSURE: {"chair_forward_fold"},
    Caution.WRIST: {"cat_cow", "wrist_flexor", "wrist_extensor"},
    Caution.NECK: {
        "neck_side_tilt", "upper_trapezius_seat_hold", "levator_scapulae", "neck_rotation",
    },
}  # fmt: skip

SHORT_TWISTS = {"lower_back_rotation", "chair_trunk_twist"}
FELT_ACROSS = {*SHORT_TWISTS, *CAUTIONED[Caution.NECK]}
BACKS = {Area.BACK, Area.LOWER_BACK}


def test_the_article_is_there_whole() -> None:
    assert ARTICLE.keys() <= CATALOGUE.keys()


@pytest.mark.parametrize("name", ARTICLE)
def test_a_stretch_keeps_the_article_s_seconds_and_sides(name: str) -> None:
    assert (CATALOGUE[name].hold, CATALOGUE[name].sides) == ARTICLE[name]


@pytest.mark.parametrize("caution", Caution, ids=lambda caution: caution.value)
def test_a_caution_stands_on_every_stretch_it_is_about_and_on_no_other(caution: Caution) -> None:
    warned = {name for name, each in CATALOGUE.items() if caution in each.cautions}
    assert warned == CAUTIONED[caution]


def test_lying_on_the_back_warns_of_pregnancy() -> None:
    on_the_back = {
        name
        for name, each in CATALOGUE.items()
        if each.position is Position.LYING and name != "quadriceps_side_lying"
    }
    assert on_the_back <= CAUTIONED[Caution.PREGNANCY]


def test_the_cat_cow_swaps_every_five_seconds() -> None:
    for name in ("cat_cow", "seated_cat_cow"):
        assert [(phase.name, phase.seconds) for phase in CATALOGUE[name].phases] == [
            ("cat", 5), ("cow", 5),
        ]  # fmt: skip


@each_stretch
def test_a_shipped_movement_lasts_whole_rounds_and_a_hold_has_no_phases(stretch: Stretch) -> None:
    assert (stretch.kind is Kind.PACED) == bool(stretch.phases)
    if stretch.phases:
        assert stretch.default_hold % stretch.cycle == 0


def test_what_is_felt_on_the_other_side_says_so() -> None:
    across = {name for name, each in CATALOGUE.items() if each.felt_side.value == "opposite"}
    assert across == FELT_ACROSS


@each_stretch
def test_a_stretch_without_sides_is_felt_on_both(stretch: Stretch) -> None:
    assert (stretch.sides is Sides.NONE) == (stretch.felt_side.value == "both")


@each_stretch
def test_a_shipped_stretch_has_a_picture_of_every_pose(stretch: Stretch) -> None:
    assert stretch.figure
    is_felt = stretch.figure.felt or any(phase.felt for phase in stretch.figure.phases)
    assert bool(is_felt) is (stretch.area is not Area.WARM_UP)
    if stretch.kind is Kind.PACED:
        assert {pose.phase for pose in stretch.figure.phases} == {
            phase.name for phase in stretch.phases
        }
    else:
        assert stretch.figure.stretch


@each_stretch
def test_every_stretch_but_the_twists_holds_fifteen_to_thirty_seconds(stretch: Stretch) -> None:
    if stretch.kind is Kind.HOLD and stretch.id not in SHORT_TWISTS:
        assert 15 <= stretch.default_hold <= 30


@each_stretch
def test_getting_easier_comes_to_an_end(stretch: Stretch) -> None:
    met, easier = {stretch.id}, easier_than(stretch)
    while easier:
        assert easier.id not in met
        met.add(easier.id)
        easier = easier_than(easier)


@each_stretch
def test_an_easier_form_is_the_same_kind_of_thing_for_the_same_place(stretch: Stretch) -> None:
    easier = easier_than(stretch)
    if easier is None:
        return
    assert easier.kind is stretch.kind
    assert easier.area is stretch.area or {easier.area, stretch.area} == BACKS
    assert set(easier.muscles) & set(stretch.muscles)
