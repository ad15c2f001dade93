"""What a drawn file holds, read without a library for pictures."""

import re
import struct
import zlib


def pixels(png: bytes) -> bytes:
    """Give the unpacked image data of a PNG."""
    packed, at = b"", 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            packed += png[at + 8 : at + 8 + length]
        at += length + 12
    return zlib.decompress(packed)


def glyphs(pdf: bytes) -> set[str]:
    """Give the characters that the fonts of a PDF draw; a missing one is no glyph but lines."""
    found: set[str] = set()
    for packed in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        plain = zlib.decompressobj().decompress(packed) if packed.startswith(b"\x78") else b""
        if b"beginbfchar" in plain:
            codes = re.findall(rb"<\w+> <(\w+)>", plain)
            found |= {bytes.fromhex(code.decode()).decode("utf-16-be") for code in codes}
    return found
