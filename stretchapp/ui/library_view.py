"""A library → the cards of the library page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from stretchapp.core.plan import PlanSettings, plan_session
from stretchapp.core.routine import Routine
from stretchapp.core.stretch import Stretch
from stretchapp.ui.words import minutes_text, needs_text, stretch_count_text

translate = QCoreApplication.translate
PICTURES = 3


@dataclass(frozen=True)
class CardView:
    """One card: what it says, the stretches it pictures, what a screen reader hears."""

    title: str
    amount: str
    needs: str
    pictures: tuple[Stretch, ...] = ()
    warning: bool = False

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.title, self.amount, self.needs) if part)


def routine_card(routine: Routine, settings: PlanSettings) -> CardView:
    total = plan_session(routine, settings).total
    distinct = tuple({stretch.id: stretch for stretch in routine.stretches}.values())
    return CardView(
        title=routine.name,
        amount=f"{stretch_count_text(routine)} · {minutes_text(total)}",
        needs=needs_text(routine),
        pictures=distinct[:PICTURES],
    )


def broken_card(files: int, problems: int) -> CardView:
    return CardView(
        title=translate("Library", "%n file(s) will not load", None, files),
        amount=translate("Library", "%n problem(s)", None, problems),
        needs=translate("Library", "See what is wrong"),
        warning=True,
    )
