"""Pictures that mean harm: what showing each of them takes, in a process of its own, as JSON.

python -m tests.stranger_pictures
"""

from __future__ import annotations

import gc
import json
import random
import struct
import sys
import zlib
from collections.abc import Callable, Mapping
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QImageWriter

from stretchapp.core.picture_kind import PictureError
from stretchapp.core.picture_rules import MOST_PICTURE_BYTES, clean_picture
from stretchapp.core.svg_picture import MOST_SVG_BYTES
from tests.strangers import cost
from tests.unit.core.some_pictures import CODES, END, STEPS, chunk, frame, jpeg, png, png_header

WINDOW = QSize(800, 800)
WIDE, HIGH = 2000, 1000  # as many pixels as a picture may have


def shown(name: str, data: bytes) -> QImage | None:
    """As the window shows it; nothing of what is refused."""
    try:
        return drawn(name, clean_picture(name, data))
    except PictureError:
        return None


def drawn(name: str, data: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(64)
    reader = QImageReader(buffer, QByteArray(name[-3:].encode()))
    reader.setAutoTransform(True)
    reader.setScaledSize(reader.size().scaled(WINDOW, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def packed(row: bytes) -> bytes:
    return chunk(b"IDAT", zlib.compress(row * HIGH))


def a_png(depth: int, colours: int, channels: int, interlaced: int = 0) -> bytes:
    header = png_header(WIDE, HIGH, depth, colours, interlaced)
    more = 3 if interlaced else 0  # rows of its own for each pass
    return png(header, packed(b"\4" + bytes(WIDE * channels * depth // 8 + more)), END)


def unpacking_to_a_gigabyte() -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    first = packer.compress(bytes(1024 * 1024)) + packer.flush(zlib.Z_FULL_FLUSH)
    return b"\x78\xda" + first * 900


def notes(kind: bytes) -> bytes:
    """Eight MiB each, the most that the decoder unpacks."""
    note = chunk(kind, b"a\0\0" + zlib.compress(bytes(7_900_000), 9))
    return png(png_header(WIDE, HIGH), note * 120, packed(b"\0" + bytes(WIDE * 3)), END)


def a_photo(noise: int, progressive: bool = False) -> bytes:
    random.seed(1)
    values = bytes(128 - noise + each * 2 * noise // 256 for each in range(256))
    pixels = random.randbytes(WIDE * HIGH * 4).translate(values)
    image = QImage(pixels, WIDE, HIGH, WIDE * 4, QImage.Format.Format_RGB32)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpg"))
    writer.setQuality(40)
    writer.setProgressiveScanWrite(progressive)
    writer.write(image)
    return bytes(buffer.data().data())


def with_scans(photo: bytes, count: int) -> bytes:
    """With its last scan again and again, each of a few bytes."""
    start = photo.rindex(b"\xff\xda")
    return photo[:-2] + photo[start : start + 20] * count + photo[-2:]


def svg(inside: str, head: str = "") -> bytes:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'{head}<svg {names} viewBox="0 0 100 100">{inside}</svg>'.encode()


def filled(begin: str, piece: str, end: str) -> bytes:
    room = MOST_SVG_BYTES - len(svg(begin + end))
    return svg(begin + piece * (room // len(piece)) + end)


def most(make: Callable[[int], str]) -> bytes:
    """The largest of its kind that is not refused."""
    low, high = 1, 20_000
    while high - low > 1:
        middle = (low + high) // 2
        try:
            clean_picture("a.svg", svg(make(middle)))
            low = middle
        except PictureError:
            high = middle
    return svg(make(low))


def scribble(lines: int) -> str:
    random.seed(1)
    return " ".join(f"{random.uniform(0, 100):.1f}" for _ in range(2 * lines))


def walk(lines: int) -> str:
    random.seed(1)
    steps = (f"{random.uniform(-1, 1):.2f}" for _ in range(2 * lines))
    return "M50 50l" + " ".join(steps)


def stroked(path: str, more: str) -> str:
    return f'<path fill="none" stroke="red" stroke-linejoin="round" {more} d="{path}"/>'


def copies(number: int) -> str:
    """Ten of the group before."""
    return f'<g id="a{number + 1}">' + f'<use href="#a{number}"/>' * 10 + "</g>"


def chain(count: int) -> str:
    links = (f'<linearGradient id="a{a}" href="#a{b}"/>' for a, b in pairwise(range(count)))
    return "".join(links) + '<rect width="9" height="9" fill="url(#a0)"/>'


GRADIENT = (
    '<radialGradient id="g" r=".3"><stop stop-color="red"/>'
    '<stop offset="1" stop-opacity=".5"/></radialGradient>'
)
LAUGHS = (
    '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefghij"))
    + "]>"
)
NESTED = '<g opacity=".5"><rect width="100" height="100"/>'

PNGS: Mapping[str, Callable[[], bytes]] = {
    "a PNG that is as large as possible": lambda: a_png(8, 6, 4),
    "a PNG of 16 bits": lambda: a_png(16, 6, 4),
    "an interlaced PNG": lambda: a_png(16, 6, 4, 1),
    "a PNG that says it is huge": lambda: png(png_header(2**31 - 1, 2**31 - 1), END),
    "a PNG that unpacks to a gigabyte": lambda: png(
        png_header(WIDE, HIGH), chunk(b"IDAT", unpacking_to_a_gigabyte()), END
    ),
    "a PNG of one colour and too many pixels": lambda: png(
        png_header(60_000, 60_000, 1, 0), packed(bytes(7501)), END
    ),
    "a PNG that is cut off": lambda: a_png(8, 6, 4)[:-20],
    "a PNG with few pixels": lambda: png(
        png_header(WIDE, HIGH), chunk(b"IDAT", zlib.compress(bytes(99))), END
    ),
    "a PNG in very many pieces": lambda: png(
        png_header(WIDE, HIGH), chunk(b"IDAT") * 80_000, packed(bytes(WIDE * 3 + 1)), END
    ),
    "a PNG with packed texts": lambda: notes(b"zTXt"),
    "a PNG with packed profiles": lambda: notes(b"iCCP"),
    "a PNG with many frames": lambda: png(
        png_header(WIDE, HIGH),
        chunk(b"acTL", struct.pack(">II", 9999, 0)),
        packed(bytes(WIDE * 3 + 1)),
        chunk(b"fdAT", bytes(99)) * 9000,
        END,
    ),
}

JPEGS: Mapping[str, Callable[[], bytes]] = {
    "a JPEG that is as large as possible": lambda: a_photo(40),
    "a progressive JPEG": lambda: a_photo(40, progressive=True),
    "a JPEG of as many scans as are allowed": lambda: with_scans(a_photo(40, True), 20),
    "a JPEG of very many scans": lambda: with_scans(a_photo(9, True), 20_000),
    "a JPEG that says it is huge": lambda: jpeg(STEPS, frame(65535, 65535), CODES, b"\xff\xd9"),
    "a JPEG of nothing but markers": lambda: b"\xff\xd8" + b"\xff" * (MOST_PICTURE_BYTES - 2),
    "a JPEG of nothing but segments": lambda: jpeg(*[b"\xff\xfe\0\2"] * 250_000),
    "a JPEG of restarts": lambda: a_photo(9)[:-2] + b"\xff\xd0" * 100_000 + b"\xff\xd9",
}

SVGS: Mapping[str, Callable[[], bytes]] = {
    "a billion laughs": lambda: svg("&j;", head=LAUGHS),
    "an SVG of copies": lambda: svg("".join(map(copies, range(9)))),
    "groups inside each other": lambda: filled("", "<g>", ""),
    "groups that are left out": lambda: filled('<x:a xmlns:x="y">', "<x:a>", ""),
    "attributes": lambda: svg("<g " + " ".join(f'a{n}=""' for n in range(25_000)) + "/>"),
    "a path of 256 KiB": lambda: filled('<path d="M0 0', "v9v-9h.1", '"/>'),
    "a path of very many arcs": lambda: filled('<path d="M0 0', "a9 9 0 1 1 9 9", '"/>'),
    "a path of digits": lambda: filled('<path d="M0 ', "9", '"/>'),
    "a path of signs": lambda: filled('<path d="M0 ', "-", '"/>'),
    "a path of spaces": lambda: filled('<path d="M0 0', " ", '"/>'),
    "a transform of very many parts": lambda: filled('<g transform="', "scale(2)", '"/>'),
    "a transform of brackets": lambda: filled('<g transform="', "scale(", '"/>'),
    "a style of very many words": lambda: filled('<g style="', "a:b;", '"/>'),
    "dashes of no length": lambda: svg(stroked("M0 0H100", 'stroke-dasharray="1e-9"')),
    "no numbers": lambda: svg('<path d="M nan inf"/>'),
    "huge numbers": lambda: svg('<path d="M0 0L1e308 1e308"/>'),
    "a huge scale": lambda: svg(
        '<g transform="scale(1e7)">' * 30 + '<rect width="9"/>' + "</g>" * 30
    ),
    "a huge stroke": lambda: svg(stroked("M0 0h9", 'stroke-width="1e7"')),
    "very many stops": lambda: filled('<linearGradient id="a">', "<stop/>", "</linearGradient>"),
    "gradients in a circle": lambda: svg(
        '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>'
        '<rect width="9" height="9" fill="url(#a)"/>'
    ),
    "a chain of gradients": lambda: svg(chain(998)),
    "a text": lambda: filled('<text font-size="1e6">', "a", "</text>"),
    "a filter": lambda: svg('<filter id="a"/><rect width="9" height="9" filter="url(#a)"/>'),
    "a pattern": lambda: svg('<pattern id="a"/><rect width="9" height="9" fill="url(#a)"/>'),
    # As much of each as just is not refused.
    "a scribble": lambda: most(lambda n: f'<path d="M{scribble(n)}"/>'),
    "a scribble with a pen": lambda: most(lambda n: stroked(f"M{scribble(n)}", 'stroke-width="2"')),
    "a scribble of curves": lambda: most(lambda n: stroked(f"M0 0C{scribble(3 * n)}", "")),
    "a walk with a broad pen": lambda: most(lambda n: stroked(walk(n), 'stroke-width="50"')),
    "a walk with a fine pen": lambda: most(lambda n: stroked(walk(n), 'stroke-width=".2"')),
    "a comb": lambda: most(lambda n: f'<path d="M0 0{f"l.1 100L{99 / n} 0" * n}"/>'),
    "many scribbles": lambda: most(lambda n: f'<path d="M{scribble(20)}"/>' * n),
    "dashes": lambda: most(
        lambda n: stroked("M0 50H100", f'stroke-width=".3" stroke-dasharray="{100 / n}"')
    ),
    "many gradients": lambda: most(
        lambda n: GRADIENT + '<rect width="100" height="100" fill="url(#g)"/>' * n
    ),
    "see-through groups": lambda: most(lambda n: NESTED * n + "</g>" * n),
    "many circles": lambda: most(lambda n: '<circle r="60" stroke="red" stroke-width="20"/>' * n),
}

FILES = {
    **{name: ("a.png", make) for name, make in PNGS.items()},
    **{name: ("a.jpg", make) for name, make in JPEGS.items()},
    **{name: ("a.svg", make) for name, make in SVGS.items()},
}


def main() -> None:
    application = QGuiApplication([])
    QImageReader.supportedImageFormats()  # so that none has to load what shows them all
    gc.freeze()
    costs = {}
    for name, (file, make) in FILES.items():
        costs[name] = cost(partial(shown, file, make()))
    json.dump(costs, sys.stdout)
    del application


if __name__ == "__main__":
    main()
