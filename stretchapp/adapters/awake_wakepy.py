"""Keeps the screen awake on macOS and Windows, by wakepy."""

from __future__ import annotations

from threading import Event, Thread

from stretchapp.core.sound import Missing


class WakepyAwake:
    """A Wakefulness. Each hold has a thread, because wakepy waits for the system.

    wakepy wants a mode made, entered and left in one thread. A program that ends without a
    release lets go as well.
    """

    def __init__(self) -> None:
        self._missing: Missing | None = None
        self._let_go: Event | None = None

    @property
    def missing(self) -> Missing | None:
        """None until the first hold has been tried."""
        return self._missing

    def hold(self) -> None:
        if self._let_go is None:
            self._let_go = Event()
            Thread(target=self._keep, args=(self._let_go,), name="awake", daemon=True).start()

    def release(self) -> None:
        if self._let_go is not None:
            self._let_go.set()
            self._let_go = None

    def _keep(self, let_go: Event) -> None:
        try:
            from wakepy import keep

            with keep.presenting(on_fail="pass") as mode:
                self._missing = None if mode.active else Missing.NO_KEEP_AWAKE
                let_go.wait()
        except Exception:  # wakepy raises RuntimeError or whatever the system said
            self._missing = Missing.NO_KEEP_AWAKE
