"""Settings come back as they were kept, and whatever is written gives settings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchapp.core.hold_length import HoldLength
from stretchapp.core.kept_values import Nonsense, Reading
from stretchapp.core.looks import Looks, ThemeChoice, read_looks
from stretchapp.core.plan import FirstSide, Pacing, PlanSettings
from stretchapp.core.routine import SideOrder
from stretchapp.core.settings import Settings, read_settings, settings_table
from stretchapp.core.sound import Profile, VoiceKind

PLAIN = Settings()
THEMES = "system, light, dark, high_contrast"
OTHER = Settings(
    looks=Looks(ThemeChoice.DARK, 1.3, True),
    plan=PlanSettings(
        first_side=FirstSide.ALTERNATE,
        side_order=SideOrder.BLOCK,
        hold_length=HoldLength.LONG,
        longer_holds=True,
        prepare_s=20,
        switch_s=15,
        rest_s=0,
        pacing=Pacing.WAIT,
    ),
    breath_pacer=False,
    profile=Profile.SOFT,
    tones_volume=0.25,
    voice_volume=0.5,
    voice_rate=-0.5,
    voice_kind=VoiceKind.FEMALE,
    keep_awake=False,
    cramp_aloud=True,
)
KEYS = sorted(settings_table(PLAIN))
scalars = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20))
values = st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))


def read(table: dict[str, object]) -> tuple[Settings, list[Nonsense]]:
    reading = Reading(table)
    return read_settings(reading), reading.nonsense


@pytest.mark.parametrize("settings", [PLAIN, OTHER])
def test_what_is_kept_comes_back(settings: Settings) -> None:
    assert read(dict(settings_table(settings))) == (settings, [])


def test_every_setting_is_kept_under_a_key_of_its_own() -> None:
    plain, other = settings_table(PLAIN), settings_table(OTHER)

    assert [key for key in plain if plain[key] == other[key]] == []


def test_the_looks_are_read_alone_as_they_are_with_the_rest() -> None:
    assert read_looks(Reading(settings_table(OTHER))) == OTHER.looks


def test_what_is_not_written_is_its_default_and_other_keys_are_nobodys_business() -> None:
    table: dict[str, object] = {"theme": "dark", "colour": "blue", "window": {"width": 3}}

    assert read(table) == (replace(PLAIN, looks=Looks(ThemeChoice.DARK)), [])


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("theme", "pink", Nonsense("theme", "pink", THEMES)),
        ("theme", 1, Nonsense("theme", "1", THEMES)),
        ("theme", [], Nonsense("theme", "[]", THEMES)),
        ("first_side", "both", Nonsense("first_side", "both", "left, right, alternate")),
        ("sound", "loud" * 99, Nonsense("sound", "loud" * 9 + "lou…", "full, tones, soft, silent")),
        ("text_size", 0.84, Nonsense("text_size", "0.84", "0.85 – 1.6")),
        ("text_size", 1.61, Nonsense("text_size", "1.61", "0.85 – 1.6")),
        ("text_size", "1", Nonsense("text_size", "1", "0.85 – 1.6")),
        ("text_size", True, Nonsense("text_size", "true", "0.85 – 1.6")),
        pytest.param(
            "text_size", 1 << 99999, Nonsense("text_size", "…", "0.85 – 1.6"), id="many digits"
        ),
        ("voice_rate", float("nan"), Nonsense("voice_rate", "nan", "-1 – 1")),
        ("voice_rate", float("-inf"), Nonsense("voice_rate", "-inf", "-1 – 1")),
        ("tones_volume", -0.01, Nonsense("tones_volume", "-0.01", "0 – 1")),
        ("tones_volume", False, Nonsense("tones_volume", "false", "0 – 1")),
        ("side_order", "both", Nonsense("side_order", "both", "alternate, block")),
        ("voice", "robot", Nonsense("voice", "robot", "as_it_comes, female, male")),
        ("longer_holds", 1, Nonsense("longer_holds", "1", "true, false")),
        ("prepare_s", 2, Nonsense("prepare_s", "2", "3, 4, … 60")),
        ("prepare_s", 61, Nonsense("prepare_s", "61", "3, 4, … 60")),
        ("prepare_s", True, Nonsense("prepare_s", "true", "3, 4, … 60")),
        ("switch_s", 4.5, Nonsense("switch_s", "4.5", "3, 4, … 60")),
        ("rest_s", -1, Nonsense("rest_s", "-1", "0, 1, … 120")),
        ("keep_awake", "false", Nonsense("keep_awake", "false", "true, false")),
        ("keep_awake", 0, Nonsense("keep_awake", "0", "true, false")),
    ],
)
def test_a_value_that_makes_no_sense_is_its_default_and_said(
    key: str, value: object, said: Nonsense
) -> None:
    table = {**settings_table(OTHER), key: value}
    settings, nonsense = read(table)
    written = settings_table(settings)

    assert nonsense == [said]
    assert written == {**settings_table(OTHER), key: settings_table(PLAIN)[key]}


@pytest.mark.parametrize("size", [0.85, 1, 1.6])
def test_both_ends_of_a_range_make_sense(size: float) -> None:
    assert read({"text_size": size}) == (replace(PLAIN, looks=Looks(text_size=size)), [])


@pytest.mark.parametrize("seconds", [3, 7, 60])
def test_both_ends_of_seconds_make_sense_and_all_between(seconds: int) -> None:
    plan = PlanSettings(prepare_s=seconds, switch_s=seconds)

    assert read({"prepare_s": seconds, "switch_s": seconds}) == (replace(PLAIN, plan=plan), [])


@given(st.dictionaries(st.sampled_from(KEYS), values))
def test_any_table_gives_settings_that_can_be_kept(table: dict[str, object]) -> None:
    settings, nonsense = read(table)

    assert read(dict(settings_table(settings))) == (settings, [])
    assert {each.key for each in nonsense} <= table.keys()
