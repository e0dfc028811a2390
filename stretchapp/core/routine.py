"""A routine: stretches in order, with the numbers the writer changed."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from stretchapp.core.stretch import Prop, Stretch


class SideOrder(Enum):
    """L R L R, or all of one side and then all of the other."""

    ALTERNATE = "alternate"
    BLOCK = "block"


class RoutineEntry(Struct, frozen=True):
    """One stretch of a routine; None leaves the stretch's own number.

    `hold` and `rest` are seconds. A `hold` written here is the writer's and no setting changes it.
    """

    stretch: Stretch
    hold: int | None = None
    reps: int | None = None
    rest: int | None = None

    @property
    def repetitions(self) -> int:
        return self.stretch.reps if self.reps is None else self.reps


class Routine(Struct, frozen=True, kw_only=True):
    """An ordered list of stretches a person picks by name; `id` is its file's stem."""

    id: str
    name: str
    entries: tuple[RoutineEntry, ...]
    goal: str = ""
    when: str = ""
    suits: str = ""
    frequency: str = ""
    note: str = ""
    side_order: SideOrder | None = None

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        return tuple(entry.stretch for entry in self.entries)

    @property
    def props(self) -> tuple[Prop, ...]:
        """Everything needed, once each, in the order of first need."""
        return tuple(dict.fromkeys(prop for stretch in self.stretches for prop in stretch.props))
