"""Where the window's library comes from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from stretchapp.core.easier import Swaps
    from stretchapp.core.library import Library
    from stretchapp.core.ports import PictureKeeper
    from stretchapp.core.steps import Steps
    from stretchapp.ui.editor_source import Drafts, RoutineFiles
    from stretchapp.ui.given_source import GivenSource
    from stretchapp.ui.library_view import CardView


class LibrarySource(NamedTuple):
    """`load` reads the library, `steps` does so a little at a time; `recall` has the cards of the
    last time while no file has changed.

    The window opens with the recalled cards (none: it reads first) and reads after its first paint.
    `ahead` has a part of the library, the shipped routines, where the whole takes long to read.
    `read_swaps` has the easier stretches chosen, `write_swaps` keeps them; both raise NotKeptError.
    `read_list` has the bytes of a list to import, or raises ListRefusedError; `save_new` writes
    the text of a new routine, of a wished id unless one of these has it, or raises NotKeptError.
    `files`, `drafts` and `kept_pictures` are for routines that are edited; made when first asked
    for.
    `given` has the files from and for other people. `read_swaps` has the easier stretches chosen,
    `write_swaps` keeps them; both raise NotKeptError.
    """

    load: Callable[[], Library]
    steps: Callable[[], Steps[Library]]
    ahead: Callable[[], Library | None]
    recall: Callable[[], tuple[CardView, ...]]
    keep: Callable[[tuple[CardView, ...]], None]
    given: Callable[[], GivenSource]
    read_swaps: Callable[[], Swaps]
    write_swaps: Callable[[Swaps], None]
    read_list: Callable[[Path], bytes]
    save_new: Callable[[str, str, Library], Path]
    files: Callable[[], RoutineFiles]
    drafts: Callable[[], Drafts]
    kept_pictures: Callable[[], PictureKeeper]
