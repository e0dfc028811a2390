"""The settings of the window: read at its start, kept with every change."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal

from stretchapp.core.kept_values import Nonsense, Reading, Table
from stretchapp.core.looks import Looks, read_looks
from stretchapp.core.not_kept import NotKeptError
from stretchapp.ui.troubles import Troubles

if TYPE_CHECKING:
    from stretchapp.core.plan import PlanSettings
    from stretchapp.core.settings import Settings
    from stretchapp.core.sound import Profile

translate = QCoreApplication.translate


class SettingsStore(Protocol):
    """Where settings lie from one start to the next; both raise NotKeptError."""

    @property
    def name(self) -> str: ...
    def read(self) -> Table: ...
    def write(self, table: Mapping[str, object]) -> None: ...


class Preferences(QObject):
    """`changed(Settings)`, then `looks_changed(Looks)` or `plan_changed(PlanSettings)`.

    Only the looks are read before somebody asks for more.
    """

    changed = Signal(object)
    looks_changed = Signal(object)
    plan_changed = Signal(object)

    def __init__(self, store: SettingsStore, troubles: Troubles) -> None:
        super().__init__()
        self._store, self._troubles = store, troubles
        self._table = self._read()
        self._first_looks = read_looks(Reading(self._table))

    @property
    def looks(self) -> Looks:
        return self.settings.looks if "settings" in self.__dict__ else self._first_looks

    def change(self, settings: Settings) -> None:
        """For this run, and for the next if the file can be written."""
        before, self.settings = self.settings, settings
        if settings != before:
            self._keep(settings)
            self.changed.emit(settings)
        if settings.looks != before.looks:
            self.looks_changed.emit(settings.looks)
        if settings.plan != before.plan:
            self.plan_changed.emit(settings.plan)

    def change_looks(self, looks: Looks) -> None:
        self._change(looks=looks)

    def change_plan(self, plan: PlanSettings) -> None:
        self._change(plan=plan)

    def change_profile(self, profile: Profile) -> None:
        self._change(profile=profile)

    def change_breath(self, on: bool) -> None:
        self._change(breath_pacer=on)

    def _change(self, **to: Any) -> None:
        from dataclasses import replace  # the settings are of no first paint

        self.change(replace(self.settings, **to))

    def change_aloud(self, on: bool) -> None:
        self._change(cramp_aloud=on)

    @cached_property
    def settings(self) -> Settings:
        from stretchapp.core.settings import read_settings

        reading = Reading(self._table)
        settings = read_settings(reading)
        for each in reading.nonsense:
            self._troubles.note(self._nonsense_text(each))
        return settings

    def _read(self) -> Table:
        try:
            return self._store.read()
        except NotKeptError as error:
            self._troubles.note(
                translate(
                    "Settings",
                    "Your settings could not be read, so all are as they come. The file stays "
                    "as it is until you change a setting; then it is set aside.\n{reason}",
                ).format(reason=error)
            )
            return {}

    def _keep(self, settings: Settings) -> None:
        from stretchapp.core.settings import settings_table

        try:
            self._store.write(settings_table(settings))
        except NotKeptError as error:
            self._troubles.note(
                translate(
                    "Settings",
                    "The setting is changed, but only until you close the window: it could not "
                    "be kept.\n{reason}",
                ).format(reason=error)
            )

    def _nonsense_text(self, nonsense: Nonsense) -> str:
        return translate(
            "Settings",
            "In {file} it says {key} = {written}, which makes no sense there, so that setting is "
            "as it comes. Possible: {allowed}.",
        ).format(
            file=self._store.name,
            key=nonsense.key,
            written=nonsense.written,
            allowed=nonsense.allowed,
        )
