"""How much is heard: the user's setting, a routine's own, and what M does to either."""

from __future__ import annotations

from msgspec import structs

from stretchapp.core.sound import Profile
from stretchapp.core.sound_choice import SoundChoice
from tests.unit.core.builders import routine, stretch

LEGS = routine(stretch())
QUIET = structs.replace(LEGS, sound=Profile.SOFT)


def test_a_routine_that_asks_for_nothing_gets_the_setting() -> None:
    assert SoundChoice(Profile.TONES).for_routine(LEGS).profile is Profile.TONES


def test_a_routine_that_asks_gets_its_own_and_the_next_the_setting_again() -> None:
    quiet = SoundChoice(Profile.TONES).for_routine(QUIET)

    assert quiet.profile is Profile.SOFT
    assert quiet.for_routine(LEGS).profile is Profile.TONES


def test_changing_goes_through_all_profiles_and_round() -> None:
    choice, seen = SoundChoice(), []
    for _ in range(5):
        seen.append(choice.profile)
        choice = choice.changed()

    assert seen == [Profile.FULL, Profile.TONES, Profile.SOFT, Profile.SILENT, Profile.FULL]


def test_a_change_lasts_unless_the_routine_asked_for_its_own() -> None:
    changed = SoundChoice().for_routine(LEGS).changed()
    changed_here = SoundChoice().for_routine(QUIET).changed()

    assert changed.for_routine(LEGS).profile is Profile.TONES
    assert changed_here.profile is Profile.SILENT
    assert changed_here.for_routine(LEGS).profile is Profile.FULL
