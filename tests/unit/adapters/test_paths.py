from __future__ import annotations

from pathlib import Path

import pytest

from stretchapp.adapters.paths import data_folder


def test_the_folder_asked_for_wins(tmp_path: Path) -> None:
    assert data_folder(tmp_path) == tmp_path


def test_a_relative_folder_becomes_absolute() -> None:
    assert data_folder(Path("here")) == Path.cwd() / "here"


def test_a_tilde_is_the_users_home() -> None:
    assert data_folder(Path("~/here")) == Path.home() / "here"


def test_a_tilde_of_nobody_is_a_name_like_any_other() -> None:
    assert data_folder(Path("~no_such_user/here")) == Path.cwd() / "~no_such_user" / "here"


def test_the_place_is_the_applications_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path))
    assert data_folder().name == "stretchapp"
