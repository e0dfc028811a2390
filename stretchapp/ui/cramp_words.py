"""What is said to a person with a cramp."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from stretchapp.core.cramp_state import BodyPart, Way

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Words:
    """What to do in a few words, how, and what not to do."""

    headline: str
    lines: tuple[str, ...] = ()
    caution: str = ""


def part_name(part: BodyPart) -> str:
    return {
        BodyPart.CALF: translate("Cramp", "Calf"),
        BodyPart.HAMSTRING: translate("Cramp", "Back of the thigh"),
        BodyPart.QUADRICEPS: translate("Cramp", "Front of the thigh"),
        BodyPart.FOOT: translate("Cramp", "Foot or toes"),
        BodyPart.NECK: translate("Cramp", "Neck"),
        BodyPart.BACK: translate("Cramp", "Back"),
        BodyPart.OTHER: translate("Cramp", "Somewhere else"),
    }[part]


def way_name(part: BodyPart, way: Way) -> str:
    """How a person stretches, in a word or two."""
    first = {
        BodyPart.HAMSTRING: translate("Cramp", "Sitting"),
        BodyPart.NECK: translate("Cramp", "Sitting"),
        BodyPart.BACK: translate("Cramp", "Lying still"),
        BodyPart.OTHER: translate("Cramp", "As you are"),
    }
    if way is Way.FIRST:
        return first.get(part, translate("Cramp", "Standing"))
    if way is Way.IN_BED:
        return translate("Cramp", "In bed")
    if part is BodyPart.HAMSTRING:
        return translate("Cramp", "Standing")
    return translate("Cramp", "Walking")


def stretch_words(part: BodyPart, way: Way) -> Words:
    ways = {
        BodyPart.CALF: _calf,
        BodyPart.HAMSTRING: _hamstring,
        BodyPart.QUADRICEPS: _quadriceps,
        BodyPart.FOOT: _foot,
        BodyPart.NECK: _neck,
        BodyPart.BACK: _back,
        BodyPart.OTHER: _other,
    }[part]()
    return ways.get(way, ways[Way.FIRST])


def _calf() -> dict[Way, Words]:
    pointed = translate("Cramp", "Do not point the toes.")
    return {
        Way.FIRST: Words(
            translate("Cramp", "Stand, heel down"),
            (
                translate("Cramp", "That leg behind you, hands on a wall."),
                translate("Cramp", "Ease your weight on to it until the calf pulls. Never jerk."),
            ),
            pointed,
        ),
        Way.IN_BED: Words(
            translate("Cramp", "Toes towards the shin"),
            (
                translate("Cramp", "Sit or lie, knee straight."),
                translate("Cramp", "Draw the toes in by hand or with a towel. Never jerk."),
            ),
            pointed,
        ),
        Way.STANDING: Words(
            translate("Cramp", "Walk on the heels"),
            (translate("Cramp", "A few steps. Hold on to something."),),
            translate("Cramp", "Mind a cold, slippery floor."),
        ),
    }


def _hamstring() -> dict[Way, Words]:
    locked = translate("Cramp", "Do not lock the knee hard, and do not bounce.")
    return {
        Way.FIRST: Words(
            translate("Cramp", "Sit, that leg straight out"),
            (
                translate("Cramp", "Heel on the floor, toes drawn back."),
                translate("Cramp", "Tip forward with a flat back until the thigh pulls."),
            ),
            locked,
        ),
        Way.IN_BED: Words(
            translate("Cramp", "Lie, that leg raised"),
            (
                translate("Cramp", "Hold it behind the thigh, or with a towel round the foot."),
                translate("Cramp", "Straighten the knee slowly."),
            ),
            locked,
        ),
        Way.STANDING: Words(
            translate("Cramp", "Heel forward"),
            (
                translate("Cramp", "Bend the other knee, both hands on that thigh."),
                translate("Cramp", "Tip forward a little from the hips, back flat."),
            ),
            locked,
        ),
    }


def _quadriceps() -> dict[Way, Words]:
    return {
        Way.FIRST: Words(
            translate("Cramp", "Heel to the buttock"),
            (
                translate("Cramp", "Hold on to a wall or a chair."),
                translate("Cramp", "Draw the heel up behind you until the thigh pulls."),
            ),
            translate("Cramp", "Not on one leg without support. Do not force a painful knee."),
        ),
        Way.IN_BED: Words(
            translate("Cramp", "Lie on your side"),
            (
                translate("Cramp", "That leg on top."),
                translate("Cramp", "Draw its heel to the buttock, with a towel round the ankle."),
            ),
            translate("Cramp", "Do not force a painful knee."),
        ),
    }


def _foot() -> dict[Way, Words]:
    curled = translate("Cramp", "Do not curl the toes.")
    return {
        Way.FIRST: Words(
            translate("Cramp", "Stand on that foot"),
            (translate("Cramp", "Your weight through the whole sole."),),
            curled,
        ),
        Way.IN_BED: Words(
            translate("Cramp", "Bend the toes back"),
            (
                translate("Cramp", "Sit, that ankle on the other knee."),
                translate("Cramp", "Draw all the toes towards the shin. Never jerk."),
            ),
            curled,
        ),
        Way.STANDING: Words(
            translate("Cramp", "Walk barefoot"), (translate("Cramp", "On a firm floor."),), curled
        ),
    }


def _neck() -> dict[Way, Words]:
    pulled = translate(
        "Cramp", "Do not pull with the hand, circle, or press the front of the neck."
    )
    return {
        Way.FIRST: Words(
            translate("Cramp", "A very small tilt"),
            (
                translate("Cramp", "Sit with your back supported and breathe."),
                translate("Cramp", "Let the head sink away from the tight side, in comfort."),
            ),
            pulled,
        ),
        Way.IN_BED: Words(
            translate("Cramp", "Lie down, let it rest"),
            (
                translate("Cramp", "Head on a flat pillow."),
                translate("Cramp", "Something warm on the tight side."),
            ),
            pulled,
        ),
    }


def _back() -> dict[Way, Words]:
    twisted = translate(
        "Cramp", "Do not twist hard or bend forward. Stop if pain shoots down a leg."
    )
    return {
        Way.FIRST: Words(
            translate("Cramp", "Lie down, knees bent"),
            (
                translate("Cramp", "Or with the calves on a chair."),
                translate("Cramp", "Breathe easily."),
            ),
            twisted,
        ),
        Way.IN_BED: Words(
            translate("Cramp", "One knee to the chest"),
            (
                translate("Cramp", "Hold it behind the thigh, then take the other."),
                translate("Cramp", "Then let both knees sink a little to each side."),
            ),
            twisted,
        ),
        Way.STANDING: Words(
            translate("Cramp", "Walk slowly"),
            (translate("Cramp", "A few easy steps, upright."),),
            twisted,
        ),
    }


def _other() -> dict[Way, Words]:
    return {
        Way.FIRST: Words(
            translate("Cramp", "Ease it long"),
            (
                translate("Cramp", "Bring the muscle slowly to where it pulls a little."),
                translate("Cramp", "Stay there. Never jerk."),
            ),
        )
    }


def rub_words(part: BodyPart) -> Words:
    firm = translate("Cramp", "Along the muscle, firm but kind.")
    return {
        BodyPart.CALF: Words(
            translate("Cramp", "Rub from heel to knee"),
            (firm,),
            translate("Cramp", "Not a calf that is swollen or hot."),
        ),
        BodyPart.HAMSTRING: Words(translate("Cramp", "Rub the back of the thigh"), (firm,)),
        BodyPart.QUADRICEPS: Words(translate("Cramp", "Rub from the knee up"), (firm,)),
        BodyPart.FOOT: Words(
            translate("Cramp", "Rub along the arch"),
            (translate("Cramp", "With the thumb, firm but kind."),),
        ),
        BodyPart.NECK: Words(
            translate("Cramp", "Rub the shoulder muscle"),
            (translate("Cramp", "With the fingertips, kindly."),),
            translate("Cramp", "Not the front of the neck."),
        ),
    }.get(part, Words(translate("Cramp", "Rub the muscle"), (firm,)))
