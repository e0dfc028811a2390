"""The pure halves of the library, routine, done and problems pages."""

from __future__ import annotations

import pytest
from msgspec import structs

from stretchapp.core.cues import Cue, CueKind, plan_cues
from stretchapp.core.easier import EasierChoices
from stretchapp.core.file_problem import Problem
from stretchapp.core.filters import Facets
from stretchapp.core.hold_length import HoldLength
from stretchapp.core.library import BrokenFile, Library, Origin
from stretchapp.core.plan import PlanSettings
from stretchapp.core.routine import RoutineEntry
from stretchapp.core.snapshot import Snapshot, Status
from stretchapp.core.stretch import Area, Caution, Position, Prop, Side, Sides
from stretchapp.core.tally import Tally
from stretchapp.core.wording import Words
from stretchapp.ui.done_view import done_view
from stretchapp.ui.library_cards import broken_card, routine_card
from stretchapp.ui.library_view import CardView, pack_cards, unpack_cards
from stretchapp.ui.problems_view import problems_text, problems_title
from stretchapp.ui.routine_view import SwapView, routine_view
from tests.unit.core.builders import every_kind, paced, routine, stretch
from tests.unit.ui.cards import library_cards

SETTINGS = PlanSettings()
PLAN = every_kind()


def test_a_card_tells_amount_and_needs() -> None:
    wall = structs.replace(stretch(position=Position.STANDING), props=(Prop.WALL,))
    card = routine_card(routine(wall), SETTINGS)

    assert card.spoken == "Legs, 1 stretch(es) · 1 min, standing · wall"


def test_minutes_on_a_card_follow_the_hold_length() -> None:
    long = routine(RoutineEntry(stretch(hold=(10, 120)), reps=3))

    assert "1 min" in routine_card(long, PlanSettings(hold_length=HoldLength.SHORT)).amount
    assert "7 min" in routine_card(long, PlanSettings(hold_length=HoldLength.LONG)).amount


def test_files_that_will_not_load_are_a_card_too() -> None:
    card = broken_card(files=2, problems=5)

    assert card.is_warning
    assert "2" in card.title
    assert "5" in card.amount


def test_the_problems_come_after_all_routines() -> None:
    broken = BrokenFile("a.yaml", (Problem(3, 5, ("name",), Words("", "is missing")),), Origin.OWN)
    cards = library_cards(Library((routine(stretch()),), (broken,)), SETTINGS)

    assert [card.is_warning for card in cards] == [False, True]
    assert not library_cards(Library((routine(stretch()),)), SETTINGS)[-1].is_warning


def test_cards_come_out_as_they_were_packed() -> None:
    wall = Facets(("calves",), ((("standing", ("wall",)), ("", ())),), 3)
    cards = (CardView("calf", "Wade “links”", "1\n2", "'", "wade", wall), broken_card(1, 1))

    assert unpack_cards(pack_cards(cards)) == cards


@pytest.mark.parametrize(
    "data",
    [b"", b"x", b"\xff", b"\x1e", 5 * b"\x1f", b"a\x1fb", 5 * b"\x1f" + b"x|calves", 9 * b"\x1f"],
)
def test_anything_but_packed_cards_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):
        unpack_cards(data)


def test_what_separates_packed_cards_is_no_part_of_a_title() -> None:
    card = CardView("calf", "A\x1eb\x1fc", "", "")

    assert unpack_cards(pack_cards([card]))[0].title == "A b c"


def test_choices_that_change_nothing_are_not_offered() -> None:
    fixed = routine_view(routine(RoutineEntry(stretch(), hold=20)), SETTINGS)
    sided = routine_view(routine(stretch(sides=Sides.EACH)), SETTINGS)
    block = routine_view(routine(paced(5, 5, length=30)), SETTINGS)

    assert (fixed.can_choose_length, fixed.can_choose_side) == (False, False)
    assert (sided.can_choose_length, sided.can_choose_side) == (True, True)
    assert (block.can_choose_length, block.can_choose_side) == (False, False)


def test_a_hold_of_one_length_can_be_chosen_where_longer_ones_are_set() -> None:
    steady = routine(stretch(hold=(30, 30), default_hold=30, area=Area.CALF))
    view = routine_view(steady, PlanSettings(longer_holds=True))

    assert view.can_choose_length
    assert view.rows[0].dose == "60 s"


def test_a_row_says_where_it_is_felt_and_who_should_take_care() -> None:
    careful = structs.replace(
        stretch(), felt_in="back of the thigh", cautions=(Caution.KNEE, Caution.BALANCE)
    )
    row = routine_view(routine(careful), SETTINGS).rows[0]

    assert row.felt == "Felt: back of the thigh."
    assert row.care == "Ask first, or leave it out, with knee trouble, unsteady balance."


def test_a_row_says_what_left_and_right_mean() -> None:
    neck = structs.replace(stretch(sides=Sides.EACH), side_means="the shoulder you tilt towards")
    row = routine_view(routine(neck), SETTINGS).rows[0]

    assert row.side == "Left or right: the shoulder you tilt towards."


@pytest.mark.parametrize(
    ("side", "said"), [(Side.LEFT, "Left: the rear leg."), (Side.RIGHT, "Right: the rear leg.")]
)
def test_a_row_of_one_side_says_which_and_that_side_is_no_choice(side: Side, said: str) -> None:
    calf = structs.replace(stretch(sides=Sides.EACH), side_means="the rear leg")
    view = routine_view(routine(RoutineEntry(calf, side=side, note="gently")), SETTINGS)

    assert (view.rows[0].side, view.rows[0].only) == (said, side)
    assert view.rows[0].note == "Gently."
    assert not view.can_choose_side


def test_the_head_says_for_whom_when_and_how_often() -> None:
    legs = structs.replace(
        routine(stretch()),
        goal="stiff calves",
        suits="Standing",
        when="after a walk",
        frequency="daily",
        note="Slow.",
    )

    assert routine_view(legs, SETTINGS).about == (
        "For: stiff calves. Standing. After a walk. Daily. Slow."
    )


def test_a_row_is_silent_on_what_the_file_leaves_out() -> None:
    row = routine_view(routine(stretch()), SETTINGS).rows[0]

    assert (row.side, row.felt, row.care, row.swap, row.swap_below) == ("", "", "", None, None)


CHAIN = {
    "hard": structs.replace(stretch("hard", hold=(40, 60), default_hold=50), easier_stretch="mild"),
    "mild": structs.replace(stretch("mild"), easier_stretch="soft"),
    "soft": structs.replace(stretch("soft"), easier_stretch="hard"),
}


@pytest.mark.parametrize(
    ("done", "in_the_row", "below"),
    [
        pytest.param("", ("Easier: Mild", "mild"), ("Easier: Mild", "mild"), id="as written"),
        pytest.param("mild", ("Back to Hard", ""), ("Easier: Soft", "soft"), id="easier"),
        pytest.param("soft", ("Back to Hard", ""), ("Back to Hard", ""), id="the easiest"),
    ],
)
def test_a_row_has_the_way_to_an_easier_stretch_and_back(
    done: str, in_the_row: tuple[str, str], below: tuple[str, str]
) -> None:
    easier = EasierChoices(CHAIN).chosen("legs", "hard", done)
    row = routine_view(routine(CHAIN["hard"]), SETTINGS, easier).rows[0]

    assert row.swap == SwapView(*in_the_row)
    assert row.swap_below == SwapView(*below)
    assert (row.written, row.stretch.id) == ("hard", done or "hard")


def test_the_page_follows_the_easier_stretch() -> None:
    hard = routine(RoutineEntry(CHAIN["hard"], reps=3))
    view = routine_view(hard, SETTINGS, EasierChoices(CHAIN).chosen("legs", "hard", "mild"))

    assert (view.rows[0].name, view.rows[0].dose) == ("Mild", "20 s × 3")
    assert (routine_view(hard, SETTINGS).summary, view.summary) == ("3 min", "2 min")


def test_a_finished_session_tells_what_was_done() -> None:
    tally = Tally()
    for cue in plan_cues(PLAN):
        tally = tally.heard(cue)
    view = done_view(Snapshot(Status.FINISHED, PLAN, 78, 7), tally)

    assert view.title == "Done"
    assert view.summary == "Legs: 4 of 4 holds, 1:00 in the stretch."
    assert view.rows == (("Calf", "✓ 2 of 2"), ("Cat_cow", "✓ 2 of 2"))
    assert not view.can_go_on


def test_a_session_put_aside_can_go_on_and_marks_only_what_is_whole() -> None:
    view = done_view(Snapshot(Status.PAUSED, PLAN, 30, 3), Tally().heard(Cue(CueKind.END, 24, 1)))

    assert view.title == "Stopped for now"
    assert view.rows == (("Calf", "1 of 2"), ("Cat_cow", "0 of 2"))
    assert view.can_go_on


def test_problems_are_listed_file_by_file() -> None:
    problems = (
        Problem(3, 5, ("name",), Words("", "is missing")),
        Problem(9, 1, ("hold",), Words("", "is too long")),
    )
    library = Library((), (BrokenFile("a.yaml", problems, Origin.OWN),))

    assert problems_text(library).splitlines() == [
        "a.yaml:3:5: name: is missing",
        "a.yaml:9:1: hold: is too long",
    ]
    assert problems_title(Library(())) == "Every file loads"
    assert "Nothing to mend" in problems_text(Library(()))
