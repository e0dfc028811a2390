"""A cramp of the log as it stands in the history's JSON: docs/history-format.md."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from stretchapp.core.cramp_details import MOST_SEVERE, CrampDetails, Doing, OtherSign, Remedy
from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.cramp_state import BodyPart
from stretchapp.core.moment_text import moment_of
from stretchapp.core.stretch import Side
from stretchapp.core.wording import WordedValueError, worded


class CrampText(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What nobody told is left out; no `other_signs` at all is not the same as none of them."""

    id: Annotated[str, Meta(min_length=1, max_length=100)]
    started: str
    ended: str | None = None
    doctor_card: bool = False
    reminder_read: bool = False
    body_part: BodyPart | None = None
    side: Side | None = None
    severity: Annotated[int, Meta(ge=0, le=MOST_SEVERE)] | None = None
    woke_me: bool | None = None
    doing: Doing | None = None
    tried: tuple[Remedy, ...] = ()
    other_signs: tuple[OtherSign, ...] | None = None
    note: str = ""

    def __post_init__(self) -> None:
        """msgspec adds to a ValueError where in the file it is."""
        started = moment_of(self.started)
        if self.ended is not None and moment_of(self.ended).unix < started.unix:
            raise WordedValueError(worded("Transfer", "it ends before it starts"))


DETAILS = CrampDetails.__dataclass_fields__


def written_cramp(record: CrampRecord) -> CrampText:
    return CrampText(
        id=record.id,
        started=record.started.text,
        ended=None if record.ended is None else record.ended.text,
        doctor_card=record.doctor_card,
        reminder_read=record.reminder_read,
        **{name: getattr(record.details, name) for name in DETAILS},
    )


def read_cramp(text: CrampText) -> CrampRecord:
    return CrampRecord(
        id=text.id,
        started=moment_of(text.started),
        ended=None if text.ended is None else moment_of(text.ended),
        details=CrampDetails(**{name: getattr(text, name) for name in DETAILS}),
        doctor_card=text.doctor_card,
        reminder_read=text.reminder_read,
    )
