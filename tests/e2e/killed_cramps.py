"""A window that is killed in the middle of a cramp, at a stage of one's choice.

python -m tests.e2e.killed_cramps FOLDER held|logging|done
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from stretchapp.core.cramp_state import BodyPart
from stretchapp.ui.cramp_view import Offer
from tools.stage import Stage

LENGTH = 40


def main(folder: Path, when: str) -> None:
    stage = Stage(folder)
    stage.window.show()
    flow = stage.window.cramp_flow
    flow.show(BodyPart.CALF)
    stage.clock.now += LENGTH
    if when != "held":
        for offer in (Offer.LET_GO, Offer.LOG):
            flow.page.offers[offer].trigger()
        flow.page.form.severity.buttons[7].click()
    QApplication.processEvents()
    if when == "done":
        flow.page.offers[Offer.KEEP].trigger()
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
