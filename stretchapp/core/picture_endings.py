"""How the names of pictures end: known before the first paint, which needs no more of them."""

from __future__ import annotations

ENDINGS = (".png", ".jpg", ".jpeg", ".svg")
