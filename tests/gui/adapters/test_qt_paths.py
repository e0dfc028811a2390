"""The terminal finds the user's routines without Qt, and the window must find the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QApplication

from stretchapp.adapters.paths import APPLICATION, data_folder


@pytest.fixture
def named(qapp: QApplication) -> Iterator[None]:
    before = qapp.applicationName()
    QCoreApplication.setApplicationName(APPLICATION)
    yield
    QCoreApplication.setApplicationName(before)


@pytest.mark.usefixtures("named")
@pytest.mark.parametrize("xdg_data_home", ["/somewhere/data", "", "relative/data", None])
def test_the_data_folder_is_the_one_that_qt_names(
    xdg_data_home: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if xdg_data_home is None:
        monkeypatch.delenv("XDG_DATA_HOME")
    else:
        monkeypatch.setenv("XDG_DATA_HOME", xdg_data_home)
    place = QStandardPaths.StandardLocation.AppDataLocation
    assert data_folder() == Path(QStandardPaths.writableLocation(place))
