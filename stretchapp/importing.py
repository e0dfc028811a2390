"""Makes a routine of a list from another program: shows it, and saves it if asked to."""

from __future__ import annotations

from stretchapp.adapters.list_files import list_bytes, save_new
from stretchapp.adapters.paths import data_folder
from stretchapp.choice import WRONG, complain, library_of
from stretchapp.command_values import ImportList
from stretchapp.core.import_list import ImportedList, ListRefusedError, import_list
from stretchapp.core.not_kept import NotKeptError
from stretchapp.plain_text import printable

DONE = 0


def import_file(command: ImportList) -> int:
    """The exit status. What is printed is a routine file with the assumptions as comments."""
    try:
        made = import_list(list_bytes(command.file), command.file.name)
    except ListRefusedError as error:
        complain(f"stretchapp: {command.file.name}: {error}")
        return WRONG
    for line in made.lines:
        print(printable(f"# {line}"))
    if command.save:
        return _save(made, command)
    print(f"\n{made.text}", end="")
    return DONE


def _save(made: ImportedList, command: ImportList) -> int:
    library = library_of(command.data_dir)
    try:
        file = save_new(data_folder(command.data_dir), made.routine.id, made.text, library)
    except NotKeptError as error:
        complain(f"stretchapp: the routine could not be saved: {error}.")
        return WRONG
    print(printable(f"Saved as {file}. Try it: stretchapp play {file.stem}"))
    return DONE
