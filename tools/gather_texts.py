"""Gathers every text of the window for translators: python -m tools.gather_texts FILE.ts."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import stretchapp

PACKAGE = Path(stretchapp.__file__).parent
SOURCES = tuple(
    source
    for part in ("ui", "adapters", "core")
    for source in sorted((PACKAGE / part).rglob("*.py"))
)
MARKED = "translate+=worded"  # where there is no Qt, `worded` stands for `translate`


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, help="named after the language: stretchapp_de.ts")
    gather(parser.parse_args().file)


def gather(file: Path) -> None:
    """Translations that are in the file already stay."""
    lupdate = Path(sys.executable).parent / "pyside6-lupdate"
    options = ("-locations", "none", "-tr-function-alias", MARKED)
    subprocess.run([lupdate, *options, *SOURCES, "-ts", file], check=True)


if __name__ == "__main__":
    main()
