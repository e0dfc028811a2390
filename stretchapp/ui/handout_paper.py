"""The papers that people have."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QLocale

from stretchapp.ui.handout_parts import A4, LETTER, Paper

# Where the Unicode CLDR (supplemental data, paperSize) has US Letter; A4 everywhere else.
LETTER_LANDS = (
    "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
)  # fmt: skip


class PaperName(Enum):
    """As a person names it."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def paper(self) -> Paper:
        return {PaperName.A4: A4, PaperName.LETTER: LETTER}[self]


def usual_paper(locale: QLocale | None = None) -> PaperName:
    """What is in the printers of a country, the system's unless told."""
    code = QLocale.territoryToCode((locale or QLocale.system()).territory())
    return PaperName.LETTER if code in LETTER_LANDS else PaperName.A4
