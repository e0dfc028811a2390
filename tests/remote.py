"""Other programs on the session bus, that see and steer players."""

from __future__ import annotations

import subprocess

from jeepney import HeaderFields, MatchRule, message_bus
from jeepney.io.blocking import open_dbus_connection
from pytestqt.qtbot import QtBot

from stretchapp.adapters.mpris import NAME
from stretchapp.adapters.mpris_interfaces import PATH, PROPERTIES
from tests.private_bus import need

PATIENCE = 10


class Remote:
    """playerctl, while the event loop goes on."""

    def __init__(self, qtbot: QtBot) -> None:
        need("playerctl")
        self._qtbot = qtbot

    def __call__(self, *arguments: str, player: str = "stretchapp") -> str:
        return self.run("playerctl", "-p", player, *arguments)

    def call(self, method: str, *arguments: str) -> str:
        """The reply with its types, as dbus-send prints it."""
        need("dbus-send")
        command = ["dbus-send", "--print-reply=literal", f"--dest={NAME}", PATH, method]
        return " ".join(self.run(*command, *arguments).split())

    def property(self, interface: str, name: str) -> str:
        return self.call(f"{PROPERTIES}.Get", f"string:{interface}", f"string:{name}")

    def players(self) -> list[str]:
        listed = self.run("playerctl", "--list-all")
        return [] if listed == "No players found" else listed.split()

    def run(self, *command: str) -> str:
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as process:
            try:
                self._qtbot.waitUntil(lambda: process.poll() is not None)
            finally:
                process.kill()
            return process.communicate()[0].strip()


class Monitor:
    """Another program, that listens to what players tell unasked."""

    def __init__(self) -> None:
        self._connection = open_dbus_connection()
        for rule in (MatchRule(path=PATH), MatchRule(member="NameOwnerChanged")):
            self._connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=PATIENCE)

    def heard(self) -> list[str]:
        """Names of signals and changed properties, until a player leaves the bus."""
        heard: list[str] = []
        while True:
            message = self._connection.receive(timeout=PATIENCE)
            member = message.header.fields.get(HeaderFields.member)
            if member == "PropertiesChanged":
                heard.append("+".join(message.body[1]))
            elif member == "Seeked":
                heard.append(member)
            elif member == "NameOwnerChanged" and message.body[0] == NAME:
                return heard

    def close(self) -> None:
        self._connection.close()
