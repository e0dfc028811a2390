"""The files that ship, read once for the tests that go through them."""

from __future__ import annotations

import pytest

from stretchapp.core.routine_file import read_routine
from stretchapp.core.stretch import Stretch
from stretchapp.core.stretch_file import read_stretch
from stretchapp.resources import routines_folder

ROUTINE_FILES = sorted(routines_folder().glob("*.yaml"))
STRETCH_FILES = sorted((routines_folder() / "stretches").glob("*.yaml"))

NAMES = {file.stem for file in STRETCH_FILES}
CATALOGUE = {file.stem: read_stretch(file.read_bytes(), file.stem, NAMES) for file in STRETCH_FILES}
ROUTINES = {
    file.stem: read_routine(file.read_bytes(), file.stem, CATALOGUE) for file in ROUTINE_FILES
}


def easier_than(stretch: Stretch) -> Stretch | None:
    name = stretch.easier_stretch
    return CATALOGUE[name] if isinstance(name, str) else None


each_stretch = pytest.mark.parametrize("stretch", CATALOGUE.values(), ids=CATALOGUE)
each_routine = pytest.mark.parametrize("routine", ROUTINES.values(), ids=ROUTINES)
