"""Easier stretches in place of those a routine was written with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import ceil

from msgspec import structs

from stretchapp.core.library import Library
from stretchapp.core.routine import Routine, RoutineEntry, moved_id
from stretchapp.core.stretch import HoldRange, Sides, Stretch

Swaps = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class EasierChoices:
    """What a person does instead: ids of stretches by those of the ones written, by routine.

    A swap for a stretch that is neither in `stretches`, the catalogue, nor brought along by the
    routine counts for nothing.
    """

    stretches: Mapping[str, Stretch] = field(default_factory=dict)
    swaps: Swaps = field(default_factory=dict)

    def applied(self, routine: Routine) -> Routine:
        """The routine as this person does it."""
        swaps = self.swaps.get(routine.id)
        return with_easier(routine, swaps, self.stretches) if swaps else routine

    def easier(self, done: Stretch, written: Stretch) -> Stretch | None:
        """One still easier than what is done now; never the one written, which is the way back."""
        easier = done.easier_stretch
        found = easier if isinstance(easier, Stretch) else self.stretches.get(easier or "")
        return None if found is not None and found.id == written.id else found

    def chosen(self, routine_id: str, written: str, instead: str) -> EasierChoices:
        """With this stretch instead of the one written; nothing instead goes back to that."""
        return self.all_chosen(routine_id, {**self.swaps.get(routine_id, {}), written: instead})

    def moved(self, before: str, after: str) -> Mapping[str, str]:
        """What is chosen in a routine, for when it gets another id."""
        swaps = self.swaps.get(before, {}).items()
        return {
            moved_id(one, before, after): moved_id(other, before, after) for one, other in swaps
        }

    def all_chosen(self, routine_id: str, swaps: Mapping[str, str]) -> EasierChoices:
        """With these in a routine, and no others."""
        kept = {each: swaps[each] for each in swaps if swaps[each]}
        changed = {**self.swaps, routine_id: kept}
        return replace(self, swaps={each: changed[each] for each in changed if changed[each]})


def eased(library: Library, swaps: Swaps) -> Library:
    """The library with every routine as this person does it."""
    choices = EasierChoices(library.stretches, swaps)
    return replace(library, routines=tuple(map(choices.applied, library.routines)))


def with_easier(
    routine: Routine, swaps: Mapping[str, str], stretches: Mapping[str, Stretch]
) -> Routine:
    """The routine with the stretches named in `swaps` done instead, by the id of those written."""
    entries = (
        _instead(entry, _chosen(entry.stretch, swaps, stretches)) for entry in routine.entries
    )
    return structs.replace(routine, entries=tuple(entries))


def _chosen(
    written: Stretch, swaps: Mapping[str, str], stretches: Mapping[str, Stretch]
) -> Stretch | None:
    chosen = swaps.get(written.id, "")
    own = {each.id: each for each in written.easier_in_place}
    return own.get(chosen) or stretches.get(chosen)


def _instead(entry: RoutineEntry, easier: Stretch | None) -> RoutineEntry:
    """Numbers the writer gave stay, as far as they suit the easier stretch."""
    if easier is None:
        return entry
    return RoutineEntry(
        easier,
        hold=_hold_of(entry.hold, easier),
        reps=entry.reps if easier.kind is entry.stretch.kind else None,
        rest=entry.rest,
        prepare=entry.prepare,
        side=entry.side if easier.sides is Sides.EACH else None,
        note=entry.note,
    )


def _hold_of(written: int | HoldRange | None, stretch: Stretch) -> int | HoldRange | None:
    if isinstance(written, HoldRange):
        return HoldRange(_fitted(written.low, stretch), _fitted(written.high, stretch))
    return None if written is None else _fitted(written, stretch)


def _fitted(seconds: int, stretch: Stretch) -> int:
    """The nearest hold in the stretch's range; of a paced one, rounds up to whole ones."""
    inside = stretch.hold.nearest(seconds)
    return ceil(inside / stretch.cycle) * stretch.cycle if stretch.cycle else inside
