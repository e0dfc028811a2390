"""A cramp that is not over comes back as it was kept, and nothing in the file can do harm."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from stretchapp.adapters.kept_cramp import KeptCramp
from stretchapp.core.cramp import Cramp
from stretchapp.core.cramp_event import CrampEvent, Doing, OtherSign, Remedy
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
    STATE, 7, True, Doing.SLEEPING, (Remedy.STRETCH, Remedy.HEAT), (OtherSign.SWELLING,), "“au”"
)


@pytest.mark.parametrize("event", [CrampEvent(opened(NOON + 0.123456)), FULL])
def test_what_was_kept_comes_back(event: CrampEvent, tmp_path: Path) -> None:
    file = tmp_path / "not" / "yet" / "cramp.json"
    KeptCramp(file).keep(event)

    assert KeptCramp(file).unfinished() == event
    assert list(file.parent.iterdir()) == [file]


def test_there_is_no_file_once_it_is_over(tmp_path: Path) -> None:
    file = tmp_path / "cramp.json"
    kept = KeptCramp(file)
    kept.keep(FULL)
    over = replace(FULL, state=replace(STATE, stage=Stage.OVER))
    kept.keep(over)
    kept.keep(over)

    assert not file.exists()
    assert kept.unfinished() is None


def test_one_that_is_over_is_not_taken_up(tmp_path: Path) -> None:
    file = tmp_path / "cramp.json"
    KeptCramp(file).keep(FULL)
    file.write_text(file.read_text().replace('"rubbing"', '"over"'))

    assert KeptCramp(file).unfinished() is None


@pytest.mark.parametrize("name", ["none.json", "none/cramp.json", "a_file/cramp.json"])
def test_before_anything_is_kept_there_is_nothing(name: str, tmp_path: Path) -> None:
    (tmp_path / "a_file").write_text("")

    assert KeptCramp(tmp_path / name).unfinished() is None


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"\xff", b'{"state": 1}', b'{"a": ' * 9999, b"null", b'{"state": {}}'],
)
def test_a_damaged_file_is_named(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "cramp.json"
    file.write_bytes(data)

    with pytest.raises(NotKeptError, match=r"cramp\.json: "):
        KeptCramp(file).unfinished()


def test_a_folder_in_its_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "cramp.json").mkdir()
    kept = KeptCramp(tmp_path / "cramp.json")

    with pytest.raises(NotKeptError, match=r"cramp\.json: Is a directory"):
        kept.unfinished()
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
    KeptCramp(file).keep(FULL)
    text = file.read_text(encoding="utf-8")
    assert written in text
    file.write_text(text.replace(written, instead), encoding="utf-8")
    event = KeptCramp(file).unfinished()
    assert event is not None
    cramp = Cramp(FakeClock(NOON + 60), event)
    cramp.not_yet()

    assert cramp.snapshot.elapsed == 180
