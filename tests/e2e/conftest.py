"""What tests of the real window share."""

from __future__ import annotations

import os
import shutil

import pytest

NEEDED = ("xdotool", "openbox")


@pytest.fixture
def display() -> str:
    """An X server with a window manager; `make test` starts one. In CI to lack it is a failure."""
    lacking = [name for name in NEEDED if not shutil.which(name)]
    if os.environ.get("DISPLAY") and not lacking:
        return os.environ["DISPLAY"]
    reason = f"no {', '.join(lacking) or 'DISPLAY'}: `make test` starts Xvfb when it is installed"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
