"""A draft and what is said of it → what the editor shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from stretchapp.core.draft import Draft, DraftEntry
from stretchapp.core.draft_check import Verdict
from stretchapp.core.draft_picture import FIGURE, PICTURE, Placed, picture_of
from stretchapp.core.plan import PlanSettings, plan_session
from stretchapp.core.scene import PictureScene, Scene, still_scene
from stretchapp.core.stretch import Kind, Picture, Side, Sides, Stretch
from stretchapp.ui.wording import sentences
from stretchapp.ui.words import minutes_text, range_text, seconds_text, stretch_count_text

translate = QCoreApplication.translate


@dataclass(frozen=True)
class EntryView:
    """A row of the list. `stretch` is the one it looks like, if any, unless it has a `picture`."""

    title: str
    detail: str
    is_off: bool
    problems: int
    stretch: Stretch | None
    spoken: str
    picture: Picture | None = None


@dataclass(frozen=True)
class LooksView:
    """`name` is that of the stretch or of the picture file it looks like, if any."""

    name: str
    scene: Scene | None
    problem: str = ""


@dataclass(frozen=True)
class EditorView:
    """`summary` is the live total, or how much is to mend."""

    title: str
    summary: str
    is_whole: bool
    entries: tuple[EntryView, ...]


def editor_view(
    draft: Draft,
    said: Verdict,
    catalogue: Mapping[str, Stretch],
    settings: PlanSettings,
    placed: Placed = Picture,
) -> EditorView:
    entries = draft.entries
    return EditorView(
        title=draft.head.get("name", "") or translate("Editor", "Without a name"),
        summary=_summary(said, settings),
        is_whole=said.routine is not None,
        entries=tuple(
            entry_view(entry, number, len(entries), said, catalogue, placed)
            for number, entry in enumerate(entries)
        ),
    )


def entry_view(
    entry: DraftEntry,
    number: int,
    count: int,
    said: Verdict,
    catalogue: Mapping[str, Stretch],
    placed: Placed = Picture,
) -> EntryView:
    known = pictured(entry, catalogue)
    title, problems = entry_title(entry, catalogue), said.count(number)
    detail = ", ".join(filter(None, (_dose(entry, catalogue), _state(entry, problems))))
    place = translate("Editor", "{n} of {count}").format(n=number + 1, count=count)
    return EntryView(
        title=title,
        detail=detail,
        is_off=entry.is_off,
        problems=problems,
        stretch=known,
        spoken=", ".join(filter(None, (title, detail, place))),
        picture=picture_of(entry, placed) or (known.picture if known else None),
    )


def entry_title(entry: DraftEntry, catalogue: Mapping[str, Stretch]) -> str:
    if entry.is_own:
        return entry.text("name") or translate("Editor", "A stretch of your own")
    known = catalogue.get(entry.use)
    return known.name if known else entry.use


def pictured(entry: DraftEntry, catalogue: Mapping[str, Stretch]) -> Stretch | None:
    return catalogue.get(entry.text("figure") if entry.is_own else entry.use)


def looks_view(
    entry: DraftEntry,
    number: int,
    said: Verdict,
    catalogue: Mapping[str, Stretch],
    placed: Placed = Picture,
) -> LooksView:
    """Of a stretch that is written in the routine itself."""
    known, picture = pictured(entry, catalogue), picture_of(entry, placed)
    scene = PictureScene(picture) if picture else still_scene(known, None) if known else None
    problem = sentences(each for key in (FIGURE, PICTURE) for each in said.at(number, key))
    return LooksView(entry.text(PICTURE) or (known.name if known else ""), scene, problem)


def still_figures(catalogue: Mapping[str, Stretch]) -> dict[str, Stretch]:
    """Those whose picture suits a hold."""
    held = (each for each in catalogue.values() if each.kind is Kind.HOLD)
    return {each.id: each for each in held if each.figure is not None}


def default_texts(entry: DraftEntry, catalogue: Mapping[str, Stretch]) -> dict[str, str]:
    """What counts where a field is left empty, by its key."""
    known = None if entry.is_own else catalogue.get(entry.use)
    setting = translate("Editor", "As in the settings")
    texts = {"rest": setting, "prepare": setting, "reps": "1"}
    if known is None:
        return texts
    hold = translate("Editor", "{seconds}, within {range}").format(
        seconds=seconds_text(known.default_hold), range=range_text(known.hold)
    )
    return {**texts, "hold": hold, "reps": str(known.reps)}


def has_sides(entry: DraftEntry, catalogue: Mapping[str, Stretch]) -> bool:
    if entry.is_own:
        return entry.text("sides") == Sides.EACH.value
    known = catalogue.get(entry.use)
    return known is not None and known.sides is Sides.EACH


def _summary(said: Verdict, settings: PlanSettings) -> str:
    if said.routine is None:
        return translate("Editor", "%n thing(s) to mend", None, len(said.problems))
    total = plan_session(said.routine, settings).total
    return f"{stretch_count_text(said.routine)} · {minutes_text(total)}"


def _dose(entry: DraftEntry, catalogue: Mapping[str, Stretch]) -> str:
    known = None if entry.is_own else catalogue.get(entry.use)
    hold = entry.text("hold") or (str(known.default_hold) if known else "")
    reps = entry.text("reps") or (str(known.reps) if known else "1")
    if not hold:
        return ""
    text = translate("Editor", "{hold} s").format(hold=hold.replace("-", "–"))
    dose = text if reps == "1" else translate("Words", "{hold} × {n}").format(hold=text, n=reps)
    return _on_sides(dose, entry.text("side")) if has_sides(entry, catalogue) else dose


def _on_sides(dose: str, only: str) -> str:
    if only == Side.LEFT.value:
        return translate("Words", "{dose}, left only").format(dose=dose)
    if only == Side.RIGHT.value:
        return translate("Words", "{dose}, right only").format(dose=dose)
    return translate("Words", "{dose}, each side").format(dose=dose)


def _state(entry: DraftEntry, problems: int) -> str:
    off = translate("Editor", "switched off") if entry.is_off else ""
    wrong = translate("Editor", "%n thing(s) to mend", None, problems) if problems else ""
    return ", ".join(filter(None, (off, wrong)))
