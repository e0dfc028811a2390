"""Who may open a window on a data folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stretchapp.adapters.claim import Claim

KILLED = """
import os, signal, sys
from pathlib import Path
from stretchapp.adapters.claim import Claim
claim = Claim(Path(sys.argv[1]), Path(sys.argv[2]))
assert claim.take()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "run"
    folder.mkdir()
    return folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def test_only_one_has_the_claim_until_it_lets_go(data: Path, place: Path) -> None:
    first, second = Claim(data, place), Claim(data, place)
    assert first.take()
    assert not second.take()
    assert not second.take_from_the_dead()
    assert (first.is_held, second.is_held) == (True, False)
    assert second.holder == os.getpid()

    first.release()
    assert [*place.iterdir()] == []
    assert second.take()


def test_every_spelling_of_a_folder_is_the_same(
    data: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = data.parent / "link"
    link.symlink_to(data)
    monkeypatch.chdir(data.parent)
    first = Claim(data, place)
    assert first.take()
    for other in (Path("data"), link, data / ".." / "data", link / ".." / "data", Path("data/")):
        assert not Claim(other, place).take(), other
        assert Claim(other, place).address == first.address


def test_other_folders_are_others(data: Path, place: Path) -> None:
    claims = [Claim(folder, place) for folder in (data, data / "in", data.parent / "Data")]
    assert all(claim.take() for claim in claims)
    assert len({claim.address for claim in claims}) == 3


def test_a_folder_that_leads_in_a_circle_can_be_claimed(tmp_path: Path, place: Path) -> None:
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    assert Claim(tmp_path / "circle", place).take()


@pytest.mark.parametrize("where", ["missing", "a_file"])
def test_where_no_claim_can_be_noted_everybody_opens_a_window(data: Path, where: str) -> None:
    (data / "a_file").touch()
    for claim in (Claim(data, data / where), Claim(data, data / where)):
        assert claim.take()
        assert not claim.is_held


def test_the_claim_of_a_process_that_was_killed_is_free_at_once(data: Path, place: Path) -> None:
    died = subprocess.run([sys.executable, "-c", KILLED, str(data), str(place)], check=False)
    assert died.returncode < 0
    assert [*place.iterdir()] != []
    assert Claim(data, place).take()


def test_a_process_that_took_a_dead_ones_number_does_not_have_its_claim(
    data: Path, place: Path
) -> None:
    dead = Claim(data, place)
    assert dead.take()
    (file,) = place.iterdir()
    text = file.read_bytes()
    dead.release()
    file.write_bytes(text)  # names this process, which lives, but holds nothing

    claim = Claim(data, place)
    assert not claim.take()
    assert claim.take_from_the_dead()
    assert claim.is_held
