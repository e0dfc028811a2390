"""An SVG leads to no other file and to no network, however that is written."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from tests.stranger_pictures import drawn, shown, svg

RED = QColor("red")
BLUE = '<rect width="100" height="100" fill="blue"/>'


class Canaries:
    """Red pictures that nothing may show, and a port at which nothing may knock."""

    def __init__(self, folder: Path, server: socket.socket) -> None:
        image = QImage(9, 9, QImage.Format.Format_RGB32)
        image.fill(RED)
        image.save(str(folder / "red.png"))
        (folder / "red.svg").write_bytes(svg('<g id="a"><rect width="99" height="99"/></g>'))
        self.file = str(folder)
        self.address = f"http://127.0.0.1:{server.getsockname()[1]}"
        self._server = server

    def are_left_alone(self) -> bool:
        try:
            self._server.accept()
        except BlockingIOError:
            return True
        return False


@pytest.fixture
def canaries(tmp_path: Path, qapp: QApplication) -> Iterator[Canaries]:
    assert qapp
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield Canaries(tmp_path, server)


WAYS = {
    "an image": '<image href="{place}/red.png" width="99" height="99"/>',
    "an image in the old way": '<image xlink:href="{place}/red.png" width="99" height="99"/>',
    "an image without an address": '<image href="red.png" width="99" height="99"/>',
    "a copy": '<use href="{place}/red.svg#a"/>',
    "a colour": '<rect width="99" height="99" fill="url({place}/red.svg#a)"/>',
    "a colour in a style": '<rect width="99" height="99" style="fill:url({place}/red.svg#a)"/>',
    "a gradient": '<linearGradient id="b" href="{place}/red.svg#a"/>',
    "a style sheet": "<style>@import url({place}/red.css);</style>",
    "a script": '<script href="{place}/red.js"/>',
    "an object": '<foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="{place}/red.png"/>'
    "</foreignObject>",
    "a page": '<a href="{place}"><rect width="9" height="9"/></a>',
}
HARMLESS = {
    "an instruction": ('<?xml-stylesheet href="{place}/red.css"?>', ""),
    "a doctype": ('<!DOCTYPE svg SYSTEM "{place}/red.dtd">', ""),
    "a base": ("", '<g xml:base="{place}/red.svg"/>'),
    "what is left out": ("", '<x:a xmlns:x="{place}"><image href="{place}/red.png"/></x:a>'),
    "a handler": ("", "<g onload=\"location='{place}'\"/>"),
}


@pytest.mark.parametrize("inside", WAYS.values(), ids=WAYS.keys())
def test_a_way_to_another_place_is_refused(inside: str, canaries: Canaries) -> None:
    for place in (canaries.file, f"file://{canaries.file}", canaries.address):
        assert shown("a.svg", svg(inside.format(place=place))) is None
    assert canaries.are_left_alone()


@pytest.mark.parametrize(("head", "inside"), HARMLESS.values(), ids=HARMLESS.keys())
def test_what_only_names_a_place_is_never_followed(
    head: str, inside: str, canaries: Canaries
) -> None:
    for place in (canaries.file, f"file://{canaries.file}", canaries.address):
        data = svg(BLUE + inside.format(place=place), head=head.format(place=place))
        image = shown("a.svg", data)
        assert image is not None
        assert {image.pixelColor(x, x).name() for x in range(0, 800, 9)} == {"#0000ff"}
    assert canaries.are_left_alone()


def test_the_canary_would_be_seen(canaries: Canaries) -> None:
    """Without the rules a picture in a picture is drawn."""
    image = drawn("a.svg", svg(WAYS["an image"].format(place=canaries.file)))
    assert image.pixelColor(400, 400) == RED
