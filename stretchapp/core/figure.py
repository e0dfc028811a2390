"""What a stretch's picture is made from: poses, camera and the place that glows."""

from __future__ import annotations

from msgspec import Struct


class Figure(Struct, frozen=True):
    """Placeholder for the figure's own model."""
