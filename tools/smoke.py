"""Shows every page once in every theme, and fails if one paints nothing: python -m tools.smoke."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from stretchapp.core.looks import ThemeChoice
from tools.screenshots import PAGES, back_to_library, furnish, stage_in
from tools.stage import Stage

THEMES = [each.value for each in ThemeChoice if each is not ThemeChoice.SYSTEM]
FEWEST_COLOURS = 12


def main() -> int:
    blank: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        furnish(Path(folder))
        for theme in THEMES:
            stage = stage_in(theme, Path(folder))
            stage.window.show()
            blank += [f"{name} {theme}" for name in blank_pages(stage)]
            stage.window.close()
            stage.window.deleteLater()
    print(f"{len(PAGES)} pages in {len(THEMES)} themes, blank: {', '.join(blank) or 'none'}")
    return len(blank)


def blank_pages(stage: Stage) -> list[str]:
    blank = []
    for page in PAGES:
        page(stage)
        stage.settle()
        if colours(stage) < FEWEST_COLOURS:
            blank.append(page.__name__)
        back_to_library(stage)
    return blank


def colours(stage: Stage) -> int:
    """How many different colours a grid of points over the window has."""
    image = stage.window.grab().toImage()
    points = ((x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 5))
    return len({image.pixel(x, y) for x, y in points})


if __name__ == "__main__":
    sys.exit(main())
