import base64
import quopri
from pathlib import Path

import pytest

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.readers import read_file
from policygraph.ingest.readers.mhtml import read

HTML = (
    "<html><head><title>若干意见</title></head>"
    "<body><p>加快建设创新型城市，现提出意见。</p></body></html>"
)
PICTURE = b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"


def part(html: str, how: str, charset: str, name: str = "page") -> bytes:
    data = html.encode(charset)
    coded = base64.encodebytes(data) if how == "base64" else quopri.encodestring(data)
    head = f"Content-Type: text/html; charset={charset}\r\nContent-ID: <{name}>\r\n"
    return f"{head}Content-Transfer-Encoding: {how}\r\n\r\n".encode() + coded


def mhtml(*parts: bytes, start: str = "") -> bytes:
    named = f'start="<{start}>"; ' if start else ""
    head = f'MIME-Version: 1.0\r\nContent-Type: multipart/related; {named}boundary="B"\r\n\r\n'
    return head.encode() + b"".join(b"--B\r\n" + one + b"\r\n" for one in parts) + b"--B--\r\n"


@pytest.mark.parametrize("how", ["base64", "quoted-printable"])
@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_page_is_decoded(how: str, charset: str) -> None:
    raw = read(mhtml(PICTURE, part(HTML, how, charset)), "意见.mht")
    assert raw.text == "若干意见\n加快建设创新型城市，现提出意见。\n"


def test_start_of_the_mail_is_the_page() -> None:
    other = HTML.replace("加快", "推进")
    data = mhtml(part(other, "base64", "utf-8", "a"), part(HTML, "base64", "utf-8"), start="page")
    assert "加快" in read(data, "意见.mht").text


def test_frame_with_the_text_is_found() -> None:
    frames = "<html><frameset><frame src='cid:a'></frameset></html>"
    data = mhtml(part(frames, "base64", "utf-8", "top"), part(HTML, "base64", "utf-8", "a"))
    assert "加快" in read(data, "意见.mht").text


def test_file_is_known_by_its_content(tmp_path: Path) -> None:
    file = tmp_path / "意见.txt"
    file.write_bytes(b"From: <Saved by Blink>\r\n" + mhtml(part(HTML, "base64", "utf-8")))
    source, raw = read_file(file)
    assert source.media_type == "multipart/related"
    assert "加快" in raw.text


def test_mail_without_a_page_says_so() -> None:
    with pytest.raises(UnreadableFile, match="no HTML"):
        read(mhtml(PICTURE), "意见.mht")
