import io
import zipfile
from pathlib import Path

import docx
import pytest

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.model import Anchor, Table
from policygraph.ingest.normalise import normalise
from policygraph.ingest.readers import read_file
from policygraph.ingest.readers.docx import read
from tests.ingest.readers.word_files import (
    OFFICE,
    RELATIONS,
    STRICT,
    cell,
    clean,
    lines,
    paragraph,
    raw,
    table,
    word,
    write,
    zipped,
)

LEAP = Path(__file__).parents[3] / "corpus" / "wujin-2021-leap.txt"
TASK = "1．加快创新型企业培育。到2023年，全区高新技术企业净增500家。"


def rows(found: Table) -> list[list[str]]:
    height = max(cell.row for cell in found.cells) + 1
    grid: list[list[str]] = [[] for _ in range(height)]
    for item in found.cells:
        grid[item.row].append(item.text)
    return grid


def test_paragraphs_of_a_file_by_python_docx_are_read_with_their_numbers(tmp_path: Path) -> None:
    made = docx.Document()
    for text in ("关于加快创新的实施意见", "", "一、重点任务", TASK):
        made.add_paragraph(text)
    made.save(str(tmp_path / "意见.bin"))
    source, found = read_file(tmp_path / "意见.bin")
    assert found.text == f"关于加快创新的实施意见\n一、重点任务\n{TASK}\n"
    assert [anchor.number for anchor in found.anchors] == [1, 2, 3]
    assert found.anchors[2] == Anchor(found.text.index(TASK), "paragraph", 3)
    assert not found.wrapped
    assert source.media_type.endswith("wordprocessingml.document")


def test_strict_files_and_files_with_macros_are_read() -> None:
    assert read(word(paragraph(TASK), STRICT), "x").text == f"{TASK}\n"


def test_insertions_stay_and_deletions_go() -> None:
    body = (
        "<w:p><w:r><w:t>净增</w:t></w:r><w:del><w:r><w:delText>400</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>500</w:t></w:r></w:ins><w:r><w:t>家</w:t></w:r></w:p>"
        "<w:moveFrom><w:p><w:r><w:t>旧处</w:t></w:r></w:p></w:moveFrom>"
        "<w:p><w:moveTo><w:r><w:t>新处</w:t></w:r></w:moveTo></w:p>"
    )
    assert lines(body) == ["净增500家", "新处"]


def test_a_deleted_paragraph_end_joins_the_paragraphs() -> None:
    mark = "<w:rPr><w:del/></w:rPr>"
    assert lines(paragraph("武进区", mark) + paragraph("科技局")) == ["武进区科技局"]


def test_controls_links_and_fields_give_their_text() -> None:
    body = (
        "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:sdt><w:sdtContent><w:r><w:t>发文</w:t></w:r>"
        "</w:sdtContent></w:sdt><w:hyperlink><w:r><w:t>字号</w:t></w:r></w:hyperlink>"
        "<w:fldSimple><w:r><w:t>2021</w:t></w:r></w:fldSimple>"
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>第1号</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>'
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>单击此处</w:t>"
        "</w:r></w:p></w:sdtContent></w:sdt>"
    )
    assert lines(body) == ["发文字号2021第1号"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('抄送：区人大')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>武进区委</w:t></w:r><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert lines(body) == ["武进区委", "抄送：区人大"]


def test_a_footnote_follows_its_paragraph() -> None:
    body = (
        '<w:p><w:r><w:t>建设微产业园</w:t><w:footnoteReference w:id="2"/><w:t>。</w:t></w:r></w:p>'
        + paragraph("下一段")
    )
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{paragraph("——")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("微产业园：占地百亩以下。")}</w:footnote>'
    )
    assert lines(body, footnotes=notes) == ["建设微产业园。", "微产业园：占地百亩以下。", "下一段"]


def test_soft_line_ends_and_tabs_keep_their_place() -> None:
    body = (
        "<w:p><w:r><w:tab/><w:t>中共常州市武进区委员会</w:t><w:br/>"
        '<w:t xml:space="preserve"> 关于</w:t><w:noBreakHyphen/><w:sym w:char="2460"/></w:r></w:p>'
    )
    assert lines(body) == ["中共常州市武进区委员会", "关于-①"]


def test_hidden_text_contents_and_readings_are_left_out() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    body = (
        paragraph("一、总体要求\t1", '<w:pStyle w:val="T1"/>')
        + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗文</w:t></w:r><w:r><w:ruby><w:rt><w:r>"
        "<w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby>"
        "</w:r></w:p>"
    )
    assert lines(body, styles=styles) == ["拼"]


def test_a_merged_unit_stands_in_each_of_its_rows() -> None:
    merge = '<w:vMerge w:val="restart"/>'
    body = paragraph("重点任务分工表") + table(
        cell("序号") + cell("工作事项") + cell("牵头单位"),
        cell("1") + cell("企业培育") + cell("区科技局", merge),
        cell("2") + cell("平台建设") + cell("", "<w:vMerge/>"),
        cell("合计两项，由区委办督查", '<w:gridSpan w:val="2"/>') + cell("区委办"),
    )
    normal = clean(body)
    (found,) = normal.tables
    assert found.caption == "重点任务分工表"
    assert rows(found)[2] == ["2", "平台建设", "区科技局"]
    assert rows(found)[3] == ["合计两项，由区委办督查"] * 2 + ["区委办"]
    assert all(normal.text[item.start : item.end] == item.text for item in found.cells)


def test_paragraphs_of_a_cell_stay_apart_and_a_broken_word_does_not() -> None:
    (found,) = clean(
        table(
            cell("序\n号") + cell("责任\n单位"),
            cell("1") + cell("市科技局\n市财政局"),
        )
    ).tables
    assert rows(found) == [["序号", "责任单位"], ["1", "市科技局 市财政局"]]


def test_a_nested_table_is_text_of_its_cell_and_a_frame_is_none() -> None:
    inner = table(cell("甲") + cell("乙"), cell("丙") + cell("丁"))
    framed = raw(table(f"<w:tc><w:tcPr/>{paragraph('表一')}{inner}</w:tc>"))
    assert [len(item.cells) for item in framed.tables] == [4]
    nested = raw(table(f"<w:tc><w:tcPr/>{inner}</w:tc>" + cell("右"), cell("左") + cell("下")))
    assert nested.text == "甲\t乙\n丙\t丁\n右\n左\n下\n"
    assert [len(item.cells) for item in nested.tables] == [4]


def test_a_row_that_was_deleted_and_rows_in_controls() -> None:
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('旧')}{cell('0')}</w:tr>"
    kept = control.format(f"<w:tr>{cell('新')}{control.format(cell('1'))}</w:tr>")
    body = f"<w:tbl><w:tr>{cell('指标')}{cell('值')}</w:tr>{deleted}{kept}</w:tbl>"
    assert lines(body) == ["指标", "值", "新", "1"]


def test_a_file_of_pictures_says_so(tmp_path: Path) -> None:
    file = write(tmp_path, "scan.docx", word("<w:p><w:r><w:drawing/></w:r></w:p>"))
    with pytest.raises(UnreadableFile, match="holds no text") as caught:
        read_file(file)
    assert "OCR" in caught.value.todo


def test_wrapped_lines_that_were_pasted_as_paragraphs_are_mended() -> None:
    text = LEAP.read_text("utf-8")
    body = "".join(paragraph(line.strip()) for line in text.splitlines() if line.strip())
    plain, word_text = normalise(text).text.split("\n"), clean(body).text.split("\n")
    assert len(set(plain) & set(word_text)) > 0.9 * len(plain)


def test_a_title_that_a_paragraph_end_cuts_is_one_and_a_heading_is_not() -> None:
    body = paragraph("武进区人民政府关于印发《武进区人才") + paragraph("行动计划》的通知")
    body += paragraph("乡村建设行动深入推进，") + paragraph("一、总体要求") + paragraph("加快创新")
    assert clean(body).text.splitlines() == [
        "武进区人民政府关于印发《武进区人才行动计划》的通知",
        "乡村建设行动深入推进，",
        "一、总体要求",
        "加快创新",
    ]


def test_a_web_page_inside_a_word_file_is_read() -> None:
    page = f"<html><body><h1>关于加快创新的意见</h1><p>{TASK}</p></body></html>"
    relation = (
        f'<R xmlns="{RELATIONS}"><Relationship Id="c1" Type="{OFFICE}/aFChunk" Target="c.htm"/></R>'
    )
    body = f'<w:altChunk xmlns:r="{OFFICE}" r:id="c1"/>{paragraph("抄送：区委")}'
    with zipfile.ZipFile(io.BytesIO(word(body))) as package:
        files = {name: package.read(name) for name in package.namelist()}
    data = zipped({**files, "word/c.htm": page, "word/_rels/document.xml.rels": relation})
    text = read(data, "x").text
    assert TASK in text
    assert text.endswith("抄送：区委\n")
