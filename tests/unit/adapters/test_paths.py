from __future__ import annotations

from pathlib import Path
from tempfile import gettempdir

import pytest

from stretchapp.adapters.paths import cache_place, claim_place, data_folder, data_place

HOME = Path("/home/ann")


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


@pytest.mark.parametrize(
    ("platform", "environ", "data", "cache"),
    [
        pytest.param("linux", {}, "/home/ann/.local/share", "/home/ann/.cache", id="linux"),
        pytest.param(
            "linux", {"XDG_DATA_HOME": "/d", "XDG_CACHE_HOME": "/c"}, "/d", "/c", id="linux_told"
        ),
        pytest.param(
            "linux",
            {"XDG_DATA_HOME": "d", "XDG_CACHE_HOME": ""},
            "/home/ann/.local/share",
            "/home/ann/.cache",
            id="linux_told_nonsense",
        ),
        pytest.param(
            "darwin",
            {},
            "/home/ann/Library/Application Support",
            "/home/ann/Library/Caches",
            id="macos",
        ),
        pytest.param(
            "win32", {"APPDATA": "/r", "LOCALAPPDATA": "/l"}, "/r", "/l", id="windows_told"
        ),
        pytest.param(
            "win32", {}, "/home/ann/AppData/Roaming", "/home/ann/AppData/Local", id="windows"
        ),
    ],
)
def test_each_system_has_its_places(
    platform: str, environ: dict[str, str], data: str, cache: str
) -> None:
    assert data_place(platform, environ, HOME) == Path(data)
    assert cache_place(platform, environ, HOME) == Path(cache)


def test_a_user_without_a_home_lives_in_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setattr(Path, "home", nowhere)
    assert data_folder().name == "stretchapp"


def test_claims_lie_where_the_system_has_what_ends_with_the_session() -> None:
    assert claim_place({"XDG_RUNTIME_DIR": "/run/user/7"}) == Path("/run/user/7")


@pytest.mark.parametrize("environ", [{}, {"XDG_RUNTIME_DIR": ""}, {"XDG_RUNTIME_DIR": "here"}])
def test_claims_lie_in_the_temporary_folder_where_there_is_no_such_place(
    environ: dict[str, str],
) -> None:
    assert claim_place(environ) == Path(gettempdir())
