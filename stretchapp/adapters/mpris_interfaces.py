"""The MPRIS object: its path, its methods, and its description in XML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from stretchapp.adapters.mpris_properties import Properties

PATH = "/org/mpris/MediaPlayer2"
ROOT = "org.mpris.MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
PROPERTIES = "org.freedesktop.DBus.Properties"
INTROSPECTABLE = "org.freedesktop.DBus.Introspectable"
PEER = "org.freedesktop.DBus.Peer"

# Signatures of what goes in and of what comes out.
METHODS = {
    ROOT: {"Raise": ("", ""), "Quit": ("", "")},
    PLAYER: {
        **dict.fromkeys(("Next", "Previous", "Pause", "PlayPause", "Stop", "Play"), ("", "")),
        "Seek": ("x", ""),
        "SetPosition": ("ox", ""),
        "OpenUri": ("s", ""),
    },
    PROPERTIES: {"Get": ("ss", "v"), "GetAll": ("s", "a{sv}"), "Set": ("ssv", "")},
    INTROSPECTABLE: {"Introspect": ("", "s")},
    PEER: {"Ping": ("", "")},
}
SIGNALS = {PLAYER: {"Seeked": "x"}, PROPERTIES: {"PropertiesChanged": "sa{sv}as"}}
WRITABLE = ("Rate", "Volume")
IS_NOT_TOLD = '<annotation name="org.freedesktop.DBus.Property.EmitsChangedSignal" value="false"/>'
ONE_TYPE_EACH = {"a{sv}": ["a{sv}"], "sa{sv}as": ["s", "a{sv}", "as"]}


def introspection(path: str, properties: Mapping[str, Properties]) -> str | None:
    """XML of the object, or of a path on the way to it; None of any other."""
    folder = path.rstrip("/") + "/"
    if path == PATH:
        parts = (_interface(name, properties.get(name, {})) for name in METHODS)
        return f"<node>{''.join(parts)}</node>"
    if PATH.startswith(folder):
        return f'<node><node name="{PATH[len(folder) :].split("/")[0]}"/></node>'
    return None


def _interface(name: str, properties: Properties) -> str:
    parts = [*_methods(name), *_signals(name), *_properties(properties)]
    return f'<interface name="{name}">{"".join(parts)}</interface>'


def _methods(interface: str) -> Iterator[str]:
    for name, (takes, gives) in METHODS[interface].items():
        arguments = _arguments(takes, ' direction="in"') + _arguments(gives, ' direction="out"')
        yield f'<method name="{name}">{arguments}</method>'


def _signals(interface: str) -> Iterator[str]:
    for name, carries in SIGNALS.get(interface, {}).items():
        yield f'<signal name="{name}">{_arguments(carries, "")}</signal>'


def _properties(properties: Properties) -> Iterator[str]:
    for name, (signature, _) in properties.items():
        access = "readwrite" if name in WRITABLE else "read"
        quiet = IS_NOT_TOLD if name == "Position" else ""
        yield f'<property name="{name}" type="{signature}" access="{access}">{quiet}</property>'


def _arguments(signature: str, direction: str) -> str:
    types = ONE_TYPE_EACH.get(signature, list(signature))
    return "".join(f'<arg type="{each}"{direction}/>' for each in types)
