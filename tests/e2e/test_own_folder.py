"""The button that shows the user's own folder, with the desktop's file manager listened in on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from stretchapp.adapters.own_folder import open_own_folder

pytestmark = pytest.mark.usefixtures("qapp")


class FileManager(QObject):
    """Hears what the desktop is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def file_manager() -> Iterator[FileManager]:
    manager = FileManager()
    # The stub asks for bytes, the function for a str.
    QDesktopServices.setUrlHandler("file", manager, "open")  # type: ignore[arg-type]
    yield manager
    QDesktopServices.unsetUrlHandler("file")


def test_the_folder_is_made_and_opened(file_manager: FileManager, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "stretchapp"
    assert open_own_folder(folder) == ""
    assert folder.is_dir()
    assert file_manager.opened == [folder]


def test_a_folder_that_cannot_be_made_is_a_sentence(
    file_manager: FileManager, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    said = open_own_folder(tmp_path / "file" / "stretchapp")
    assert said.startswith(f"The folder {tmp_path / 'file' / 'stretchapp'} could not be made: ")
    assert file_manager.opened == []
