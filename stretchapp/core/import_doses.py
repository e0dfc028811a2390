"""How long and how often, of a row of a list; what is out of range is brought into it."""

from __future__ import annotations

from math import floor

from stretchapp.core.import_amounts import Amount, amount_of, count_of, seconds_in
from stretchapp.core.import_columns import Field
from stretchapp.core.import_notes import Notes, quoted
from stretchapp.core.import_rows import Row
from stretchapp.core.stretch import HoldRange
from stretchapp.core.stretch_file import LONGEST_HOLD

MOST_REPS = 20
USUAL_HOLD = HoldRange(20, 30)
USUAL = f"{USUAL_HOLD} are assumed"


def hold_of(row: Row, notes: Notes) -> HoldRange:
    """What the row says, else what its words say, else what is usual."""
    written = row.first(Field.SECONDS) or row.first(Field.MINUTES)
    amount = _written_amount(row)
    if amount is None and written:
        notes.add(f"{quoted(written)} is no time: {USUAL}.", row.number)
        return USUAL_HOLD
    if amount is None:
        amount = next(filter(None, map(seconds_in, row.all(Field.TEXT))), None)
        if amount is None:
            notes.add(f"no time is given: {USUAL}.", row.number)
            return USUAL_HOLD
        notes.add(f"the time is the one in its words: {_in_words(amount)}.", row.number)
    return _in_range(amount, row.number, notes)


def _written_amount(row: Row) -> Amount | None:
    if seconds := row.first(Field.SECONDS):
        return amount_of(seconds)
    minutes = amount_of(row.first(Field.MINUTES))
    return Amount(minutes.low * 60, minutes.high * 60, minutes.count) if minutes else None


def _in_words(amount: Amount) -> str:
    low, high = f"{amount.low:g}", f"{amount.high:g}"
    return f"{low} s" if low == high else f"{low}–{high} s"


def _in_range(amount: Amount, number: int, notes: Notes) -> HoldRange:
    low, high = (_rounded(each) for each in (amount.low, amount.high))
    if high < 1:
        notes.add(f"{_in_words(amount)} is no hold: {USUAL}.", number)
        return USUAL_HOLD
    hold = HoldRange(min(max(low, 1), LONGEST_HOLD), min(high, LONGEST_HOLD))
    if (hold.low, hold.high) != (amount.low, amount.high):
        why = f"a hold lasts 1 to {LONGEST_HOLD} whole seconds"
        notes.add(f"{_in_words(amount)} became {hold}: {why}.", number)
    return hold


def _rounded(seconds: float) -> int:
    return floor(seconds + 0.5)


def reps_of(row: Row, notes: Notes) -> int:
    """Repetitions times sets; a count beside the seconds where there is no column for it."""
    amount = _written_amount(row)
    beside = amount.count if amount else None
    reps, sets = (_count(row, field, notes) for field in (Field.REPS, Field.SETS))
    if reps is not None and sets is not None and min(reps, sets) > 1:
        notes.add(f"{sets} sets of {reps} are {sets * reps} repetitions.", row.number)
    told = _product(reps, sets)
    told = beside if told is None else told
    if told is None:
        notes.add("no repetitions are given: once is assumed.", row.number)
        return 1
    if not 1 <= told <= MOST_REPS:
        fits = min(max(told, 1), MOST_REPS)
        notes.add(f"{told} repetitions became {fits}: 1 to {MOST_REPS} are possible.", row.number)
        return fits
    return told


def _product(reps: int | None, sets: int | None) -> int | None:
    if reps is None or sets is None:
        return sets if reps is None else reps
    return reps * sets


def _count(row: Row, field: Field, notes: Notes) -> int | None:
    written = row.first(field)
    found = count_of(written) if written else None
    if written and found is None:
        notes.add(f"{quoted(written)} is no number of {field.value}.", row.number)
    return found
