"""The library of the window: read from the folders, remembered in the cache."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from stretchapp.adapters.kept_file import KeptFile
from stretchapp.adapters.library_stamp import code_stamp, files_stamp, library_stamp
from stretchapp.adapters.paths import DRAFTS_FOLDER, EASIER_FILE, cache_folder
from stretchapp.resources import core_folder
from stretchapp.ui.library_source import LibrarySource
from stretchapp.ui.library_view import CardView, pack_cards, unpack_cards

if TYPE_CHECKING:
    from stretchapp.adapters.given_files import GivenFiles
    from stretchapp.adapters.kept_drafts import KeptDrafts
    from stretchapp.adapters.kept_pictures import KeptPictures
    from stretchapp.adapters.library_cache import LibraryCache
    from stretchapp.adapters.library_reading import Reading
    from stretchapp.adapters.routine_files import RoutineFiles
    from stretchapp.core.easier import Swaps
    from stretchapp.core.library import Library
    from stretchapp.core.steps import Steps

KEPT_LIBRARY, KEPT_CARDS = "library.msgpack", "cards.txt"


def library_source(shipped: Path, own: Path) -> LibrarySource:
    stamp = partial(library_stamp, shipped, own, core_folder())
    swaps = own / EASIER_FILE
    cards = KeptFile(
        cache_folder() / KEPT_CARDS,
        lambda: f"{QLocale().name()}\n{_content(swaps)!a}\n{files_stamp(shipped, own)}",
    )
    kept = KeptFile(cache_folder() / KEPT_LIBRARY, stamp)

    @cache
    def library() -> LibraryCache:
        from stretchapp.adapters.library_cache import LibraryCache

        return LibraryCache(
            kept,
            partial(code_stamp, core_folder()),
            partial(_read, shipped, own),
            partial(_read_ahead, shipped, own),
        )

    return LibrarySource(
        load=lambda: library().load(),
        steps=lambda: library().steps(),
        ahead=lambda: library().ahead(),
        recall=partial(_recall, cards),
        given=partial(_given_files, own),
        keep=lambda views: cards.keep(pack_cards(views)),
        read_swaps=partial(_read_swaps, swaps),
        write_swaps=partial(_write_swaps, swaps),
        read_list=_read_list,
        save_new=partial(_save_new, own),
        files=partial(_routine_files, shipped, own),
        drafts=partial(_drafts, own / DRAFTS_FOLDER),
        kept_pictures=partial(_kept_pictures, own),
    )


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""


def _read_swaps(file: Path) -> Swaps:
    from stretchapp.adapters.kept_swaps import KeptSwaps

    return KeptSwaps(file).read()


def _write_swaps(file: Path, swaps: Swaps) -> None:
    from stretchapp.adapters.kept_swaps import KeptSwaps

    KeptSwaps(file).write(swaps)


def _given_files(own: Path) -> GivenFiles:
    from stretchapp.adapters.given_files import GivenFiles
    from stretchapp.adapters.picture_files import PictureFiles

    return GivenFiles(own, PictureFiles())


def _routine_files(shipped: Path, own: Path) -> RoutineFiles:
    from stretchapp.adapters.routine_files import RoutineFiles

    return RoutineFiles(shipped, own)


def _drafts(folder: Path) -> KeptDrafts:
    from stretchapp.adapters.kept_drafts import KeptDrafts

    return KeptDrafts(folder)


def _kept_pictures(own: Path) -> KeptPictures:
    from stretchapp.adapters.kept_pictures import KeptPictures

    return KeptPictures(own)


def _read_list(path: Path) -> bytes:
    from stretchapp.adapters.list_files import list_bytes

    return list_bytes(path)


def _save_new(folder: Path, wish: str, text: str, library: Library) -> Path:
    from stretchapp.adapters.list_files import save_new

    return save_new(folder, wish, text, library)


def _read(shipped: Path, own: Path, before: Reading) -> Steps[Reading]:
    # The YAML reader is 40 ms of start-up that only changed files need.
    from stretchapp.adapters.routine_folders import reading_steps

    return reading_steps(shipped, own, before)


def _read_ahead(shipped: Path, own: Path, before: Reading) -> Reading | None:
    from stretchapp.adapters.routine_folders import shipped_ahead

    return shipped_ahead(shipped, own, before)


def _recall(kept: KeptFile) -> tuple[CardView, ...]:
    try:
        return unpack_cards(kept.get(kept.stamp()) or b"")
    except ValueError:
        return ()
