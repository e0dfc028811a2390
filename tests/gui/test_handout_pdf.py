"""Hand-outs as PDF files that another program reads back."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from stretchapp.core.plan import PlanSettings
from stretchapp.core.routine import Routine
from stretchapp.core.routine_file import read_routine
from stretchapp.ui.handout_device import pdf
from stretchapp.ui.handout_parts import A4, LETTER, Paper
from stretchapp.ui.handout_view import handout
from tests.gui.own_pictures import no_pictures
from tests.gui.reading_pdf import ReadPage, Word, need_pdftotext, pages_of, text_of
from tests.gui.showing import light
from tests.unit.core.shipped import CATALOGUE, ROUTINES

pytestmark = pytest.mark.usefixtures("qapp")

GERMAN = """\
format: 1
name: Oberschenkelrückseitenmuskulaturdehnung
stretches:
  - name: Oberschenkelrückseitenmuskulaturdehnung im Sitzen
    sides: each
    side_means: das gestreckte Bein, dessen Oberschenkelrückseite gedehnt wird
    hold: 20-30
    cautions: [osteoporosis, knee, pregnancy, shoulder, balance, blood_pressure, wrist, neck]
    instructions:
      - Setzen Sie sich auf die Matte und strecken Sie das Bein ({side}) nach vorne aus.
      - Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft
    stop_if: Kribbeln, Taubheitsgefühl oder elektrisierende Schmerzen im Bein
  - name: מתיחת שוק
    hold: 30
    instructions: [עמדו מול קיר והניחו עליו את שתי הידיים.]
"""
RAN_TOGETHER = 1.0
# A word's box is as high as its letters could be, which is more than a line of this type.
LEAD = 3.0


@pytest.fixture(autouse=True, scope="module")
def pdftotext() -> None:
    need_pdftotext()


def written(folder: Path, routine: Routine, paper: Paper) -> Path:
    file = folder / f"{routine.id}.pdf"
    file.write_bytes(
        pdf(handout(routine, PlanSettings()), paper, light().figure_on_card, no_pictures().make)
    )
    return file


def letters(text: str) -> str:
    return re.sub(r"\s", "", text)


def runs_into(a: Word, b: Word) -> bool:
    across = min(a.right, b.right) - max(a.left, b.left)
    return across > RAN_TOGETHER and min(a.bottom, b.bottom) - max(a.top, b.top) > LEAD


def is_on(page: ReadPage, word: Word) -> bool:
    return 0 < word.left < word.right < page.width and 0 < word.top < word.bottom < page.height


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["a4", "letter"])
@pytest.mark.parametrize("name", ["calf", "full_body", "back", "desk_neck_shoulders"])
def test_every_instruction_is_read_back_whole(name: str, paper: Paper, tmp_path: Path) -> None:
    told = letters(text_of(written(tmp_path, ROUTINES[name], paper)))

    for stretch in ROUTINES[name].stretches:
        lines = [line.replace("{side}", "left") for line in stretch.instructions]
        assert all(letters(line) in told for line in (stretch.name, *lines))


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["a4", "letter"])
def test_no_word_leaves_the_paper_or_runs_into_another(paper: Paper, tmp_path: Path) -> None:
    german = read_routine(GERMAN.encode(), "german", CATALOGUE)
    for routine in (german, ROUTINES["full_body"], ROUTINES["morning_back"]):
        pages = pages_of(written(tmp_path, routine, paper))
        assert pages
        for page in pages:
            assert (page.width, page.height) == (paper.width, paper.height)
            assert all(is_on(page, word) for word in page.words)
            assert not [pair for pair in combinations(page.words, 2) if runs_into(*pair)]


def test_six_stretches_are_on_one_page(tmp_path: Path) -> None:
    for paper in (A4, LETTER):
        assert len(pages_of(written(tmp_path, ROUTINES["morning_back"], paper))) == 1


def test_words_of_other_scripts_are_there(tmp_path: Path) -> None:
    german = read_routine(GERMAN.encode(), "german", CATALOGUE)
    told = letters(text_of(written(tmp_path, german, A4)))

    assert "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" in told
    assert {*"מתיחת"} <= {*told}


def test_the_same_routine_makes_the_same_pages(tmp_path: Path) -> None:
    first = pages_of(written(tmp_path, ROUTINES["back"], A4))

    assert pages_of(written(tmp_path, ROUTINES["back"], A4)) == first


def test_the_file_has_the_routines_name_as_its_title(tmp_path: Path) -> None:
    data = written(tmp_path, ROUTINES["back"], A4).read_bytes()

    assert data.startswith(b"%PDF-")
    assert "Back stretches".encode("utf-16-be") in data
