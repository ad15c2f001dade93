from pathlib import Path

import pytest

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.model import RawText
from policygraph.ingest.normalise import normalise
from policygraph.ingest.readers import read_file
from policygraph.ingest.readers.html import read

FILES = Path(__file__).with_name("files")
SENTENCE = "为深入实施创新驱动发展战略，加快建设国家创新型城市，现提出以下意见。"
PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}">
<title>关于加快科技创新的若干意见 - 常州市人民政府网站</title>
<meta name="ArticleTitle" content="关于加快科技创新的若干意见">
<meta name="PubDate" content="2024-03-05 10:20"><meta name="ContentSource" content="市科技局">
<script>var a = "<p>不是正文</p>";</script></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
<table class="xxgk"><tr><td>索引号：</td><td>014109/2024-00012</td><td>文号：</td>
<td>常政发〔2024〕12号</td></tr></table>
<div class="bt"><span>【字体：</span><a>大</a> <a>中</a></div>
<div class="{name}">{text}</div>
<p><a href="a.html">上一篇：没有了</a></p>
<div class="footer">主办：常州市人民政府 苏ICP备05003616号</div>
</body></html>"""


def page(text: str, name: str = "TRS_Editor", charset: str = "utf-8") -> bytes:
    return PAGE.format(text=text, name=name, charset=charset).encode(
        "gb18030" if charset == "gb2312" else charset
    )


def lines_of(data: bytes) -> list[str]:
    return read(data, "意见.html").text.splitlines()


HEAD = [
    "关于加快科技创新的若干意见",
    "文号：常政发〔2024〕12号",
    "发布日期：2024年3月5日",
    "来源：市科技局",
]


@pytest.mark.parametrize("name", ["TRS_Editor", "any"], ids=["known", "dense"])
def test_text_stands_alone_below_what_the_page_says_of_it(name: str) -> None:
    text = f"<p>　　{SENTENCE}</p><p>　　一、总体<b>要求</b></p>"
    assert lines_of(page(text, name)) == [*HEAD, SENTENCE, "一、总体要求"]


def test_text_in_several_known_elements_is_one() -> None:
    parts = "".join(f'<div class="TRS_Editor"><p>{n}、{SENTENCE}</p></div>' for n in "一二三")
    assert lines_of(page(parts, "any"))[len(HEAD) :] == [f"{n}、{SENTENCE}" for n in "一二三"]


def test_what_the_text_prints_is_not_told_again() -> None:
    text = (
        "<p align=center>常政发〔2024〕12号</p><p align=center>关于加快科技创新的</p>"
        f"<p align=center>若干意见</p><p>{SENTENCE}</p>"
    )
    assert lines_of(page(text))[:3] == ["常政发〔2024〕12号", HEAD[0], "发布日期：2024年3月5日"]


@pytest.mark.parametrize("charset", ["gb2312", "gb18030", "utf-8", "big5"])
def test_declared_encoding_is_read(charset: str) -> None:
    plain = page("X").decode()
    text = "推動科技創新" if charset == "big5" else "朱镕基、喆、㐱" if "gb" in charset else "推动"
    data = plain.replace("X", f"<p>{text}</p>").replace("utf-8", charset)
    known = data.encode("gb18030" if charset == "gb2312" else charset, "ignore")
    assert text in lines_of(known)


def test_wrong_declaration_yields_to_the_bytes() -> None:
    data = page(f"<p>{SENTENCE}</p>").replace(b'charset="utf-8"', b'charset="gb2312"')
    assert SENTENCE in lines_of(data)


def test_marks_of_the_site_and_lists_of_files_go() -> None:
    text = (
        f"<p>{SENTENCE}</p><div>【打印】 【关闭】</div><div>扫一扫在手机打开当前页</div>"
        '<p style="display: none">内部</p><p>相关附件：</p><p>附件：</p>'
        '<p>1.<a href="/f/a.docx">任务分工表.docx</a></p><p>附件：1.任务分工表</p>'
    )
    assert lines_of(page(text))[len(HEAD) :] == [SENTENCE, "附件：1.任务分工表"]


def test_line_breaks_and_bare_text_are_paragraphs() -> None:
    text = f"　　{SENTENCE}<br>\n&nbsp;&nbsp;一、总体要求<br/>二、重点<span>任务</span>"
    assert lines_of(page(text))[len(HEAD) :] == [SENTENCE, "一、总体要求", "二、重点任务"]


def test_numbers_of_lists_are_written() -> None:
    text = (
        f"<p>{SENTENCE}</p><ol start=2><li>培育企业</li><li>引进人才</li></ol><ol><li>一、要求</ol>"
    )
    assert lines_of(page(text))[-3:] == ["2.培育企业", "3.引进人才", "一、要求"]


def test_table_of_data_keeps_cells_and_spans() -> None:
    text = (
        f"<p>{SENTENCE}</p><table><tr><th rowspan=2>序号</th><th colspan='2'>责任单位</th></tr>"
        "<tr><td><p>牵头</p></td><td>配合</td></tr><tr><td>1</td><td>市科技局</td><td>市财政局</td>"
        "</tr></table>"
    )
    raw = read(page(text), "表.html")
    (table,) = raw.tables
    assert cells(raw) == [
        (0, 0, 2, 1, "序号"), (0, 1, 1, 2, "责任单位"), (1, 1, 1, 1, "牵头"), (1, 2, 1, 1, "配合"),
        (2, 0, 1, 1, "1"), (2, 1, 1, 1, "市科技局"), (2, 2, 1, 1, "市财政局"),
    ]  # fmt: skip
    assert next(c.text for c in normalise(raw).tables[0].cells if c.row == 1) == "序号"
    assert table.start < table.end


def cells(raw: RawText) -> list[tuple[int, int, int, int, str]]:
    return [
        (c.row, c.column, c.row_span, c.column_span, raw.text[c.start : c.end])
        for table in raw.tables
        for c in table.cells
    ]


def test_table_that_lays_out_is_unfolded() -> None:
    text = (
        f"<table><tr><td><table><tr><td><p>{SENTENCE}</p><p>一、总体要求</p></td></tr></table>"
        "</td></tr></table>"
    )
    raw = read(page(text), "意见.html")
    assert raw.tables == ()
    assert raw.text.splitlines()[-2:] == [SENTENCE, "一、总体要求"]


def test_anchors_count_paragraphs() -> None:
    raw = read(page(f"<p>{SENTENCE}</p><p>一、总体要求</p>"), "意见.html")
    assert [(a.unit, a.number) for a in raw.anchors] == [("paragraph", n) for n in range(1, 7)]
    assert raw.text[raw.anchors[5].start :] == "一、总体要求\n"


def test_real_page_gives_its_document_alone() -> None:
    source, raw = read_file(FILES / "guangzhou-rental-2025.html")
    lines = raw.text.splitlines()
    assert source.media_type == "text/html"
    assert lines[0].startswith("关于推出供应广州市2025年第一批户籍家庭公共租赁住房")
    assert lines[-2:] == ["广州市住房保障办公室", "2025年3月19日"]
    assert not any(word in raw.text for word in ("首页", "版权", "ICP", "打印"))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"<html><body><script>load()</script></body></html>", "no text"),
        (b"<html><body>" + b"<div>" * 200_000, "nests"),
        (b"<html>" + b"<p>a</p>" * 5_000_000, "MB of markup"),
    ],
    ids=["empty", "nested", "large"],
)
def test_hostile_page_ends_with_one_error(tmp_path: Path, data: bytes, says: str) -> None:
    file = tmp_path / "a.html"
    file.write_bytes(data)
    with pytest.raises(UnreadableFile, match=says):
        read_file(file)
