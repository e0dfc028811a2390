"""A routine → what filters look at in it."""

from __future__ import annotations

from stretchapp.core.durations import whole_minutes
from stretchapp.core.filters import REGIONS, Facets, Way
from stretchapp.core.routine import Routine
from stretchapp.core.stretch import Area, Position, Prop, Stretch

SEATS_AND_MATS = {Prop.CHAIR, Prop.MAT, Prop.CUSHION}


def facets(routine: Routine, seconds: float) -> Facets:
    """`seconds` is what it lasts with the user's choices."""
    found = {region_of(stretch.area) for stretch in routine.stretches if stretch.area}
    return Facets(
        regions=tuple(region for region in REGIONS if region in found),
        ways=tuple(dict.fromkeys(map(ways_of, routine.stretches))),
        minutes=whole_minutes(seconds),
    )


def region_of(area: Area) -> str:
    """The few words by which people look for a stretch; a warm-up is for none of them."""
    return {
        Area.CALF: "calves",
        Area.FOOT: "calves",
        Area.HAMSTRINGS: "thighs",
        Area.QUADRICEPS: "thighs",
        Area.ADDUCTORS: "thighs",
        Area.HIP_FLEXORS: "hips",
        Area.GLUTES: "hips",
        Area.OUTER_HIP: "hips",
        Area.LOWER_BACK: "back",
        Area.BACK: "back",
        Area.UPPER_BACK: "back",
        Area.SIDE_OF_TRUNK: "back",
        Area.LATS: "back",
        Area.CHEST: "chest",
        Area.SHOULDER: "neck",
        Area.NECK: "neck",
        Area.UPPER_ARM: "arms",
        Area.FOREARM: "arms",
        Area.WARM_UP: "",
    }[area]


def ways_of(stretch: Stretch) -> tuple[Way, ...]:
    """As it is written, then in each other position it allows."""
    own = (_place(stretch), _texts(set(stretch.props)))
    return (own, *(_other_way(stretch, position) for position in stretch.also))


def _place(stretch: Stretch) -> str:
    """Who sits on a mat and on no chair sits on the floor."""
    if stretch.position is None:
        return ""
    on_mat = Prop.MAT in stretch.props and Prop.CHAIR not in stretch.props
    low = stretch.position is Position.SITTING and on_mat
    return "floor" if low else _PLACES[stretch.position]


def _other_way(stretch: Stretch, position: Position) -> Way:
    """Without what one sits or lies on as written, with what one sits or lies on instead."""
    kept = set(stretch.props) - SEATS_AND_MATS
    return _PLACES[position], _texts(kept | _UNDER[position])


def _texts(props: set[Prop]) -> tuple[str, ...]:
    return tuple(sorted(prop.value for prop in props))


_PLACES = {
    Position.STANDING: "standing",
    Position.SITTING: "sitting",
    Position.KNEELING: "floor",
    Position.LYING: "floor",
}
_UNDER: dict[Position, set[Prop]] = {
    Position.STANDING: set(),
    Position.SITTING: {Prop.CHAIR},
    Position.KNEELING: {Prop.MAT},
    Position.LYING: {Prop.MAT},
}
