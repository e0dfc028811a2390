"""An easier stretch instead of the one written, with the writer's numbers as far as they suit."""

from __future__ import annotations

import pytest
from msgspec import structs

from stretchapp.core.easier import EasierChoices, eased, with_easier
from stretchapp.core.library import Library
from stretchapp.core.routine import RoutineEntry
from stretchapp.core.stretch import HoldRange, Side, Sides, Stretch
from tests.unit.core.builders import paced, routine, stretch

MILD = stretch("mild", hold=(15, 25), default_hold=20, reps=2)
ROUNDS = paced(4, 4, length=24, hold=(16, 32), id="rounds")
STRETCHES = {each.id: each for each in (MILD, ROUNDS)}


def only_entry(entry: RoutineEntry, instead: str) -> RoutineEntry:
    return with_easier(routine(entry), {entry.stretch.id: instead}, STRETCHES).entries[0]


@pytest.mark.parametrize(
    ("written", "instead", "hold"),
    [
        pytest.param(None, MILD, None, id="not written: the easier one's own"),
        pytest.param(18, MILD, 18, id="inside the range"),
        pytest.param(60, MILD, 25, id="above the range"),
        pytest.param(5, MILD, 15, id="below the range"),
        pytest.param(20, ROUNDS, 24, id="up to whole rounds"),
        pytest.param(24, ROUNDS, 24, id="whole rounds already"),
        pytest.param(60, ROUNDS, 32, id="the most rounds"),
        pytest.param(HoldRange(5, 60), MILD, HoldRange(15, 25), id="both ends of a range"),
    ],
)
def test_a_hold_that_is_written_is_fitted_into_the_range(
    written: int | HoldRange | None, instead: Stretch, hold: int | HoldRange | None
) -> None:
    entry = only_entry(RoutineEntry(stretch("hard"), hold=written), instead.id)

    assert entry.stretch == instead
    assert entry.hold == hold


@pytest.mark.parametrize(
    ("instead", "reps", "done"),
    [
        pytest.param("mild", 3, 3, id="a hold for a hold: as written"),
        pytest.param("mild", None, 2, id="not written: the easier one's own"),
        pytest.param("rounds", 3, 1, id="a movement for a hold: the movement's own"),
    ],
)
def test_repetitions_stay_unless_the_kind_changes(
    instead: str, reps: int | None, done: int
) -> None:
    assert only_entry(RoutineEntry(stretch("hard"), reps=reps), instead).repetitions == done


@pytest.mark.parametrize("instead", ["mild", "sided"])
def test_one_side_stays_where_the_easier_stretch_has_sides(instead: str) -> None:
    stretches = {"mild": MILD, "sided": stretch("sided", sides=Sides.EACH)}
    hard = RoutineEntry(stretch("hard", sides=Sides.EACH), prepare=3, side=Side.LEFT, note="Slow")
    (done,) = with_easier(routine(hard), {"hard": instead}, stretches).entries

    assert done.side is (Side.LEFT if instead == "sided" else None)
    assert (done.prepare, done.note) == (3, "Slow")


def test_the_rest_between_repetitions_stays() -> None:
    assert only_entry(RoutineEntry(stretch("hard"), rest=7), "mild").rest == 7


def test_every_entry_of_a_stretch_is_swapped_and_no_other() -> None:
    hard, other = stretch("hard"), stretch("other")
    swapped = with_easier(routine(hard, other, hard), {"hard": "mild"}, STRETCHES)

    assert swapped.stretches == (MILD, other, MILD)


def test_a_swap_for_a_stretch_that_is_gone_counts_for_nothing() -> None:
    written = routine(stretch("hard"))

    assert with_easier(written, {"hard": "gone"}, STRETCHES) == written


def test_easier_ones_that_a_routine_brings_along_are_found_in_it() -> None:
    soft = stretch("legs.soft")
    mild = structs.replace(stretch("legs.mild"), easier_stretch=soft)
    hard = structs.replace(stretch("legs.hard"), easier_stretch=mild)
    legs, choices = routine(hard, stretch("other")), EasierChoices(STRETCHES)

    assert choices.easier(hard, hard) == mild
    assert choices.easier(mild, hard) == soft
    assert choices.easier(soft, hard) is None
    for each in (mild, soft):
        done = choices.chosen("legs", "legs.hard", each.id).applied(legs)
        assert done.stretches == (each, stretch("other"))


def test_one_of_the_catalogue_may_be_easier_than_one_brought_along() -> None:
    mild = structs.replace(stretch("legs.mild"), easier_stretch="mild")
    hard = structs.replace(stretch("legs.hard"), easier_stretch=mild)

    assert EasierChoices(STRETCHES).easier(mild, hard) == MILD
    assert only_entry(RoutineEntry(hard), "mild").stretch == MILD


def test_choices_hold_for_their_own_routine() -> None:
    legs, back = routine(stretch("hard"), id="legs"), routine(stretch("hard"), id="back")
    choices = EasierChoices(STRETCHES).chosen("legs", "hard", "mild")

    assert choices.applied(legs).stretches == (MILD,)
    assert choices.applied(back) is back
    assert eased(Library((legs, back), stretches=STRETCHES), choices.swaps).routines == (
        choices.applied(legs),
        back,
    )


def test_a_routine_can_be_given_other_choices_at_once() -> None:
    before = EasierChoices().chosen("legs", "hard", "mild").chosen("back", "hard", "mild")

    assert before.all_chosen("legs", {"stiff": "soft"}).swaps == {
        "legs": {"stiff": "soft"},
        "back": {"hard": "mild"},
    }
    assert before.all_chosen("legs", {}).swaps == {"back": {"hard": "mild"}}


def test_going_back_leaves_nothing_to_keep() -> None:
    both = EasierChoices().chosen("legs", "hard", "mild").chosen("legs", "stiff", "soft")

    assert both.swaps == {"legs": {"hard": "mild", "stiff": "soft"}}
    assert both.chosen("legs", "hard", "").swaps == {"legs": {"stiff": "soft"}}
    assert both.chosen("legs", "hard", "").chosen("legs", "stiff", "").swaps == {}


def test_what_is_chosen_goes_along_to_another_id() -> None:
    swaps = {"legs": {"legs.pull": "legs.belt", "hard": "mild"}, "back": {"hard": "rounds"}}
    choices = EasierChoices(STRETCHES, swaps)
    assert choices.moved("legs", "legs-2") == {"legs-2.pull": "legs-2.belt", "hard": "mild"}
    assert choices.moved("neck", "neck-2") == {}
