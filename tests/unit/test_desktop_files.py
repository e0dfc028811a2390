"""What tells a Linux desktop that a routine from somebody else is ours to open."""

from __future__ import annotations

import configparser
import sys
from pathlib import Path
from xml.etree import ElementTree

from stretchapp.adapters.paths import APPLICATION
from stretchapp.core.file_text import SHARED_ENDING

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TOP = Path(__file__).parents[2]
NAMESPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


def test_the_kind_of_file_is_told_by_its_ending_and_opened_by_us() -> None:
    kind = ElementTree.parse(TOP / "packaging/linux/stretchapp.xml").getroot()[0]
    globs = [glob.get("pattern") for glob in kind.iter(f"{NAMESPACE}glob")]
    parents = [parent.get("type") for parent in kind.iter(f"{NAMESPACE}sub-class-of")]
    assert (globs, parents) == ([f"*{SHARED_ENDING}"], ["application/x-yaml"])

    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(TOP / "packaging/linux/stretchapp.desktop")
    assert entry["Desktop Entry"]["MimeType"] == f"{kind.get('type')};"
    assert entry["Desktop Entry"]["Exec"] == f"{APPLICATION} %f"


def test_both_are_installed_where_a_desktop_looks() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert {place.rpartition("/")[0] for place in shared.values()} == {
        "share/applications",
        "share/mime/packages",
        "share/icons/hicolor/scalable/apps",
    }
    assert all((TOP / file).is_file() for file in shared)
