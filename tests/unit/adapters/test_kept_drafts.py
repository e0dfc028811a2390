"""Drafts are kept until they are saved or discarded."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from stretchapp.adapters.kept_drafts import KeptDrafts
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.written_file import WrittenFile

DRAFT = WrittenFile("evening", "/own/evening.yaml", "abc", "format: 1\nname: ноги\n")


def test_what_is_kept_is_found_again_and_gone_when_dropped(tmp_path: Path) -> None:
    drafts = KeptDrafts(tmp_path / "drafts")
    assert drafts.keys() == ()
    drafts.drop("evening")
    drafts.keep("evening", DRAFT)
    assert KeptDrafts(tmp_path / "drafts").find("evening") == DRAFT

    drafts.drop("evening")
    assert drafts.find("evening") is None
    assert drafts.keys() == ()


def test_the_latest_comes_first(tmp_path: Path) -> None:
    drafts = KeptDrafts(tmp_path)
    for at, key in enumerate(["+", "+calf", "evening"]):
        drafts.keep(key, DRAFT)
        os.utime(tmp_path / f"{key}.json", (at, at))
    assert drafts.keys() == ("evening", "+calf", "+")


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff", b'{"text": 1}'])
def test_a_damaged_draft_counts_as_none(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "evening.json").write_bytes(data)
    assert KeptDrafts(tmp_path).find("evening") is None


def test_a_file_whose_name_is_no_text_is_named(tmp_path: Path) -> None:
    odd = WrittenFile("evening", "/own/\udcff.yaml")
    with pytest.raises(NotKeptError, match=r"evening\.json"):
        KeptDrafts(tmp_path).keep("evening", odd)


def test_what_cannot_be_kept_or_dropped_is_named(tmp_path: Path) -> None:
    (tmp_path / "evening.json").mkdir()
    drafts = KeptDrafts(tmp_path)
    with pytest.raises(NotKeptError, match=r"evening\.json: Is a directory"):
        drafts.keep("evening", DRAFT)
    with pytest.raises(NotKeptError, match=r"evening\.json: Is a directory"):
        drafts.drop("evening")
