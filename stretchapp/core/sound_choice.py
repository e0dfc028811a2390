"""How much of a session is heard: what the user set, the routine asks for, and M changed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stretchapp.core.routine import Routine
from stretchapp.core.sound import Profile


@dataclass(frozen=True, slots=True)
class SoundChoice:
    """`setting` is the user's; `asked` is that of the routine now played, if it asks for one."""

    setting: Profile = Profile.FULL
    asked: Profile | None = None

    @property
    def profile(self) -> Profile:
        return self.setting if self.asked is None else self.asked

    def for_routine(self, routine: Routine) -> SoundChoice:
        return replace(self, asked=routine.sound)

    def changed(self) -> SoundChoice:
        """The next one; where the routine asked for its own, the user's stays for the others."""
        profiles = tuple(Profile)
        following = profiles[(profiles.index(self.profile) + 1) % len(profiles)]
        if self.asked is None:
            return replace(self, setting=following)
        return replace(self, asked=following)
