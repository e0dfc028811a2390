"""What a file from a stranger may take: 64 MiB and a second, whatever is in it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

MOST_SECONDS, MOST_MIB = 1.0, 64.0

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="counts memory as Linux does")


def test_no_file_takes_more_than_a_second_and_64_mib() -> None:
    from tests.strangers import FILES  # not where there is no fork

    command = [sys.executable, "-m", "tests.strangers"]
    done = subprocess.run(command, capture_output=True, check=True, timeout=120)
    costs = json.loads(done.stdout)
    over = {
        name: f"{seconds:.2f} s, {mib:.0f} MiB"
        for name, (seconds, mib) in costs.items()
        if seconds > MOST_SECONDS or mib > MOST_MIB
    }

    assert len(costs) == len(FILES)
    assert over == {}
