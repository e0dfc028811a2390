"""Calls to the MPRIS object and its answers, as messages."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest

pytest.importorskip("jeepney", reason="D-Bus is Linux's")

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_call

from stretchapp.adapters.mpris_answers import answer
from stretchapp.adapters.mpris_interfaces import (
    INTROSPECTABLE,
    METHODS,
    PATH,
    PEER,
    PLAYER,
    PROPERTIES,
    ROOT,
)
from stretchapp.adapters.mpris_properties import ROOT_PROPERTIES, Properties

KNOWN: dict[str, Properties] = {
    ROOT: ROOT_PROPERTIES,
    PLAYER: {"Position": ("x", 5), "Volume": ("d", 1.0)},
}
ERROR = "org.freedesktop.DBus.Error."


def call(
    interface: str | None, member: str, signature: str = "", *body: Any, path: str = PATH
) -> Message:
    """A call as it comes over the wire."""
    address = DBusAddress(path, "a.b", interface)
    message = new_method_call(address, member, signature or None, body)
    return Message.from_buffer(message.serialise(serial=7))


def replied(message: Message) -> tuple[Any, ...]:
    """The body of an answer that can be sent."""
    back = Message.from_buffer(answer(message, KNOWN).serialise(serial=8))
    assert back.header.message_type is MessageType.method_return
    assert back.header.fields[HeaderFields.reply_serial] == 7
    return tuple(back.body)


@pytest.mark.parametrize(
    ("message", "body"),
    [
        pytest.param(call(PLAYER, "Next"), (), id="button"),
        pytest.param(call(None, "Next"), (), id="interface_left_out"),
        pytest.param(call(PLAYER, "Seek", "x", 5), (), id="seek_does_nothing"),
        pytest.param(call(PEER, "Ping"), (), id="ping"),
        pytest.param(call(PROPERTIES, "Get", "ss", PLAYER, "Position"), (("x", 5),), id="get"),
        pytest.param(call(PROPERTIES, "GetAll", "s", PLAYER), (KNOWN[PLAYER],), id="get_all"),
        pytest.param(call(PROPERTIES, "GetAll", "s", PEER), ({},), id="interface_of_no_property"),
        pytest.param(
            call(PROPERTIES, "Set", "ssv", PLAYER, "Volume", ("d", 0.5)), (), id="set_does_nothing"
        ),
    ],
)
def test_a_call_is_answered(message: Message, body: tuple[object, ...]) -> None:
    assert replied(message) == body


@pytest.mark.parametrize(
    ("message", "error"),
    [
        pytest.param(call(PLAYER, "Dance"), "UnknownMethod", id="method"),
        pytest.param(call("a.b", "Next"), "UnknownMethod", id="interface"),
        pytest.param(call(None, "Dance"), "UnknownMethod", id="method_of_no_interface"),
        pytest.param(call(PLAYER, "Next", path="/a"), "UnknownObject", id="path"),
        pytest.param(call(INTROSPECTABLE, "Introspect", path="/a"), "UnknownObject", id="node"),
        pytest.param(call(PLAYER, "Seek", "i", 5), "InvalidArgs", id="argument_of_another_type"),
        pytest.param(call(PROPERTIES, "Get", "s", PLAYER), "InvalidArgs", id="argument_left_out"),
        pytest.param(call(PROPERTIES, "GetAll", "s", "a.b"), "UnknownInterface", id="all_of_what"),
        pytest.param(call(PROPERTIES, "Get", "ss", PLAYER, "Colour"), "UnknownProperty", id="get"),
        pytest.param(
            call(PROPERTIES, "Set", "ssv", PLAYER, "Position", ("x", 1)),
            "PropertyReadOnly",
            id="set",
        ),
    ],
)
def test_what_is_not_there_is_refused_with_its_reason(message: Message, error: str) -> None:
    back = answer(message, KNOWN)

    assert back.header.message_type is MessageType.error
    assert back.header.fields[HeaderFields.error_name] == ERROR + error
    assert back.body[0]


def test_the_description_names_every_method_and_property() -> None:
    (xml,) = replied(call(INTROSPECTABLE, "Introspect"))
    described = {
        interface.attrib["name"]: {member.attrib["name"]: member for member in interface}
        for interface in ElementTree.fromstring(xml)
    }

    for name, methods in METHODS.items():
        assert {*methods, *KNOWN.get(name, {})} <= set(described[name])
    assert described[PLAYER]["Position"].attrib == {
        "name": "Position",
        "type": "x",
        "access": "read",
    }
    assert [each.attrib["type"] for each in described[PROPERTIES]["PropertiesChanged"]] == [
        "s",
        "a{sv}",
        "as",
    ]


@pytest.mark.parametrize(("path", "child"), [("/", "org"), ("/org", "mpris")])
def test_the_way_to_the_object_can_be_walked(path: str, child: str) -> None:
    (xml,) = replied(call(INTROSPECTABLE, "Introspect", path=path))

    assert [node.attrib["name"] for node in ElementTree.fromstring(xml)] == [child]
