"""What the editor says of files and drafts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stretchapp.core.written_file import UnreadableError
from stretchapp.ui.wording import translated

translate = QCoreApplication.translate


def new_name() -> str:
    return translate("Editor", "My routine")


def own_name() -> str:
    return translate("Editor", "My stretch")


def copy_name(name: str) -> str:
    return translate("Editor", "{name}, mine").format(name=name)


def state(changed: bool, has_file: bool, whole: bool) -> str:
    if not whole:
        return translate("Editor", "Kept as a draft. It can be saved when nothing is to mend.")
    if changed or not has_file:
        return translate("Editor", "Not saved yet; kept as a draft.")
    return saved()


def saved() -> str:
    return translate("Editor", "Saved.")


def moved(place: int, count: int) -> str:
    return translate("Editor", "Now {n} of {count}").format(n=place, count=count)


def unsaved() -> str:
    return translate("Editor", "You have unsaved changes: this is how you left it.")


def unsaved_in(name: str) -> str:
    return translate("Editor", "You have unsaved changes in “{name}”.").format(name=name)


def go_on() -> str:
    return translate("Editor", "Go on editing")


def not_now() -> str:
    return translate("Editor", "Not now")


def discard() -> str:
    return translate("Editor", "Discard them")


def refused() -> str:
    return translate(
        "Editor",
        "The way this file is written, that change would harm the rest of it. Nothing was changed; "
        "make it in a text editor.",
    )


def understood() -> str:
    return translate("Editor", "OK")


def not_read(error: Exception) -> str:
    text = translate("Editor", "The routine's file cannot be read.\n{reason}")
    return text.format(reason=_reason(error))


def not_saved(error: Exception) -> str:
    return translate(
        "Editor",
        "Not saved, and nothing is lost: what you wrote stays here. Mend what is wrong with the "
        "file or its folder, then try again.\n{reason}",
    ).format(reason=_reason(error))


def _reason(error: Exception) -> str:
    return translated(error.words) if isinstance(error, UnreadableError) else str(error)


def try_again() -> str:
    return translate("Editor", "Try again")


def draft_not_kept(error: Exception) -> str:
    return translate(
        "Editor", "Save before you close the window: the draft cannot be kept. {reason}"
    ).format(reason=error)


def lost_by_closing(name: str, reason: str) -> str:
    return translate(
        "Editor",
        "What you wrote in “{name}” is not saved, and it cannot be kept as a draft. It will be "
        "lost if you close the window. Stay, and save it, or make room for it first.\n{reason}",
    ).format(name=name, reason=reason)


def lost_by_another(name: str, reason: str) -> str:
    return translate(
        "Editor",
        "What you wrote in “{name}” is not saved, and it cannot be kept as a draft. It will be "
        "lost if you open another routine. Stay, and save it, or make room for it first.\n{reason}",
    ).format(name=name, reason=reason)


def stay() -> str:
    return translate("Editor", "Stay")


def close_and_lose() -> str:
    return translate("Editor", "Close and lose it")


def open_and_lose() -> str:
    return translate("Editor", "Open and lose it")


def changed_meanwhile(error: Exception) -> str:
    return translate(
        "Editor",
        "The file was changed outside of this window, so it was not overwritten. Which one is to "
        "stay?\n{path}",
    ).format(path=error)


def gone_meanwhile(error: Exception) -> str:
    return translate(
        "Editor",
        "The file was deleted or moved outside of this window. What you wrote is still here."
        "\n{path}",
    ).format(path=error)


def save_anew() -> str:
    return translate("Editor", "Save it there again")


def keep_copy() -> str:
    return translate("Editor", "Save mine as a copy")


def take_theirs() -> str:
    return translate("Editor", "Take the other")


def overwrite() -> str:
    return translate("Editor", "Overwrite, and keep the other beside it")
