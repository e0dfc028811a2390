"""The catalogue as rows to choose from, by words and by part of the body."""

from __future__ import annotations

from collections.abc import Mapping

from stretchapp.core.facets import region_of
from stretchapp.core.identifiers import plain_letters
from stretchapp.core.plan import PlanSettings
from stretchapp.core.routine import RoutineEntry
from stretchapp.core.search import matches, words_in
from stretchapp.core.stretch import Stretch
from stretchapp.ui.editor_view import EntryView
from stretchapp.ui.words import dose_text, position_name


def found(stretches: Mapping[str, Stretch], text: str, region: str) -> tuple[Stretch, ...]:
    """In the order of their names; no region: every part of the body."""
    words = words_in(text)
    named = sorted(stretches.values(), key=lambda each: plain_letters(each.name))
    return tuple(
        each
        for each in named
        if matches(_searched(each), words)
        and (not region or (each.area is not None and region_of(each.area) == region))
    )


def choice_views(stretches: tuple[Stretch, ...], settings: PlanSettings) -> tuple[EntryView, ...]:
    return tuple(_view(each, settings) for each in stretches)


def _view(stretch: Stretch, settings: PlanSettings) -> EntryView:
    area = stretch.area.value if stretch.area else ""
    position = position_name(stretch.position) if stretch.position else ""
    dose = dose_text(RoutineEntry(stretch), settings)
    detail = " · ".join(filter(None, (dose, area, position)))
    spoken = f"{stretch.name}, {detail}"
    return EntryView(stretch.name, detail, False, 0, stretch, spoken, stretch.picture)


def _searched(stretch: Stretch) -> str:
    words = [stretch.name, stretch.felt_in, *stretch.muscles, *(p.value for p in stretch.props)]
    words += [each.value for each in (stretch.area, stretch.position) if each]
    return plain_letters("\n".join(words))
