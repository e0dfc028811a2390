"""What each key of a routine file holds, in the words of docs/routine-format.md."""

from __future__ import annotations

from collections.abc import Mapping

ROUTINE_WORDS: Mapping[str, str] = {
    "format": "the version of this format",
    "name": "what the library shows",
    "stretches": "the stretches, in order",
    "order": "its place in the library: smaller comes first, equals go by name",
    "goal": "what it is for",
    "when": "when to do it",
    "suits": "whom it suits, and what is needed",
    "frequency": "how often",
    "note": "anything else to know",
    "side_order": "left, right, left, right or all of one side first",
    "sound": "how much is heard: tones and a voice, tones alone, a quiet bell at both ends of a "
    "hold, nothing",
    "pictures": "pictures inside the file, by their names, as a file to share has them",
}

ENTRY_WORDS: Mapping[str, str] = {
    "use": "the name of a stretch, or a whole one written in place",
    "hold": (
        "seconds of one hold, which no setting changes; or a range, "
        "in which the hold length chooses"
    ),
    "reps": "holds, on each side if it has sides",
    "rest": "seconds between two holds of the same side",
    "prepare": "seconds to get ready before its first hold",
    "side": "do it on this side alone",
    "note": "a word to whoever does it, on the routine's page",
    "off": "leave it out, without deleting it",
}

STRETCH_WORDS: Mapping[str, str] = {
    "name": "its title",
    "instructions": "what to do, a sentence each; two to four read best",
    "hold": "seconds of one hold: a number, or the range it may lie in",
    "default_hold": "seconds unless the setting says otherwise",
    "reps": "holds, on each side if it has sides",
    "sides": "once, or on each side",
    "side_means": "what the side names: the rear leg, the shoulder you tilt to",
    "side_label": "the side in a few words, with `{side}` in it",
    "felt_side": "where it pulls, seen from the named side",
    "felt_in": "where it pulls, in plain words",
    "kind": "a still hold, or a movement at a pace",
    "phases": "of a paced movement: its parts",
    "area": "the part of the body it is found by",
    "position": "how the body is placed; a change gives more time to get ready",
    "also": "other positions it can be done in, with at most a chair to sit on or a mat to lie on; "
    "filters of the library use them",
    "props": "what it needs",
    "breath_cue": "how to breathe",
    "mistake": "what often goes wrong",
    "easier": "a way to do less",
    "easier_stretch": "the easier form where that is another stretch: the routine's page offers to "
    "swap",
    "stop_if": "signs that end it at once; the page says *Stop if:* before them",
    "cautions": "conditions in which to change it or leave it out",
    "muscles": "what it lengthens",
    "source": "where its numbers come from",
    "figure": "its picture in numbers, see [figure-format.md](figure-format.md)",
    "picture": "its picture in a file of its own, instead of a figure, see [Pictures](#pictures)",
}
