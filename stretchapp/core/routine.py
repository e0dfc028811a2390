"""A routine: stretches in order, with the numbers the writer changed."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

from msgspec import Meta, Struct, structs

from stretchapp.core.sound import Profile
from stretchapp.core.stretch import (
    HoldRange,
    Name,
    Prop,
    Repetitions,
    Seconds,
    Side,
    Stretch,
    Text,
)

Pause = Annotated[int, Meta(ge=0, le=120)]


class SideOrder(Enum):
    """L R L R, or all of one side and then all of the other."""

    ALTERNATE = "alternate"
    BLOCK = "block"


class RoutineEntry(Struct, frozen=True):
    """One stretch of a routine; None leaves the stretch's own number.

    `hold`, `rest` and `prepare`, the time to get ready, are seconds. A `hold` written here is the
    writer's: no setting changes a number, and in a range the "hold length" alone chooses. With a
    `side` only that one is done. One that is `off` stays in its file; no routine is read with it.
    """

    stretch: Stretch
    hold: Seconds | HoldRange | None = None
    reps: Repetitions | None = None
    rest: Pause | None = None
    prepare: Pause | None = None
    side: Side | None = None
    note: Text = ""
    off: bool = False

    @property
    def repetitions(self) -> int:
        return self.stretch.reps if self.reps is None else self.reps


class Routine(Struct, frozen=True, kw_only=True):
    """An ordered list of stretches a person picks by name; `id` is its file's stem.

    `order` is its place in the library: smaller comes first, equals go by name.
    """

    id: str
    name: Name
    entries: tuple[RoutineEntry, ...]
    order: Annotated[int, Meta(ge=0, le=999)] = 100
    goal: Text = ""
    when: Text = ""
    suits: Text = ""
    frequency: Text = ""
    note: Text = ""
    side_order: SideOrder | None = None
    sound: Profile | None = None

    def with_id(self, routine_id: str) -> Routine:
        return structs.replace(self, id=routine_id)

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        return tuple(entry.stretch for entry in self.entries)

    @property
    def props(self) -> tuple[Prop, ...]:
        """Everything needed, once each, in the order of first need."""
        return tuple(dict.fromkeys(prop for stretch in self.stretches for prop in stretch.props))
