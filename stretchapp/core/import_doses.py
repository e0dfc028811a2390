"""How long and how often, of a row of a list; what is out of range is brought into it."""

from __future__ import annotations

from math import floor

from stretchapp.core.import_amounts import Amount, amount_of, count_of, seconds_in
from stretchapp.core.import_columns import FIELD_NAMES, Field
from stretchapp.core.import_notes import Notes, quoted
from stretchapp.core.import_rows import Row
from stretchapp.core.stretch import HoldRange
from stretchapp.core.stretch_file import LONGEST_HOLD
from stretchapp.core.wording import worded

MOST_REPS = 20
USUAL_HOLD = HoldRange(20, 30)
USUAL = USUAL_HOLD.numbers


def hold_of(row: Row, notes: Notes) -> HoldRange:
    """What the row says, else what its words say, else what is usual."""
    written = row.first(Field.SECONDS) or row.first(Field.MINUTES)
    amount = _written_amount(row)
    if amount is None and written:
        no_time = worded("Import", "{text} is no time: {usual} s are assumed.")
        notes.add(no_time.format(text=quoted(written), usual=USUAL), row.number)
        return USUAL_HOLD
    if amount is None:
        amount = next(filter(None, map(seconds_in, row.all(Field.TEXT))), None)
        if amount is None:
            none = worded("Import", "no time is given: {usual} s are assumed.")
            notes.add(none.format(usual=USUAL), row.number)
            return USUAL_HOLD
        in_words = worded("Import", "the time is the one in its words: {time} s.")
        notes.add(in_words.format(time=_seconds(amount)), row.number)
    return _in_range(amount, row.number, notes)


def _written_amount(row: Row) -> Amount | None:
    if seconds := row.first(Field.SECONDS):
        return amount_of(seconds)
    minutes = amount_of(row.first(Field.MINUTES))
    return Amount(minutes.low * 60, minutes.high * 60, minutes.count) if minutes else None


def _seconds(amount: Amount) -> str:
    low, high = f"{amount.low:g}", f"{amount.high:g}"
    return low if low == high else f"{low}–{high}"


def _in_range(amount: Amount, number: int, notes: Notes) -> HoldRange:
    low, high = (_rounded(each) for each in (amount.low, amount.high))
    if high < 1:
        no_hold = worded("Import", "{time} s is no hold: {usual} s are assumed.")
        notes.add(no_hold.format(time=_seconds(amount), usual=USUAL), number)
        return USUAL_HOLD
    hold = HoldRange(min(max(low, 1), LONGEST_HOLD), min(high, LONGEST_HOLD))
    if (hold.low, hold.high) != (amount.low, amount.high):
        fitted = worded(
            "Import", "{time} s became {hold} s: a hold lasts 1 to {most} whole seconds."
        )
        told = fitted.format(time=_seconds(amount), hold=hold.numbers, most=LONGEST_HOLD)
        notes.add(told, number)
    return hold


def _rounded(seconds: float) -> int:
    return floor(seconds + 0.5)


def reps_of(row: Row, notes: Notes) -> int:
    """Repetitions times sets; a count beside the seconds where there is no column for it."""
    amount = _written_amount(row)
    beside = amount.count if amount else None
    reps, sets = (_count(row, field, notes) for field in (Field.REPS, Field.SETS))
    if reps is not None and sets is not None and min(reps, sets) > 1:
        multiplied = worded("Import", "{sets} sets of {reps} are {count} repetitions.")
        notes.add(multiplied.format(sets=sets, reps=reps, count=sets * reps), row.number)
    told = _product(reps, sets)
    told = beside if told is None else told
    if told is None:
        notes.add(worded("Import", "no repetitions are given: once is assumed."), row.number)
        return 1
    if not 1 <= told <= MOST_REPS:
        fits = min(max(told, 1), MOST_REPS)
        fitted = worded("Import", "{told} repetitions became {fits}: 1 to {most} are possible.")
        notes.add(fitted.format(told=told, fits=fits, most=MOST_REPS), row.number)
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
        no_number = worded("Import", "{text} is no {field}.")
        notes.add(no_number.format(text=quoted(written), field=FIELD_NAMES[field]), row.number)
    return found
