"""The settings file: read by people, kept whole, and never lost to a mistake in it."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from stretchapp.adapters.settings_file import SettingsFile
from stretchapp.adapters.toml_text import toml_text
from stretchapp.core.kept_values import Reading
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.settings import Settings, read_settings, settings_table

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TABLE = settings_table(Settings())
DAMAGE = [b"theme = ", b"\xff", b"theme = 'dark'\ntheme = 'light'", b"a = " + b"[" * 99_999]
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
scalars = st.one_of(
    st.booleans(), st.integers(), st.floats(allow_nan=False), texts,
    st.dates(), st.times(), st.datetimes(timezones=st.none()),
)  # fmt: skip
tables = st.dictionaries(
    texts,
    st.recursive(scalars, lambda part: st.lists(part) | st.dictionaries(texts, part), max_leaves=5),
    max_size=5,
)
same_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def names(file: Path) -> list[str]:
    return sorted(each.name for each in file.parent.iterdir())


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "not" / "yet" / "settings.toml"
    SettingsFile(file).write(TABLE)

    assert SettingsFile(file).read() == TABLE
    assert names(file) == ["settings.toml"]


def test_a_person_can_read_the_file(file: Path) -> None:
    SettingsFile(file).write(TABLE)
    lines = file.read_text(encoding="utf-8").splitlines()

    assert lines[0].startswith("# ")
    assert lines[1:5] == [
        'theme = "system"',
        "text_size = 1.0",
        "reduced_motion = false",
        'hold_length = "as_written"',
    ]


@pytest.mark.parametrize("name", ["none.toml", "none/settings.toml", "a_file/settings.toml"])
def test_before_anything_is_kept_there_is_nothing(name: str, tmp_path: Path) -> None:
    (tmp_path / "a_file").write_text("")

    assert SettingsFile(tmp_path / name).read() == {}


def test_an_editor_may_have_left_its_mark_at_the_start(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbftheme = 'dark'\r\n")

    assert SettingsFile(file).read() == {"theme": "dark"}


def test_what_others_wrote_is_kept(file: Path) -> None:
    file.write_text("theme = 'dark'\nnew = 1979-05-27T07:32:00Z\n[deep]\n'a b' = [{x = inf}]\n")
    SettingsFile(file).write(TABLE)
    kept = SettingsFile(file).read()

    assert kept["theme"] == "system"
    assert str(kept["new"]) == "1979-05-27 07:32:00+00:00"
    assert kept["deep"] == {"a b": [{"x": float("inf")}]}


@pytest.mark.parametrize("data", DAMAGE, ids=range(len(DAMAGE)))
def test_a_damaged_file_is_named_and_set_aside_when_it_would_be_overwritten(
    data: bytes, file: Path
) -> None:
    file.write_bytes(data)
    with pytest.raises(NotKeptError, match=r"settings\.toml: "):
        SettingsFile(file).read()
    assert file.read_bytes() == data

    SettingsFile(file).write(TABLE)
    assert SettingsFile(file).read() == TABLE
    assert file.with_name("settings.toml.damaged").read_bytes() == data


def test_a_second_damaged_file_leaves_the_first_as_it_is(file: Path) -> None:
    for data in (b"first", b"second"):
        file.write_bytes(data)
        SettingsFile(file).write(TABLE)

    assert file.with_name("settings.toml.damaged").read_bytes() == b"first"
    assert file.with_name("settings.toml.damaged1").read_bytes() == b"second"


def test_a_place_where_nothing_can_be_written_is_named_and_left_clean(
    file: Path, tmp_path: Path
) -> None:
    file.mkdir()
    with pytest.raises(NotKeptError, match=r"settings\.toml: Is a directory"):
        SettingsFile(file).read()
    with pytest.raises(NotKeptError, match=r"settings\.toml: Is a directory"):
        SettingsFile(file).write(TABLE)
    (tmp_path / "file").write_text("")
    with pytest.raises(NotKeptError, match=r"settings\.toml: "):
        SettingsFile(tmp_path / "file" / "settings.toml").write(TABLE)

    assert names(file) == ["file", "settings.toml"]


@given(tables)
@example({"": "", "a.b": '"\\\n\x7f', "digits": 1 << 99_999, "ends": [float("inf"), -0.0, 1e300]})
def test_any_table_is_read_as_it_was_written(table: dict[str, object]) -> None:
    assert tomllib.loads(toml_text(table)) == table


@given(st.one_of(st.binary(), tables.map(lambda table: toml_text({**TABLE, **table}).encode())))
@same_folder
def test_any_bytes_give_settings_or_are_refused_as_damaged(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    table: dict[str, object] = {}
    with suppress(NotKeptError):
        table = SettingsFile(file).read()

    assert isinstance(read_settings(Reading(table)), Settings)
