"""Cramps that nobody had, over some weeks: for screenshots and tests."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from stretchapp.adapters.history_file import HistoryFile
from stretchapp.adapters.paths import HISTORY_FILE
from stretchapp.core.cramp_details import CrampDetails, Doing, OtherSign, Remedy
from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.cramp_state import BodyPart
from stretchapp.core.stretch import Side
from tools.past import fail, on_the_wall

PARTS = (BodyPart.CALF, BodyPart.CALF, BodyPart.CALF, BodyPart.FOOT, BodyPart.HAMSTRING)


def keep_cramps(folder: Path, records: Iterator[CrampRecord]) -> None:
    """In the history of a data folder."""
    file = HistoryFile(folder / HISTORY_FILE, fail)
    for record in records:
        file.do(lambda store, record=record: store.cramps.add(record))  # type: ignore[misc]
    file.close()


def cramps(last: date, count: int, days: int) -> Iterator[CrampRecord]:
    """So many over so many days, the same in every run; one with a sign, one of ten minutes."""
    chance = random.Random(3)
    for number in range(count):
        back = round((number / max(1, count - 1)) ** 1.4 * (days - 1))
        started = on_the_wall(last - timedelta(days=back), chance.choice((1.2, 3.5, 4.8, 22.5)))
        details = told(chance)
        if number == 2:
            details = replace(details, other_signs=(OtherSign.SWELLING,))
        seconds = 640.0 if number == 1 else chance.uniform(20, 300)
        yield CrampRecord(f"{number:032x}", started, started.later(seconds), details, number == 1)


def told(chance: random.Random) -> CrampDetails:
    return CrampDetails(
        body_part=chance.choice(PARTS),
        side=chance.choice((*Side, None)),
        severity=chance.choice((3, 5, 6, 8, None)),
        woke_me=chance.choice((True, True, False, None)),
        doing=chance.choice((Doing.SLEEPING, Doing.SLEEPING, Doing.RESTING, None)),
        tried=tuple(chance.sample(tuple(Remedy), 2)),
        other_signs=chance.choice(((), None)),
        note=chance.choice(("", "", "after a long walk")),
    )
