"""What a file from a stranger may take: 64 MiB and a second, whatever is in it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

MOST_SECONDS, MOST_MIB = 1.0, 64.0

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="counts memory as Linux does")


def costs_of(module: str) -> Mapping[str, tuple[float, float]]:
    done = subprocess.run(
        [sys.executable, "-m", module], capture_output=True, check=True, timeout=120
    )
    costs: Mapping[str, tuple[float, float]] = json.loads(done.stdout)
    return costs


def over(costs: Mapping[str, tuple[float, float]]) -> Mapping[str, str]:
    return {
        name: f"{seconds:.2f} s, {mib:.0f} MiB"
        for name, (seconds, mib) in costs.items()
        if seconds > MOST_SECONDS or mib > MOST_MIB
    }


def test_no_file_takes_more_than_a_second_and_64_mib() -> None:
    from tests.strangers import FILES  # not where there is no fork

    costs = costs_of("tests.strangers")
    assert len(costs) == len(FILES)
    assert over(costs) == {}


def test_no_picture_takes_more_until_it_is_shown() -> None:
    from tests.stranger_pictures import FILES

    costs = costs_of("tests.stranger_pictures")
    assert len(costs) == len(FILES)
    assert over(costs) == {}


def test_the_page_of_the_format_knows_how_many_are_tried() -> None:
    from tests.stranger_pictures import FILES as PICTURES
    from tests.strangers import FILES

    page = Path(__file__).parents[2] / "docs" / "routine-format.md"
    told = f"a test tries {len(FILES)} files and {len(PICTURES)} pictures"
    assert told in page.read_text(encoding="utf-8")
