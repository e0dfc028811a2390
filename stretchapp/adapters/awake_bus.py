"""Keeps the screen awake on a Linux desktop, by its services on the session bus."""

from __future__ import annotations

from dataclasses import dataclass

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_call
from PySide6.QtCore import QObject

from stretchapp.adapters.bus_socket import BusSocket
from stretchapp.core.sound import Missing

SCREEN_SAVER = DBusAddress(
    "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "org.freedesktop.ScreenSaver"
)
GNOME_SESSION = DBusAddress(
    "/org/gnome/SessionManager", "org.gnome.SessionManager", "org.gnome.SessionManager"
)
NO_WINDOW = 0
GNOME_IDLE = 8


@dataclass(frozen=True)
class _Service:
    """Answers `hold` with a cookie, a uint32 that `let_go` gives back."""

    hold: Message
    address: DBusAddress
    let_go: str


class BusAwake(QObject):
    """A Wakefulness. Each hold has a connection, and whoever leaves the bus holds no more.

    `reason` is shown to the user by some desktops.
    """

    def __init__(self, application: str, reason: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = _services(application, reason)
        self._untried: list[_Service] = []
        self._asked = 0
        self._cookie: int | None = None
        self._is_wanted = False
        self._is_open = False
        self._missing: Missing | None = None
        self._socket = BusSocket(self)
        self._socket.opened.connect(self._ask)
        self._socket.received.connect(self._receive)
        self._socket.lost.connect(self._close)

    @property
    def missing(self) -> Missing | None:
        """None until the first hold has been tried, and while all is well."""
        return self._missing

    def hold(self) -> None:
        self._is_wanted = True
        if not self._is_open:
            self._is_open = True
            self._missing = Missing.NO_KEEP_AWAKE
            self._untried = list(self._services)
            self._socket.open()

    def release(self) -> None:
        """An answer still awaited is waited for, or its cookie would be nobody's."""
        self._is_wanted = False
        self._let_go_if_unwanted()

    def _ask(self) -> None:
        if not self._is_wanted:
            self._socket.close()
            self._is_open = False
            return
        self._asked = self._socket.send(self._untried[0].hold)

    def _receive(self, message: Message) -> None:
        if message.header.fields.get(HeaderFields.reply_serial) != self._asked:
            return
        if message.header.message_type is MessageType.method_return:
            self._missing = None
            self._cookie = message.body[0]
            self._let_go_if_unwanted()
        else:
            self._try_the_next()

    def _try_the_next(self) -> None:
        del self._untried[0]
        if self._untried:
            self._ask()
        else:
            self._socket.close()
            self._close()

    def _let_go_if_unwanted(self) -> None:
        if self._cookie is not None and not self._is_wanted:
            service = self._untried[0]
            self._socket.send(
                new_method_call(service.address, service.let_go, "u", (self._cookie,))
            )
            self._socket.close()
            self._is_open, self._cookie = False, None

    def _close(self) -> None:
        self._missing = Missing.NO_KEEP_AWAKE
        self._is_open, self._cookie = False, None


def _services(application: str, reason: str) -> tuple[_Service, ...]:
    """Most desktops have the first, GNOME both."""
    saver = new_method_call(SCREEN_SAVER, "Inhibit", "ss", (application, reason))
    session = (application, NO_WINDOW, reason, GNOME_IDLE)
    gnome = new_method_call(GNOME_SESSION, "Inhibit", "susu", session)
    return (
        _Service(saver, SCREEN_SAVER, "UnInhibit"),
        _Service(gnome, GNOME_SESSION, "Uninhibit"),
    )
