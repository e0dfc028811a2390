"""Whatever a file holds, reading it gives a value or its problems, never anything else."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import example, given, settings
from hypothesis import strategies as st

from stretchapp.core.routine_file import Problem, RoutineFileError, read_routine, read_stretch
from stretchapp.core.wording import Words
from stretchapp.resources import routines_folder
from tests.unit.core.routine_texts import CATALOGUE

FOLDER = routines_folder()
REAL_FILES = [file.read_text(encoding="utf-8") for file in sorted(FOLDER.rglob("*.yaml"))]

NO_PROBLEM = Problem(0, 0, (), Words("", "an error without a problem"))

CUTTING = [
    "[", "]", "{", "}", ":", ": ", "- ", "\n", "\n  ", "\t", "'", '"', "#", "&a ", "*a", "!!int ",
    "|\n", ">\n", "? ", "---\n", "...\n", "%YAML 9.9\n", "{side}", "{foot}", "9" * 5000, "1e999",
    "-1", "0", "010", "1:30", "yes", "null", "\0", "\ufeff", "\u2028", "\ue000side\ue001", "\udcff",
    "stretches: ", "figure: ", "hold: 20-30\n", "[" * 50, "{a: " * 50,
]  # fmt: skip

pieces = st.one_of(st.sampled_from(CUTTING), st.text(max_size=5))
repeatable = settings(derandomize=True)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A real file with a few stretches of it cut out, doubled or replaced."""
    text = draw(st.sampled_from(REAL_FILES))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 30)))
        middle = draw(st.one_of(pieces, st.just(text[start:end] * 2)))
        text = text[:start] + middle + text[end:]
    return text.encode("utf-8", "surrogateescape" if draw(st.booleans()) else "replace")


def as_stretch(data: bytes) -> object:
    return read_stretch(data, "any")


def as_routine(data: bytes) -> object:
    return read_routine(data, "any", CATALOGUE)


def problems_of(read: Callable[[bytes], object], data: bytes) -> tuple[Problem, ...]:
    """None for a value. Anything but the one error comes through."""
    try:
        read(data)
    except RoutineFileError as error:
        return error.problems or (NO_PROBLEM,)
    return ()


def assert_value_or_problems(read: Callable[[bytes], object], data: bytes) -> None:
    problems = problems_of(read, data)
    assert NO_PROBLEM not in problems
    places = [(problem.line, problem.column) for problem in problems]
    assert places == sorted(places)
    assert all(0 <= line <= most_lines(data) for line, _ in places)


def most_lines(data: bytes) -> int:
    """The last line's number as the parser counts them, and one to be behind it."""
    return len(data.decode("utf-8", "replace").splitlines()) + 1


@repeatable
@given(st.binary(max_size=300))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
@example(b"?\n? a\n")
def test_random_bytes_are_a_value_or_problems(data: bytes) -> None:
    assert_value_or_problems(as_routine, data)


@repeatable
@given(st.lists(pieces, max_size=30).map(lambda parts: "".join(parts).encode("utf-8", "replace")))
def test_random_yaml_is_a_value_or_problems(data: bytes) -> None:
    assert_value_or_problems(as_routine, data)
    assert_value_or_problems(as_stretch, data)


@repeatable
@given(mutated())
def test_a_mutated_real_file_is_a_value_or_problems(data: bytes) -> None:
    assert_value_or_problems(as_routine, data)
    assert_value_or_problems(as_stretch, data)
