"""Sessions that are written down and killed at random moments, each in a process of its own.

    python -m tests.e2e.killed_sessions FOLDER KILLS SEED

Prints one line of JSON for each kill: what the killed process had begun to keep and had kept, and
what the next start finds.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from uuid import uuid4

from stretchapp.adapters.history_file import HistoryFile
from stretchapp.core.cues import Cue
from stretchapp.core.history import SessionRecord
from stretchapp.core.history_sums import Unfinished
from stretchapp.core.history_trouble import HistoryNews
from stretchapp.core.journal import Journal
from stretchapp.core.moment import Moment
from stretchapp.core.packed_plan import unpack_plan
from stretchapp.core.plan import PlanSettings, plan_session
from stretchapp.core.player import Player
from stretchapp.core.snapshot import ACTIVE
from stretchapp.core.stretch import Sides
from tests.unit.core.builders import FakeClock, routine, stretch

MOST_LINES, LONGEST = 45, 0.004
PLAN = plan_session(
    routine(stretch("calf", sides=Sides.EACH, reps=3), stretch("neck", sides=Sides.EACH, reps=2)),
    PlanSettings(),
)


class TellingShelf:
    """Keeps as the window does, and says before and after what it keeps."""

    def __init__(self, file: HistoryFile, out: int) -> None:
        self._file, self._out = file, out

    def keep(self, record: SessionRecord, plan: bytes) -> None:
        self._say("begun", record)
        self._file.do(lambda store: store.keep(record, plan))
        self._say("kept", record)

    def _say(self, what: str, record: SessionRecord) -> None:
        os.write(self._out, (json.dumps([what, *state(record)]) + "\n").encode())


def state(record: SessionRecord) -> list[object]:
    return [record.id, record.at, [hold.done for hold in record.holds]]


def play(path: Path, out: int) -> None:
    """One session after the other until somebody puts an end to it; the first goes on."""
    file, clock = HistoryFile(path, complain), FakeClock()
    journal = Journal(TellingShelf(file, out), clock, now, lambda: uuid4().hex)
    for number in count():
        unfinished = file.look(lambda store: store.unfinished()) if number == 0 else None
        play_one(journal, clock, unfinished)


def play_one(journal: Journal, clock: FakeClock, unfinished: Unfinished | None) -> None:
    if unfinished is None:
        journal.begin(PLAN)
        player = Player(PLAN, clock)
    else:
        plan = unpack_plan(unfinished.plan)
        journal.resume(unfinished.record, plan)
        player = Player(plan, clock, unfinished.record.at)
    tell(journal, player, player.start())
    while player.snapshot.status in ACTIVE:
        clock.advance(1.0)
        tell(journal, player, player.tick())


def tell(journal: Journal, player: Player, cues: tuple[Cue, ...]) -> None:
    journal.see(player.snapshot)
    for cue in cues:
        journal.hear(cue, player.snapshot)


def now() -> Moment:
    return Moment(time.time(), 0)


def complain(news: HistoryNews) -> None:
    raise AssertionError(news)


def killed_after(path: Path, lines: int, seconds: float) -> list[list[object]]:
    """What a session said until it was killed: so many lines, and for so long."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            play(path, writing)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as said:
        before = [said.readline() for _ in range(lines)]
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status), "it ended by itself"
        return [json.loads(line) for line in (*before, *said) if line.endswith("\n")]


def found(path: Path, said: list[list[object]]) -> dict[str, object]:
    """What the next start finds: the sessions told of, the one to go on with, how many in all."""
    file = HistoryFile(path, complain)
    try:
        records = [file.look(lambda store, id=id: store.find(str(id))) for _, id, *_ in said]  # type: ignore[misc]
        count = file.look(lambda store: store.count())
        unfinished = file.look(lambda store: store.unfinished())
    finally:
        file.close()
    sessions = {record.id: state(record) for record in records if record}
    return {"sessions": sessions, "count": count, "unfinished": unfinished and place(unfinished)}


def place(unfinished: Unfinished) -> dict[str, object]:
    lead_in = unpack_plan(unfinished.plan).segments[unfinished.record.at]
    return {"record": state(unfinished.record), "goes_on_with": lead_in.kind.value}


def kills(path: Path, number: int, seed: int) -> Iterator[dict[str, object]]:
    chance = random.Random(seed)
    for _ in range(number):
        said = killed_after(path, chance.randint(0, MOST_LINES), chance.uniform(0.0, LONGEST))
        yield {"said": said, **found(path, said)}


if __name__ == "__main__":
    for each in kills(Path(sys.argv[1]) / "history.sqlite", int(sys.argv[2]), int(sys.argv[3])):
        print(json.dumps(each))
