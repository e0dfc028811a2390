"""A session that was cut off is offered again: go on, start over, or let it be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stretchapp.core.history import Ending, SessionRecord
from stretchapp.core.history_sums import Unfinished
from stretchapp.core.moment import Moment
from stretchapp.core.packed_plan import unpack_plan
from stretchapp.core.plan import SessionPlan
from stretchapp.ui.history_source import History, HistorySource
from stretchapp.ui.resume_view import offer_view
from stretchapp.ui.widgets.resume_offer import ResumeOffer


class ResumeFlow(QObject):
    """`resume_wanted(SessionRecord, SessionPlan)`; `start_wanted(SessionRecord, SessionPlan)` with
    None for a plan that can no longer be read.
    """

    resume_wanted = Signal(object, object)
    start_wanted = Signal(object, object)

    def __init__(
        self,
        history: HistorySource,
        show_offer: Callable[[QWidget], None],
        now: Callable[[], Moment],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._history, self._show_offer, self._now = history, show_offer, now
        self.offer: ResumeOffer | None = None

    def look(self) -> None:
        """Ask the history, and offer what it has."""
        self._history.ask(lambda history: history.unfinished(), self._found)

    def withdraw(self) -> None:
        """Something else was begun."""
        offer, self.offer = self.offer, None
        if offer is not None:
            offer.hide()
            offer.deleteLater()

    def _found(self, unfinished: Unfinished | None) -> None:
        if unfinished is None:
            return
        record, plan = unfinished.record, _plan_of(unfinished)
        self.withdraw()
        offer = self.offer = ResumeOffer(offer_view(record, plan, self._now()))
        offer.go_on.clicked.connect(lambda: self.resume_wanted.emit(record, plan))
        offer.start_over.clicked.connect(lambda: self._start_over(record, plan))
        offer.let_be.clicked.connect(lambda: self._let_be(record))
        self._show_offer(offer)

    def _start_over(self, record: SessionRecord, plan: SessionPlan | None) -> None:
        self._let_be(record)
        self.start_wanted.emit(record, plan)

    def _let_be(self, record: SessionRecord) -> None:
        def end(history: History) -> None:
            history.keep(replace(record, ending=Ending.LET_BE))

        self._history.change(end, lambda _: None)
        self.withdraw()


def _plan_of(unfinished: Unfinished) -> SessionPlan | None:
    try:
        plan = unpack_plan(unfinished.plan)
    except ValueError:
        return None
    return plan if _fits(plan, unfinished.record) else None


def _fits(plan: SessionPlan, record: SessionRecord) -> bool:
    """A record can only go on in the plan it was made from."""
    works = [number for number, segment in enumerate(plan.segments) if segment.is_work]
    return works == [hold.number for hold in record.holds]
