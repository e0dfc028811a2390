"""Any Struct of the model can be read, and a kind of field that cannot is noticed at once."""

from __future__ import annotations

from contextlib import suppress
from typing import Annotated

import pytest
from msgspec import Meta, Struct

from stretchapp.core.file_problem import Problems, RoutineFileError
from stretchapp.core.key_groups import KeyMaker, build, read_fields
from stretchapp.core.typed_values import RefusedError, choice_reader
from stretchapp.core.wording import WordedError, Words
from stretchapp.core.yaml_tree import TextNode, read_tree


class Window(Struct, frozen=True, kw_only=True):
    opens: int
    closes: int = 24
    days: Annotated[tuple[str, ...], Meta(min_length=1)] = ("Monday",)

    def __post_init__(self) -> None:
        if self.opens > self.closes:
            raise WordedError(Words("", "closes before it opens"))


class Shop(Struct, frozen=True):
    window: Window
    height: float = 2.0


class Schedule(Struct, frozen=True):
    hours: dict[str, int]


class Fuzzy(Struct, frozen=True):
    size: int | str


def read(text: str, struct: type[Struct]) -> Struct:
    problems = Problems()
    fields = read_fields(read_tree(text.encode(), problems), KeyMaker({}).keys(struct), problems)
    with suppress(RefusedError):
        value = build(struct, fields, problems)
        if not problems:
            return value
    raise problems.error()


def test_a_group_becomes_its_struct_with_its_defaults() -> None:
    assert read("window: {opens: 8}", Shop) == Shop(Window(opens=8))


def test_what_a_struct_refuses_is_a_problem_of_its_group() -> None:
    with pytest.raises(RoutineFileError) as caught:
        read("height: 3\nwindow: {opens: 9, closes: 8}", Shop)
    (problem,) = caught.value.problems
    assert str(problem.in_file("f")) == "f:2:9: window: closes before it opens"


def test_a_choice_of_one_word_names_it() -> None:
    problems = Problems()
    with suppress(RefusedError):
        choice_reader({"yes": True})(TextNode(1, 1, "no"), problems)
    assert str(problems.error().problems[0].message) == "needs yes, not `no`"


def test_a_list_without_an_upper_end_names_only_the_lower_one() -> None:
    with pytest.raises(RoutineFileError) as caught:
        read("{opens: 1, days: []}", Window)
    assert str(caught.value.problems[0].message) == "needs 1 or more items, has 0"


@pytest.mark.parametrize("text", ["height: 1e9999", "height: nan", "height: '.'", "height: '-'"])
def test_only_digits_make_a_number(text: str) -> None:
    with pytest.raises(RoutineFileError, match="needs a number"):
        read(f"window: {{opens: 1}}\n{text}", Shop)


def test_a_number_without_bounds_still_has_an_end() -> None:
    with pytest.raises(RoutineFileError, match="is outside"):
        read(f"window: {{opens: {'9' * 400}}}", Shop)


@pytest.mark.parametrize("struct", [Schedule, Fuzzy])
def test_a_field_of_a_kind_that_cannot_be_read_is_a_mistake_of_ours(struct: type[Struct]) -> None:
    with pytest.raises(TypeError):
        KeyMaker({}).keys(struct)
