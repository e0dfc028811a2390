"""How the MPRIS object answers a call: one message in, one message out."""

from __future__ import annotations

from collections.abc import Mapping

from jeepney import HeaderFields, Message, new_error, new_method_return

from stretchapp.adapters.mpris_interfaces import (
    INTROSPECTABLE,
    METHODS,
    PATH,
    PROPERTIES,
    WRITABLE,
    introspection,
)
from stretchapp.adapters.mpris_properties import Properties


class CallError(Exception):
    """A D-Bus error: its name, and what it says."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(text)
        self.name = f"org.freedesktop.DBus.Error.{name}"


def method_called(call: Message) -> tuple[str, str]:
    """Interface and member. Raises CallError unless there is such a method, called that way."""
    fields = call.header.fields
    path, member = fields[HeaderFields.path], fields[HeaderFields.member]
    interface = fields.get(HeaderFields.interface) or _interface_with(member)
    if path != PATH and interface != INTROSPECTABLE:
        raise CallError("UnknownObject", f"nothing at {path}")
    if member not in METHODS.get(interface, {}):
        raise CallError("UnknownMethod", f"no {interface}.{member}")
    takes, _ = METHODS[interface][member]
    if takes != fields.get(HeaderFields.signature, ""):
        raise CallError("InvalidArgs", f"{member} takes ({takes})")
    return interface, member


def answer(call: Message, properties: Mapping[str, Properties]) -> Message:
    """What goes back to the caller, be it an error."""
    try:
        interface, member = method_called(call)
        if interface == INTROSPECTABLE:
            return _described(call, properties)
        if interface == PROPERTIES:
            return _told(call, member, properties)
        return new_method_return(call)
    except CallError as error:
        return new_error(call, error.name, "s", (str(error),))


def _described(call: Message, properties: Mapping[str, Properties]) -> Message:
    path = call.header.fields[HeaderFields.path]
    xml = introspection(path, properties)
    if xml is None:
        raise CallError("UnknownObject", f"nothing at {path}")
    return new_method_return(call, "s", (xml,))


def _told(call: Message, member: str, properties: Mapping[str, Properties]) -> Message:
    interface, *arguments = call.body
    if interface not in METHODS:
        raise CallError("UnknownInterface", f"no {interface}")
    known = properties.get(interface, {})
    if member == "GetAll":
        return new_method_return(call, "a{sv}", (known,))
    name = arguments[0]
    if name not in known:
        raise CallError("UnknownProperty", f"no {interface}.{name}")
    if member == "Get":
        return new_method_return(call, "v", (known[name],))
    if name not in WRITABLE:
        raise CallError("PropertyReadOnly", f"{name} cannot be set")
    return new_method_return(call)


def _interface_with(member: str) -> str:
    """A call may leave its interface out."""
    return next((name for name, methods in METHODS.items() if member in methods), "")
