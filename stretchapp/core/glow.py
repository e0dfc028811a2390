"""Where on the body a glow has its middle."""

from __future__ import annotations

from stretchapp.core.figure import Felt
from stretchapp.core.skeleton import Skeleton, bone_of
from stretchapp.core.vectors import Vec, along

# Share of the radius from the bone towards the face that glows.
DEPTH = 0.5


def glow_middle(body: Skeleton, felt: Felt) -> Vec:
    """In metres: in the flesh under the face that is felt, or in the bone if all round."""
    bone = bone_of(body, felt.on, felt.of)
    middle = bone.point(felt.along)
    if felt.face is None:
        return middle
    return along(middle, bone.out_of(felt.face, felt.of), bone.radius(felt.along) * DEPTH)
