"""What an entry of a draft looks like is one thing: a figure, a picture, or nothing."""

from __future__ import annotations

import pytest

from stretchapp.core.draft import Draft, DraftEntry
from stretchapp.core.draft_picture import picture_of, placing, with_looks
from stretchapp.core.stretch import Picture

HEAD = "format: 1\nname: Legs\nstretches:\n  - name: Towel pull\n    hold: 20\n"
FIGURE, PICTURE = "    figure: calf_wall\n", "    picture: towel.png\n"


@pytest.mark.parametrize(
    ("before", "key", "text", "after"),
    [
        pytest.param("", "picture", "towel.png", PICTURE, id="a_picture"),
        pytest.param(FIGURE, "picture", "towel.png", PICTURE, id="in_place_of_a_figure"),
        pytest.param(PICTURE, "figure", "calf_wall", FIGURE, id="in_place_of_a_picture"),
        pytest.param(FIGURE, "picture", "", "", id="no_picture_after_a_figure"),
        pytest.param(PICTURE, "picture", "", "", id="no_picture_after_a_picture"),
    ],
)
def test_one_look_takes_the_place_of_the_other(
    before: str, key: str, text: str, after: str
) -> None:
    assert with_looks(Draft(HEAD + before), 0, key, text).text == HEAD + after


@pytest.mark.parametrize(
    ("group", "place"),
    [
        pytest.param("", Picture("towel.png", folder="/mine"), id="beside"),
        pytest.param(
            "pictures:\n  towel.png: aGk=\n",
            Picture("towel.png", folder="/mine", inside="legs.yaml"),
            id="inside",
        ),
        pytest.param("pictures: none\n", Picture("towel.png", folder="/mine"), id="nonsense"),
    ],
)
def test_a_picture_is_beside_the_file_or_inside_it(group: str, place: Picture) -> None:
    draft = Draft(HEAD + PICTURE + group)
    assert picture_of(draft.entries[0], placing(draft, "/mine", "legs.yaml")) == place


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"name": "Towel pull"}, id="none"),
        pytest.param({"picture": "../secret.png"}, id="elsewhere"),
        pytest.param({"use": "calf_wall", "picture": "towel.png"}, id="of_the_catalogue"),
    ],
)
def test_no_other_file_is_a_picture(fields: dict[str, str]) -> None:
    assert picture_of(DraftEntry(fields), Picture) is None
