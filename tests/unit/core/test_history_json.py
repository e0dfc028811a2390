"""The history as JSON: what is written can be read, and what is wrong in it is named."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest

from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.history import Comfort, Ending, SessionRecord
from stretchapp.core.history_json import HistoryFormatError, HistoryText, json_parts
from stretchapp.core.history_transfer import Fault
from stretchapp.core.moment import Moment
from stretchapp.core.moment_text import moment_of
from stretchapp.core.wording import Words
from tests.made_up_language import english_in, made_up
from tests.unit.core.cramp_records import FULL, NOTHING, logged
from tests.unit.core.records import hold, many, moment, session

EVERYTHING = session(
    "all", comfort=Comfort.EASIER, note='left: "tight"\nright: fine', ending=Ending.STOPPED
)


def text_of(*records: SessionRecord, cramps: Sequence[CrampRecord] = ()) -> bytes:
    return b"".join(json_parts(records, cramps))


def read(data: bytes) -> list[SessionRecord]:
    return list(HistoryText(data).records())


def read_cramps(data: bytes) -> tuple[CrampRecord, ...]:
    return tuple(HistoryText(data).cramps())


@pytest.mark.parametrize(
    "records",
    [
        pytest.param((), id="nothing"),
        pytest.param((EVERYTHING,), id="one with everything"),
        pytest.param(tuple(many(3)), id="several"),
        pytest.param((session(holds=(hold(area="", done=12.5),)),), id="a stretch of no area"),
        pytest.param((session(started=moment("1999-12-31", 23, -9.5)),), id="another clock"),
    ],
)
def test_what_is_written_is_read_again(records: tuple[SessionRecord, ...]) -> None:
    text = HistoryText(text_of(*records))

    assert text.session_count == len(records)
    assert tuple(text.records()) == records


@pytest.mark.parametrize(
    "cramp",
    [
        pytest.param(FULL, id="all told"),
        pytest.param(logged(0, NOTHING, seconds=None, read=True), id="nothing told, no end"),
        pytest.param(logged(0, replace(NOTHING, other_signs=(), woke_me=True)), id="no signs"),
    ],
)
def test_a_cramp_that_is_written_is_read_again(cramp: CrampRecord) -> None:
    text = text_of(EVERYTHING, cramps=(cramp, logged(3)))

    assert read_cramps(text) == (cramp, logged(3))
    assert HistoryText(text).cramp_count == 2
    assert read(text) == [EVERYTHING]


def test_a_file_of_before_the_log_was_in_it_has_no_cramps() -> None:
    made = json.loads(text_of(EVERYTHING))
    del made["cramps"]
    old = json.dumps({**made, "version": 1}).encode()

    assert read(old) == [EVERYTHING]
    assert read_cramps(old) == ()


def test_what_nobody_told_of_a_cramp_is_not_in_the_file() -> None:
    (cramp,) = json.loads(text_of(cramps=[logged(0, NOTHING)]))["cramps"]

    assert set(cramp) == {"id", "started", "ended"}


def test_anybody_can_read_it_too() -> None:
    made = json.loads(text_of(EVERYTHING))

    assert (made["format"], made["version"]) == ("stretchapp history", 2)
    assert made["sessions"][0]["started"] == "2026-03-03T07:00:00.000+01:00"
    assert made["sessions"][0]["holds"][1]["side"] == "right"


def test_what_was_cut_off_elsewhere_is_not_gone_on_with_here() -> None:
    assert read(text_of(session(ending=None))) == [session(ending=Ending.LET_BE)]


def test_a_session_that_was_cut_off_before_anything_was_done_is_none() -> None:
    assert read(text_of(session(ending=None, holds=(hold(done=0),)))) == []


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-03T07:00:00Z", Moment(1772521200, 0)),
        ("2026-03-03T07:00:00.500+01:00", Moment(1772517600.5, 3600)),
        ("2026-03-02T21:30:00-09:30", Moment(1772521200, -34200)),
    ],
)
def test_a_moment_is_read_as_it_was_lived(text: str, moment: Moment) -> None:
    assert moment_of(text) == moment


@pytest.mark.parametrize("text", ["", "Z", "tomorrow", "2026-03-03T07:00:00", "2026-02-30T07:00Z"])
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        moment_of(text)


def changed(**values: object) -> bytes:
    """A good file but for one session."""
    made = json.loads(text_of(session("good"), session("odd")))
    made["sessions"][1].update(values)
    return json.dumps(made).encode()


def with_hold(**values: object) -> bytes:
    made = json.loads(text_of(session()))
    made["sessions"][0]["holds"][1].update(values)
    return json.dumps(made).encode()


def file_with(**values: object) -> bytes:
    return json.dumps({**json.loads(text_of()), **values}).encode()


def with_cramp(**values: object) -> bytes:
    made = json.loads(text_of(cramps=(logged(1), FULL)))
    made["cramps"][1].update(values)
    return json.dumps(made).encode()


WRONG_CRAMPS = [
    pytest.param({"id": ""}, "`cramps[1].id`", id="no id"),
    pytest.param({"started": "soon"}, "`cramps[1]`", id="no moment"),
    pytest.param({"ended": "1999-03-03T07:00Z"}, "it ends before it starts", id="ends too soon"),
    pytest.param({"severity": 11}, "`cramps[1].severity`", id="worse than the worst"),
    pytest.param({"body_part": "elbow"}, "`cramps[1].body_part`", id="an unknown muscle"),
    pytest.param({"tried": ["tea"]}, "`cramps[1].tried[0]`", id="an unknown remedy"),
    pytest.param({"mood": "fine"}, "`mood`", id="an unknown field"),
]


@pytest.mark.parametrize(("values", "detail"), WRONG_CRAMPS)
def test_what_is_wrong_with_a_cramp_is_named(values: dict[str, object], detail: str) -> None:
    with pytest.raises(HistoryFormatError) as raised:
        read_cramps(with_cramp(**values))

    assert raised.value.fault is Fault.WRONG
    assert detail in str(raised.value.detail)


def test_a_rule_of_our_own_can_be_translated() -> None:
    with pytest.raises(HistoryFormatError) as raised:
        read_cramps(with_cramp(ended="1999-03-03T07:00Z"))

    assert isinstance(raised.value.detail, Words)
    assert english_in(raised.value.detail.said(made_up)) == {"cramps"}


WRONG = [
    pytest.param(b"", Fault.NOT_OURS, "truncated", id="empty"),
    pytest.param(b"\x89PNG\r\n", Fault.NOT_OURS, "malformed", id="a picture"),
    pytest.param(b"[" * 100_000, Fault.NOT_OURS, "", id="a hundred thousand brackets"),
    pytest.param(b'{"format": "else", "version": 1}', Fault.NOT_OURS, "", id="another format"),
    pytest.param(b'{"version": 1}', Fault.NOT_OURS, "`format`", id="no format"),
    pytest.param(file_with(version=0), Fault.NOT_OURS, "`version`", id="no such version"),
    pytest.param(file_with(version=3, new=[]), Fault.NEWER, "", id="a later version"),
    pytest.param(file_with(sessions=3), Fault.WRONG, "`sessions`", id="sessions of another kind"),
    pytest.param(file_with(cramps={}), Fault.WRONG, "`cramps`", id="cramps of another kind"),
    pytest.param(file_with(more=3), Fault.WRONG, "`more`", id="what we do not know"),
    pytest.param(changed(id=""), Fault.WRONG, "`sessions[1].id`", id="no id"),
    pytest.param(changed(ending="tired"), Fault.WRONG, "`sessions[1].ending`", id="an odd ending"),
    pytest.param(changed(at=1e300), Fault.WRONG, "`sessions[1].at`", id="a number too large"),
    pytest.param(changed(started="soon"), Fault.WRONG, "`sessions[1]`", id="no moment"),
    pytest.param(changed(holds=[]), Fault.WRONG, "`sessions[1].holds`", id="no holds"),
    pytest.param(changed(mood="fine"), Fault.WRONG, "`mood`", id="an unknown field"),
    pytest.param(with_hold(done=-1), Fault.WRONG, "`sessions[0].holds[1].done`", id="below 0"),
    pytest.param(
        with_hold(number=1), Fault.WRONG, "the holds do not go up - at `sessions[0]`",
        id="a number twice",
    ),
    pytest.param(
        changed(ended="2026-03-03T07:12"), Fault.WRONG, "lacks its distance from UTC - at `sess",
        id="a time anywhere",
    ),
    pytest.param(with_hold(area=7), Fault.WRONG, "`sessions[0].holds[1].area`", id="no text"),
    pytest.param(
        text_of(session()).replace(b"Calf stretch", b"\xc3\x28"), Fault.WRONG, "`sessions[0]`",
        id="not UTF-8",
    ),
    pytest.param(
        text_of(session()).replace(b"Calf stretch", rb"\ud800"), Fault.NOT_OURS, "byte",
        id="half a letter",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("data", "fault", "detail"), WRONG)
def test_what_is_wrong_is_named(data: bytes, fault: Fault, detail: str) -> None:
    with pytest.raises(HistoryFormatError) as raised:
        read(data)

    assert raised.value.fault is fault
    assert detail in str(raised.value.detail)
    assert "$" not in str(raised.value.detail)


def test_a_file_cut_off_in_the_middle_is_refused() -> None:
    whole = text_of(*many(3))
    for end in range(0, len(whole) - 3, 97):
        with pytest.raises(HistoryFormatError):
            read(whole[:end])


def test_a_moment_is_written_to_the_millisecond() -> None:
    odd = replace(session(), ended=Moment(1772521200.1234567, 3600))

    assert read(text_of(odd))[0].ended == pytest.approx(odd.ended, abs=0.001)
