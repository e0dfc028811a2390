"""One stretch as a routine file may describe it."""

from __future__ import annotations

from bisect import bisect_right
from enum import Enum
from itertools import accumulate
from typing import Annotated

from msgspec import Meta, Struct

from stretchapp.core.figure import Figure

Name = Annotated[str, Meta(min_length=1, max_length=60)]
Line = Annotated[str, Meta(min_length=1, max_length=160)]
Text = Annotated[str, Meta(max_length=400)]
Seconds = Annotated[int, Meta(ge=1, le=120)]
Repetitions = Annotated[int, Meta(ge=1, le=20)]


class Side(Enum):
    """The side a hold names; what it names is the stretch's `side_means`."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class Sides(Enum):
    """Whether a stretch is done once per side."""

    EACH = "each"
    NONE = "none"


class FeltSide(Enum):
    """Where the pull is, seen from the named side."""

    SAME = "same"
    OPPOSITE = "opposite"
    BOTH = "both"


class Kind(Enum):
    """A still hold, or a movement to and fro at a set pace."""

    HOLD = "hold"
    PACED = "paced"


class Position(Enum):
    """How the body is placed; a change of it lengthens the lead-in."""

    STANDING = "standing"
    SITTING = "sitting"
    KNEELING = "kneeling"
    LYING = "lying"


class Area(Enum):
    """The part of the body a stretch is looked up by."""

    CALF = "calf"
    FOOT = "foot"
    HAMSTRINGS = "hamstrings"
    QUADRICEPS = "quadriceps"
    HIP_FLEXORS = "hip flexors"
    GLUTES = "glutes"
    ADDUCTORS = "adductors"
    OUTER_HIP = "outer hip"
    LOWER_BACK = "lower back"
    BACK = "back"
    UPPER_BACK = "upper back"
    SIDE_OF_TRUNK = "side of trunk"
    LATS = "lats"
    CHEST = "chest"
    SHOULDER = "shoulder"
    UPPER_ARM = "upper arm"
    FOREARM = "forearm"
    NECK = "neck"
    WARM_UP = "warm-up"


class Prop(Enum):
    """What a stretch needs beside a floor."""

    WALL = "wall"
    CHAIR = "chair"
    MAT = "mat"
    TOWEL = "towel"
    CUSHION = "cushion"
    DESK = "desk"
    DOOR_FRAME = "door_frame"


class Caution(Enum):
    """A condition in which a stretch is changed or left out."""

    OSTEOPOROSIS = "osteoporosis"
    KNEE = "knee"
    PREGNANCY = "pregnancy"
    SHOULDER = "shoulder"
    BALANCE = "balance"
    BLOOD_PRESSURE = "blood_pressure"
    WRIST = "wrist"
    NECK = "neck"


class HoldRange(Struct, frozen=True):
    """Seconds a hold may last, both ends included."""

    low: Seconds
    high: Seconds

    @property
    def middle(self) -> int:
        return (self.low + self.high + 1) // 2

    def nearest(self, seconds: int) -> int:
        return min(max(seconds, self.low), self.high)

    def __contains__(self, seconds: int) -> bool:
        return self.low <= seconds <= self.high

    @property
    def numbers(self) -> str:
        """Without their unit."""
        return str(self.low) if self.low == self.high else f"{self.low}–{self.high}"

    def __str__(self) -> str:
        return f"{self.numbers} s"


class Phase(Struct, frozen=True):
    """One named part of a paced movement, in seconds."""

    name: Name
    seconds: Seconds


class Picture(Struct, frozen=True):
    """A picture that comes with a routine, named as its file is: `towel.png`.

    Of a routine that is not kept, `data` are its bytes if they stand inside the routine's file, and
    nothing else is known. Of the library it is a file in the `folder` of the routine or stretch, or
    `inside` that file there; the `stamp` changes whenever what is there does.
    """

    name: str
    data: bytes = b""
    folder: str = ""
    inside: str = ""
    stamp: str = ""


class Stretch(Struct, frozen=True, kw_only=True):
    """A body position that lengthens named muscles: text, limits and picture.

    `hold` bounds one hold in seconds, `default_hold` lies inside it; of a paced movement
    they are the length of one block of whole cycles of `phases`. `{side}` in `instructions`
    and `side_label` stands for left or right. `easier_stretch` asks less of the body: the
    id of one in the catalogue, or one that a routine brings along. It is shown by a `figure` or
    by a `picture`, never both; a picture shows the right side.
    """

    id: str
    name: Name
    instructions: Annotated[tuple[Line, ...], Meta(min_length=1, max_length=6)]
    hold: HoldRange
    default_hold: Seconds
    reps: Repetitions = 1
    sides: Sides = Sides.NONE
    side_means: Text = ""
    side_label: Name = "{side} side"
    felt_side: FeltSide = FeltSide.BOTH
    felt_in: Text = ""
    kind: Kind = Kind.HOLD
    phases: Annotated[tuple[Phase, ...], Meta(max_length=8)] = ()
    area: Area | None = None
    position: Position | None = None
    also: tuple[Position, ...] = ()
    props: tuple[Prop, ...] = ()
    breath_cue: Text = ""
    mistake: Text = ""
    easier: Text = ""
    easier_stretch: str | Stretch | None = None
    stop_if: Text = ""
    cautions: tuple[Caution, ...] = ()
    muscles: tuple[Name, ...] = ()
    source: Text = ""
    figure: Figure | None = None
    picture: Picture | None = None

    @property
    def cycle(self) -> int:
        """Seconds of one round of all phases; 0 of a hold."""
        return sum(phase.seconds for phase in self.phases) if self.kind is Kind.PACED else 0

    @property
    def easier_in_place(self) -> tuple[Stretch, ...]:
        """Those that a routine brings along instead of it, each easier than the one before."""
        easier = self.easier_stretch
        return (easier, *easier.easier_in_place) if isinstance(easier, Stretch) else ()

    def phase_at(self, seconds: float) -> Phase:
        """The phase of a paced movement that is on so many seconds after its block began."""
        ends = list(accumulate(phase.seconds for phase in self.phases))
        return self.phases[bisect_right(ends, seconds % ends[-1])]

    def label_for(self, side: Side) -> str:
        """What the user does on this side, in a few words: "right leg back"."""
        return fill_side(self.side_label, side)

    def instructions_for(self, side: Side | None) -> tuple[str, ...]:
        return tuple(fill_side(line, side) for line in self.instructions)


def fill_side(text: str, side: Side | None) -> str:
    return text.replace("{side}", side.value) if side else text
