"""What the player page asks of a running session; the composition root provides it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from stretchapp.core.cues import Cue
from stretchapp.core.history import SessionRecord
from stretchapp.core.journal import Journal
from stretchapp.core.plan import SessionPlan
from stretchapp.core.snapshot import Snapshot


class Session(Protocol):
    """The commands of one session. Each is safe in every status."""

    @property
    def snapshot(self) -> Snapshot: ...
    def look(self) -> None: ...
    def start(self) -> None: ...
    def pause(self) -> None: ...
    def resume(self) -> None: ...
    def toggle(self) -> None: ...
    def ready(self) -> None: ...
    def wait(self) -> None: ...
    def skip(self) -> None: ...
    def back(self) -> None: ...
    def repeat(self) -> None: ...
    def extend(self) -> None: ...
    def stop(self) -> None: ...


class SessionFactory(Protocol):
    """Makes a session of a plan and connects the page as one of its listeners.

    With a `record`, that session goes on where it was cut off.
    """

    def __call__(
        self,
        plan: SessionPlan,
        on_changed: Callable[[Snapshot], None],
        on_cued: Callable[[Cue], None],
        record: SessionRecord | None = None,
    ) -> Session: ...


class RecordedSessions(SessionFactory, Protocol):
    """Every session is written down in one journal."""

    @property
    def journal(self) -> Journal: ...
