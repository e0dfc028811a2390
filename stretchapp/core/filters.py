"""Which routines a person can use: by body area, position, props at hand and length.

No Enum and no model of a stretch: the cards of the last start bring their facets as plain text,
and the first paint of the window must not wait for more.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

Kind = Literal["area", "position", "props", "length"]

KINDS: tuple[Kind, ...] = ("area", "position", "props", "length")
REGIONS = ("neck", "arms", "chest", "back", "hips", "thighs", "calves")
PLACES = ("standing", "sitting", "floor")
LENGTHS = {"to_3": (0, 3), "to_5": (4, 5), "to_7": (6, 7), "over_7": (8, 999)}
NO_PROPS = "none"

Way = tuple[str, tuple[str, ...]]  # a place ("": not said) and the props needed there


class Facets(NamedTuple):
    """What filters look at in a routine.

    `regions` are those of all its stretches, `ways` how each of them can be done, and `minutes`
    are whole, as its card shows them.
    """

    regions: tuple[str, ...] = ()
    ways: tuple[tuple[Way, ...], ...] = ()
    minutes: int = 0


class Filters(NamedTuple):
    """What a person chose. Of one kind several add up; a kind with nothing chosen is open."""

    chosen: frozenset[tuple[Kind, str]] = frozenset()

    def of(self, kind: Kind) -> frozenset[str]:
        return frozenset(value for each, value in self.chosen if each == kind)

    def choose(self, kind: Kind, values: Iterable[str]) -> Filters:
        """These values in place of all of their kind."""
        return Filters(self.without(kind).chosen | {(kind, value) for value in values})

    def without(self, kind: Kind) -> Filters:
        return Filters(frozenset(each for each in self.chosen if each[0] != kind))

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of which something is chosen."""
        return tuple(kind for kind in KINDS if self.of(kind))


def toggled(kind: Kind, chosen: frozenset[str], value: str) -> frozenset[str]:
    """One value more or less. Having no props goes with no prop."""
    if value in chosen:
        return chosen - {value}
    if kind == "props" and NO_PROPS in {value, *chosen}:
        return frozenset({value})
    return chosen | {value}


def matches(facets: Facets, filters: Filters) -> bool:
    """Whether a routine passes every kind of filter.

    - area: any stretch of it is for one of the regions, so a full-body routine has many;
    - position and props: each stretch can be done in one of the places with nothing but what is
      at hand, so nobody is sent to a floor they cannot reach;
    - length: its minutes lie in one of the ranges.
    """
    regions, lengths = filters.of("area"), filters.of("length")
    places, at_hand = filters.of("position"), filters.of("props")
    return (
        (not regions or not regions.isdisjoint(facets.regions))
        and (not lengths or any(_lasts(facets.minutes, each) for each in lengths))
        and all(_can_be_done(ways, places, at_hand) for ways in facets.ways)
    )


def _lasts(minutes: int, length: str) -> bool:
    least, most = LENGTHS[length]
    return least <= minutes <= most


def _can_be_done(ways: tuple[Way, ...], places: frozenset[str], at_hand: frozenset[str]) -> bool:
    return any(
        (not places or place in places) and (not at_hand or at_hand.issuperset(needed))
        for place, needed in ways
    )
