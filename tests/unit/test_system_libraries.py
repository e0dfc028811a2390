from __future__ import annotations

import sys

import pytest

from stretchapp.system_libraries import QT, X11, missing, packages


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bring what Qt needs")
def test_a_library_that_does_not_load_is_missing_and_one_that_does_is_not() -> None:
    assert missing({"libc.so.6": "libc6", "libnone.so.9": "libnone9"}) == {
        "libnone.so.9": "libnone9"
    }


def test_a_package_is_named_once_and_in_order() -> None:
    assert packages({"b.so": "libb", "c.so": "liba", "d.so": "libb"}) == ["liba", "libb"]


def test_what_qt_blames_for_everything_is_looked_for() -> None:
    assert packages(QT | X11).count("libxcb-cursor0") == 1
