"""How hard hypothesis tries: `--hypothesis-profile=thorough` before a change to the session.

What goes through a great many moments or files, and runs no line that no other test does, is marked
`no_cover`: traced it takes four times as long.
"""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("quick", max_examples=30, stateful_step_count=30, deadline=None)
settings.register_profile("thorough", max_examples=3000, stateful_step_count=80, deadline=None)
settings.load_profile("quick")
