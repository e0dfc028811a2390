"""Where the window's library comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stretchapp.core.easier import Swaps
    from stretchapp.core.library import Library
    from stretchapp.ui.editor_source import Drafts, RoutineFiles
    from stretchapp.ui.library_view import CardView


@dataclass(frozen=True)
class LibrarySource:
    """`load` reads the library; `recall` has the cards of the last time while no file changed.

    The window opens with the recalled cards (none: it reads first) and reads after its first paint.
    `read_swaps` has the easier stretches chosen, `write_swaps` keeps them; both raise NotKeptError.
    `files` and `drafts` are for routines that are edited; made when first asked for.
    """

    load: Callable[[], Library]
    recall: Callable[[], tuple[CardView, ...]]
    keep: Callable[[tuple[CardView, ...]], None]
    read_swaps: Callable[[], Swaps]
    write_swaps: Callable[[Swaps], None]
    files: Callable[[], RoutineFiles]
    drafts: Callable[[], Drafts]
