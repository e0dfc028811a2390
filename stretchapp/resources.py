"""The only module that knows where routines/ and assets/ lie."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent


def routines_folder() -> Path:
    """The shipped routines; the stretches are in its folder `stretches`."""
    return _folder("routines")


def assets_folder() -> Path:
    """Themes, icons, sounds and translations."""
    return _folder("assets")


def core_folder() -> Path:
    """The modules that read routine files; not there in a frozen bundle."""
    return _PACKAGE / "core"


def _folder(name: str) -> Path:
    """Inside the package in a wheel and a frozen bundle, beside it in a checkout."""
    inside, beside = _PACKAGE / name, _CHECKOUT / name
    if inside.is_dir():
        return inside
    if beside.is_dir() and (_CHECKOUT / "pyproject.toml").is_file():
        return beside
    raise FileNotFoundError(f"no folder {name!r} in {_PACKAGE} or beside it")
