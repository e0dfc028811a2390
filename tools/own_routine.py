"""A routine as a person might write it, with a drawing of theirs: for pictures of the program."""

from __future__ import annotations

from pathlib import Path

DRAWING = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" fill="none" stroke="#25333d"
     stroke-width="9" stroke-linecap="round" stroke-linejoin="round">
  <path d="M20 262 H380" stroke="#b9c4cc" stroke-width="5"/>
  <circle cx="128" cy="62" r="25"/>
  <path d="M124 92 C108 140 106 190 112 244"/>
  <path d="M112 244 L222 238 L338 244"/>
  <path d="M338 244 L346 196"/>
  <path d="M122 116 L176 172 L232 158"/>
  <path d="M232 158 L350 194 M232 158 C224 176 222 190 226 204" stroke="#c2571a" stroke-width="6"/>
</svg>
"""

ROUTINE = """\
# For Anna
format: 1
name: After the garden
goal: stiff calves and back
when: in the evening, after digging
stretches:
  - knees_to_chest
  - name: Towel pull            # slowly
    area: calf
    position: sitting
    props: [towel]
    sides: each
    hold: 20-30
    picture: towel.svg
    instructions:
      - Sit with the {side} leg straight.
      - Loop a towel round the {side} foot.
      - Draw the toes in until the calf pulls.
    stop_if: tingling or numbness
  - {use: cat_cow, reps: 1}
  - {use: calf_wall, hold: 20, off: true}
"""


def keep_own_routine(folder: Path) -> None:
    (folder / "garden.yaml").write_text(ROUTINE, encoding="utf-8")
    (folder / "towel.svg").write_text(DRAWING, encoding="utf-8")
