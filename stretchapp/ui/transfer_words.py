"""What came of taking the history out or in, in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from typing_extensions import assert_never

from stretchapp.core.history_transfer import (
    Added,
    Cancelled,
    Exported,
    Failed,
    Fault,
    Merged,
    Outcome,
)
from stretchapp.core.wording import Words
from stretchapp.ui.cramp_log_view import cramps_text
from stretchapp.ui.day_words import sessions_text
from stretchapp.ui.wording import translated

translate = QCoreApplication.translate


def outcome_text(outcome: Outcome) -> str:
    """What happened; after a fault also what to do."""
    if isinstance(outcome, Exported):
        return _exported_text(outcome)
    if isinstance(outcome, Merged):
        return _merged_text(outcome)
    if isinstance(outcome, Failed):
        detail = outcome.detail
        text = translated(detail) if isinstance(detail, Words) else detail
        return _fault_text(outcome.fault).format(file=outcome.file, detail=text)
    if isinstance(outcome, Cancelled):
        return translate("Transfer", "Cancelled; nothing is changed.")
    assert_never(outcome)


def working_text(file: str) -> str:
    return translate("Transfer", "{file} …").format(file=file)


def _exported_text(exported: Exported) -> str:
    count, cramps = exported.sessions, exported.cramps
    if count is None:
        return translate("Transfer", "The calendar is kept as {file}.").format(file=exported.file)
    if cramps:
        return translate("Transfer", "{sessions} and {cramps} are in {file} now.").format(
            sessions=sessions_text(count), cramps=cramps_text(cramps), file=exported.file
        )
    text = translate("Transfer", "%n session(s) are in {file} now.", None, count)
    return text.format(file=exported.file)


def _merged_text(merged: Merged) -> str:
    """Of cramps only where the file has any."""
    sessions, cramps = merged.sessions, merged.cramps
    lines = [_added_text(_sessions_new(sessions.new), sessions)]
    if cramps != Added():
        lines.append(_added_text(_cramps_new(cramps.new), cramps))
    return " ".join(lines)


def _sessions_new(count: int) -> str:
    return translate("Transfer", "%n session(s) are new", None, count)


def _cramps_new(count: int) -> str:
    return translate("Transfer", "%n cramp(s) are new", None, count)


def _added_text(new: str, added: Added) -> str:
    return translate("Transfer", "{new}, {known} were here already.").format(
        new=new, known=added.known
    )


def _fault_text(fault: Fault) -> str:
    return {
        Fault.NOT_WRITTEN: translate(
            "Transfer",
            "Nothing could be written to {file}: {detail}. Your history is as it was; choose "
            "another folder.",
        ),
        Fault.NOT_READ: translate(
            "Transfer",
            "{file} could not be read: {detail}. Nothing is changed; choose another file.",
        ),
        Fault.NOT_OURS: translate(
            "Transfer",
            "{file} is no history that this program exported, so nothing is changed. Choose the "
            "JSON file of an export.\n{detail}",
        ),
        Fault.NEWER: translate(
            "Transfer",
            "{file} was exported by a later version of this program, so nothing is changed. "
            "Update the program to import it.",
        ),
        Fault.WRONG: translate(
            "Transfer",
            "Something is wrong in {file}, so nothing is changed. Export it again, or mend it "
            "there:\n{detail}",
        ),
    }[fault]
