"""What an entry of a draft looks like: as a stretch of the catalogue, or as a picture file."""

from __future__ import annotations

from collections.abc import Callable

from stretchapp.core.draft import Draft, DraftEntry, with_field
from stretchapp.core.picture_name import picture_name_problem
from stretchapp.core.stretch import Picture
from stretchapp.core.yaml_tree import MapNode

FIGURE, PICTURE, PICTURES = "figure", "picture", "pictures"
Placed = Callable[[str], Picture]  # the picture of a name that stands in a draft


def with_looks(draft: Draft, number: int, key: str, text: str) -> Draft:
    """With another figure or picture, by its `key`; a stretch has one of both, or none."""
    other = PICTURE if key == FIGURE else FIGURE
    return with_field(with_field(draft, number, other, ""), number, key, text)


def picture_of(entry: DraftEntry, placed: Placed) -> Picture | None:
    """None where the name is none of a picture, which is a problem of its own."""
    name = entry.text(PICTURE)
    is_one = entry.is_own and name and not picture_name_problem(name)
    return placed(name) if is_one else None


def placing(draft: Draft, folder: str, file: str) -> Placed:
    """Pictures in the folder of the draft's file, and those inside the file of that name."""
    inside = draft.pictures.data
    group = draft.root.pairs.get(PICTURES, (None, None))[1]
    names = group.pairs.keys() if isinstance(group, MapNode) else ()

    def placed(name: str) -> Picture:
        if name in inside:
            return Picture(name, inside[name])
        return Picture(name, folder=folder, inside=file if name in names else "")

    return placed
