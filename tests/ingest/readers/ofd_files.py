"""OFD files made by hand, as small as the standard allows (GB/T 33190-2016)."""

import io
import zipfile

_NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
_PAGE = (
    '<ofd:Page {ns}><ofd:Content><ofd:Layer ID="1">{objects}</ofd:Layer></ofd:Content></ofd:Page>'
)
_DOCUMENT = """<ofd:Document {ns}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297\
</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>{pages}</ofd:Pages></ofd:Document>"""


def text(x: float, y: float, content: str, *, size: float = 5.6, more: str = "") -> str:
    """One line of text; its letters are as wide as they are high."""
    return (
        f'<ofd:TextObject ID="9" Boundary="{x} {y - size} 160 {size}" Size="{size}" {more}>'
        f'<ofd:TextCode X="0" Y="{size}" DeltaX="g {max(1, len(content) - 1)} {size}">{content}'
        "</ofd:TextCode></ofd:TextObject>"
    )


def line(x0: float, y0: float, x1: float, y1: float) -> str:
    """One stroked line."""
    return (
        f'<ofd:PathObject ID="8" Boundary="{x0} {y0} {x1 - x0} {y1 - y0}">'
        f"<ofd:AbbreviatedData>M 0 0 L {x1 - x0} {y1 - y0} </ofd:AbbreviatedData></ofd:PathObject>"
    )


def ofd(*documents: list[str], extra: tuple[str, ...] = ()) -> bytes:
    """An OFD file; each document is a list of pages, each page the objects on it."""
    parts = dict.fromkeys(extra, "<x/>")
    bodies = ""
    for number, pages in enumerate(documents):
        bodies += f"<ofd:DocBody><ofd:DocRoot>Doc_{number}/Document.xml</ofd:DocRoot></ofd:DocBody>"
        listed = ""
        for at, objects in enumerate(pages):
            listed += f'<ofd:Page ID="{at + 2}" BaseLoc="Pages/Page_{at}/Content.xml"/>'
            name = f"Doc_{number}/Pages/Page_{at}/Content.xml"
            parts[name] = _PAGE.format(ns=_NAMESPACE, objects=objects)
        parts[f"Doc_{number}/Document.xml"] = _DOCUMENT.format(ns=_NAMESPACE, pages=listed)
    parts["OFD.xml"] = f'<ofd:OFD {_NAMESPACE} Version="1.0" DocType="OFD">{bodies}</ofd:OFD>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()
