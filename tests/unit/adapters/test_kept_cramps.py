"""A cramp that is not over comes back as it was kept, and nothing in the file can do harm."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from stretchapp.adapters.kept_cramps import KeptCramps
from stretchapp.core.cramp import Cramp
from stretchapp.core.cramp_details import CrampDetails, Doing, OtherSign, Remedy
from stretchapp.core.cramp_event import CrampEvent
from stretchapp.core.cramp_state import BodyPart, Stage, Way, opened
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.stretch import Side
from tests.unit.core.builders import FakeClock

NOON = 1_764_000_000.0
STATE = replace(
    opened(NOON),
    stage=Stage.RUBBING,
    part=BodyPart.CALF,
    side=Side.LEFT,
    way=Way.IN_BED,
    loop=2,
    earlier=120.0,
    paused_after=3.5,
    doctor_seen=True,
)
FULL = CrampEvent(
    STATE,
    CrampDetails(
        severity=7,
        woke_me=True,
        doing=Doing.SLEEPING,
        tried=(Remedy.STRETCH, Remedy.HEAT),
        other_signs=(OtherSign.SWELLING,),
        note="“au”",
    ),
)
OTHER = CrampEvent(opened(NOON + 0.123456))


@pytest.mark.parametrize("event", [OTHER, FULL])
def test_what_was_kept_comes_back(event: CrampEvent, tmp_path: Path) -> None:
    file = tmp_path / "not" / "yet" / "cramp.json"
    KeptCramps(file).keep(event)

    assert KeptCramps(file).kept() == (event,)
    assert list(file.parent.iterdir()) == [file]


def test_one_that_is_over_stays_until_it_is_forgotten_and_is_there_once(tmp_path: Path) -> None:
    file = tmp_path / "cramp.json"
    kept = KeptCramps(file)
    over = replace(FULL, state=replace(STATE, stage=Stage.OVER))
    for event in (FULL, over, OTHER, over):
        kept.keep(event)
    assert kept.kept() == (OTHER, over)
    kept.forget(over)
    assert kept.kept() == (OTHER,)
    kept.forget(OTHER)
    kept.forget(OTHER)

    assert not file.exists()


def test_a_cramp_is_kept_although_the_file_was_damaged(tmp_path: Path) -> None:
    file = tmp_path / "cramp.json"
    file.write_bytes(b"{")
    KeptCramps(file).keep(FULL)

    assert KeptCramps(file).kept() == (FULL,)


@pytest.mark.parametrize("name", ["none.json", "none/cramp.json", "a_file/cramp.json"])
def test_before_anything_is_kept_there_is_nothing(name: str, tmp_path: Path) -> None:
    (tmp_path / "a_file").write_text("")

    assert KeptCramps(tmp_path / name).kept() == ()


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[1]", b"\xff", b'[{"state": 1}]', b"[" * 9999, b"null", b'[{"state": {}}]'],
)
def test_a_damaged_file_is_named(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "cramp.json"
    file.write_bytes(data)

    with pytest.raises(NotKeptError, match=r"cramp\.json: "):
        KeptCramps(file).kept()


def test_a_folder_in_its_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "cramp.json").mkdir()
    kept = KeptCramps(tmp_path / "cramp.json")

    with pytest.raises(NotKeptError, match=r"cramp\.json: Is a directory"):
        kept.kept()
    with pytest.raises(NotKeptError, match=r"cramp\.json: Is a directory"):
        kept.keep(FULL)


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ('"in_bed"', '"standing"'),
        ('"calf"', '"neck"'),
        ('"calf"', "null"),
        ('"loop": 2', '"loop": -9'),
        ('"paused_after": 3.5', '"paused_after": 1e300'),
        ('"step_at": 1764000000.0', '"step_at": 0'),
    ],
)
def test_values_that_do_not_go_together_are_taken_up_all_the_same(
    written: str, instead: str, tmp_path: Path
) -> None:
    file = tmp_path / "cramp.json"
    KeptCramps(file).keep(FULL)
    text = file.read_text(encoding="utf-8")
    assert written in text
    file.write_text(text.replace(written, instead), encoding="utf-8")
    (event,) = KeptCramps(file).kept()
    cramp = Cramp(FakeClock(NOON + 60), event)
    cramp.not_yet()

    assert cramp.snapshot.elapsed == 180
