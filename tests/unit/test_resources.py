from __future__ import annotations

from stretchapp.resources import assets_folder, core_folder, routines_folder


def test_the_shipped_routines_are_found() -> None:
    assert (routines_folder() / "calf.yaml").is_file()
    assert (routines_folder() / "stretches" / "calf_wall.yaml").is_file()


def test_the_shipped_assets_are_found() -> None:
    assert (assets_folder() / "themes").is_dir()


def test_the_readers_code_is_found() -> None:
    assert (core_folder() / "routine_file.py").is_file()
