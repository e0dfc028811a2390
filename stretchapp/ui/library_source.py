"""Where the window's library comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stretchapp.core.easier import Swaps
    from stretchapp.core.library import Library
    from stretchapp.core.steps import Steps
    from stretchapp.ui.given_source import GivenSource
    from stretchapp.ui.library_view import CardView


@dataclass(frozen=True)
class LibrarySource:
    """`load` reads the library, `steps` does so a little at a time; `recall` has the cards of the
    last time while no file has changed.

    The window opens with the recalled cards (none: it reads first) and reads after its first paint.
    `given` has the files from and for other people. `read_swaps` has the easier stretches chosen,
    `write_swaps` keeps them; both raise NotKeptError.
    """

    load: Callable[[], Library]
    steps: Callable[[], Steps[Library]]
    recall: Callable[[], tuple[CardView, ...]]
    keep: Callable[[tuple[CardView, ...]], None]
    given: Callable[[], GivenSource]
    read_swaps: Callable[[], Swaps]
    write_swaps: Callable[[Swaps], None]
