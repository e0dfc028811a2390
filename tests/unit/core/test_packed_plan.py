"""A plan as bytes and back, and bytes that are none."""

from __future__ import annotations

import msgspec
import pytest

from stretchapp.core.packed_plan import pack_plan, unpack_plan
from stretchapp.core.plan import Pacing, PlanSettings, plan_session
from stretchapp.core.routine import Routine
from tests.unit.core.builders import every_kind
from tests.unit.core.shipped import each_routine


@each_routine
def test_every_shipped_plan_comes_back_as_it_was(routine: Routine) -> None:
    plan = plan_session(routine, PlanSettings(pacing=Pacing.WAIT))
    assert unpack_plan(pack_plan(plan)) == plan


def changed(change: str) -> bytes:
    routine, spans = msgspec.msgpack.decode(pack_plan(every_kind()))
    if change == "no segments":
        spans = []
    else:
        spans[0][1] = {"an entry too far": 2, "an entry below none": -1}[change]
    return msgspec.msgpack.encode([routine, spans])


NO_PLANS = {
    "nothing": b"",
    "junk": b"\xc1junk",
    "another value": msgspec.msgpack.encode({"a": 1}),
    "half a plan": pack_plan(every_kind())[:-5],
    "no segments": changed("no segments"),
    "an entry too far": changed("an entry too far"),
    "an entry below none": changed("an entry below none"),
}


@pytest.mark.parametrize("data", NO_PLANS.values(), ids=NO_PLANS.keys())
def test_what_is_no_plan_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):
        unpack_plan(data)
