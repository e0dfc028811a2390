"""How hard hypothesis tries: `--hypothesis-profile=thorough` before a change to the session."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("quick", max_examples=30, stateful_step_count=30, deadline=None)
settings.register_profile("thorough", max_examples=3000, stateful_step_count=80, deadline=None)
settings.load_profile("quick")
