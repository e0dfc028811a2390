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


def moved_id(stretch_id: str, before: str, after: str) -> str:
    """A stretch's id when its routine gets another: of those written in it, it begins with that."""
    own = f"{before}."
    return f"{after}.{stretch_id[len(own) :]}" if stretch_id.startswith(own) else stretch_id


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
        """As if it had been read under another id."""

        def renamed(stretch: Stretch) -> Stretch:
            easier = stretch.easier_stretch
            if isinstance(easier, Stretch):
                easier = renamed(easier)
            new_id = moved_id(stretch.id, self.id, routine_id)
            return structs.replace(stretch, id=new_id, easier_stretch=easier)

        entries = (structs.replace(each, stretch=renamed(each.stretch)) for each in self.entries)
        return structs.replace(self, id=routine_id, entries=tuple(entries))

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        return tuple(entry.stretch for entry in self.entries)

    @property
    def props(self) -> tuple[Prop, ...]:
        """Everything needed, once each, in the order of first need."""
        return tuple(dict.fromkeys(prop for stretch in self.stretches for prop in stretch.props))
