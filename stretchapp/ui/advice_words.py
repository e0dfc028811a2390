"""What the article says about cramps, when to see a doctor, and what this program is not."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, what stands under it, and points of a list."""

    heading: str
    text: str = ""
    points: tuple[str, ...] = ()


def signs() -> tuple[Section, ...]:
    """The article's complete list, and apart from it what is in a hurry."""
    return (
        _reasons_to_see_a_doctor(),
        _what_to_ask_first(),
        _where_the_points_are_from(),
        _what_is_in_a_hurry(),
    )


def advice() -> tuple[Section, ...]:
    return (
        _where_it_comes_from(),
        _causes(),
        _symptoms(),
        _relief(),
        _between_cramps(),
        *signs(),
        _what_this_is_not(),
    )


def _reasons_to_see_a_doctor() -> Section:
    return Section(
        translate("Advice", "See a doctor about cramps that"),
        points=(
            translate("Advice", "become frequent, and you do not know why"),
            translate("Advice", "last longer than ten minutes"),
            translate("Advice", "come with swelling, weakness or numbness"),
            translate("Advice", "come with changes in the skin"),
            translate("Advice", "happen often, or make your life harder"),
            translate("Advice", "get worse"),
        ),
    )


def _what_to_ask_first() -> Section:
    return Section(
        translate("Advice", "Ask a doctor before you"),
        points=(
            translate(
                "Advice",
                "change a habit or stop a medicine that you suspect: diuretics, statins and "
                "asthma medicines (bronchodilators) are named",
            ),
            translate("Advice", "take a muscle relaxant"),
            translate(
                "Advice",
                "take magnesium, calcium or potassium: they can disturb the heart’s rhythm",
            ),
        ),
    )


def _where_the_points_are_from() -> Section:
    return Section(
        "",
        translate(
            "Advice",
            "These are the points of the article behind this app (T. Houghton, 2025). Some "
            "cramps ease with rest, not with more exercise.",
        ),
    )


def _what_is_in_a_hurry() -> Section:
    return Section(
        translate("Advice", "Get help quickly"),
        translate("Advice", "This list is not the article’s; it follows public guidance."),
        (
            translate(
                "Advice",
                "after contact with a poison, or with a dirty wound (tetanus): at once",
            ),
            translate(
                "Advice", "one leg swollen, warm, red or tender: the same day; it may be a clot"
            ),
            translate(
                "Advice",
                "back pain with numbness between the legs, loss of control over bladder or "
                "bowel, or weakness in both legs: emergency",
            ),
            translate(
                "Advice",
                "neck pain with dizziness, trouble speaking or seeing, a weak arm, or after "
                "an accident: emergency",
            ),
            translate("Advice", "chest pain or breathlessness: emergency"),
            translate("Advice", "cramps that disturb your sleep: an ordinary appointment"),
        ),
    )


def _where_it_comes_from() -> Section:
    return Section(
        translate("Advice", "Where it comes from"),
        translate(
            "Advice",
            "From a public article on muscle spasms by T. Houghton (2025), told in our own "
            "words, and from public guidance of the NHS, Mayo Clinic and others. No doctor or "
            "physiotherapist has reviewed these texts.",
        ),
    )


def _causes() -> Section:
    return Section(
        translate("Advice", "Causes"),
        translate(
            "Advice",
            "The article names medicines that may bring cramps on: diuretics, statins, asthma "
            "bronchodilators. What it advises for the time between shows what else it "
            "suspects. Research is less sure, and disputes the part of drink and minerals; "
            "tired muscles and their nerves count for more there.",
        ),
    )


def _symptoms() -> Section:
    return Section(
        translate("Advice", "Symptoms"),
        translate(
            "Advice",
            "A muscle tightens suddenly and painfully, and nobody asked it to: once and for "
            "long, or shortly again and again.",
        ),
    )


def _relief() -> Section:
    return Section(
        translate("Advice", "Relief, in the article’s order"),
        points=(
            translate("Advice", "stop what you do, rest, breathe deeply"),
            translate("Advice", "stretch the muscle gently and rub it lightly"),
            translate("Advice", "warmth for a tight, sore muscle; cold for a painful one"),
            translate("Advice", "something to drink"),
            translate("Advice", "a muscle relaxant only after asking a doctor"),
        ),
    )


def _between_cramps() -> Section:
    return Section(
        translate("Advice", "What the article advises for the time between"),
        translate(
            "Advice",
            "None of this is certain to keep cramps away. For stretching before sleep, one "
            "small trial speaks for some people over 55.",
        ),
        (
            translate("Advice", "drink enough"),
            translate("Advice", "stretch regularly"),
            translate("Advice", "ease into an activity and out of it"),
            translate("Advice", "eat a balanced diet"),
            translate("Advice", "rest enough"),
        ),
    )


def _what_this_is_not() -> Section:
    return Section(
        translate("Advice", "What this is not"),
        translate(
            "Advice",
            "A timer with instructions, not medical care, and no diagnosis. We recommend "
            "nothing to buy or to swallow.",
        ),
    )
