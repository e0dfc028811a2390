"""Help with a cramp is silent unless it was asked to speak; then it says what is shown."""

from __future__ import annotations

import pytest

from stretchapp.core.ports import Voice
from stretchapp.ui.cramp_reader import CrampReader
from tests.unit.ui.test_narrator import LoggedVoice, Machine

STOP, BREATHE = "Stop. Get somewhere safe.", "Two slow breaths."


class Reading:
    """A reader, and all that was asked of the voice."""

    def __init__(self, wanted: bool = False) -> None:
        self.machine = Machine()
        self.voices: list[Voice] = []
        self.reader = CrampReader(self._new, wanted)

    def _new(self) -> Voice:
        self.voices.append(LoggedVoice(self.machine))
        return self.voices[-1]


def test_where_nobody_asked_for_it_no_voice_is_even_looked_for() -> None:
    reading = Reading()
    for words in (STOP, BREATHE, "", STOP):
        reading.reader.show(words)
    reading.reader.set_wanted(False)
    reading.reader.close()

    assert reading.voices == []
    assert reading.reader.missing is None


def test_each_instruction_is_said_when_it_is_shown_and_cuts_off_the_one_before() -> None:
    reading = Reading(wanted=True)
    reading.reader.show(STOP)
    assert reading.machine.taken() == ["open voice", "hush", f"now “{STOP}”"]
    reading.reader.show(BREATHE)
    assert reading.machine.taken() == ["hush", f"now “{BREATHE}”"]


def test_switched_on_it_reads_what_is_shown_and_off_it_stops_in_the_middle_of_a_word() -> None:
    reading = Reading()
    reading.reader.show(STOP)
    reading.reader.set_wanted(True)
    reading.reader.set_wanted(True)
    assert reading.machine.taken() == ["open voice", "hush", f"now “{STOP}”"]
    reading.reader.set_wanted(False)

    assert reading.machine.taken() == ["hush", "close voice"]


@pytest.mark.parametrize("wanted", [True, False])
def test_switched_where_nothing_is_shown_it_says_nothing(wanted: bool) -> None:
    reading = Reading(wanted=not wanted)
    reading.reader.set_wanted(wanted)

    assert reading.machine.taken() == []


def test_a_page_that_is_left_falls_silent_and_is_read_anew() -> None:
    reading = Reading(wanted=True)
    for words in (STOP, "", STOP):
        reading.reader.show(words)

    said = ["open voice", "hush", f"now “{STOP}”"]
    assert reading.machine.taken() == [*said, "hush", "close voice", *said]
