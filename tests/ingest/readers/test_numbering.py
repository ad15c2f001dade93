import pytest

from policygraph.ingest.readers.numbering import write_number
from tests.ingest.readers.word_files import lines, paragraph


def level(at: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(key: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def num(key: int, base: int, more: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{base}"/>{more}</w:num>'


def item(text: str, list_id: int, at: int = 0) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{list_id}"/></w:numPr>')


HEADINGS = abstract(
    0,
    level(0, "chineseCounting", "%1、"),
    level(1, "chineseCountingThousand", "（%2）"),
    level(2, "decimal", "%3．"),
)


def test_headings_count_and_begin_anew_below_the_next() -> None:
    body = (
        item("总体要求", 1) + item("指导思想", 1, 1) + item("基本原则", 1, 1)
        + item("重点任务", 1) + item("企业培育", 1, 1) + item("加快招引", 1, 2)
    )  # fmt: skip
    assert lines(body, numbering=HEADINGS + num(1, 0)) == [
        "一、总体要求", "（一）指导思想", "（二）基本原则",
        "二、重点任务", "（一）企业培育", "1．加快招引",
    ]  # fmt: skip


def test_an_empty_paragraph_counts_as_word_counts_it_and_is_not_written() -> None:
    body = item("总体要求", 1) + item("", 1) + item("重点任务", 1)
    assert lines(body, numbering=HEADINGS + num(1, 0)) == ["一、总体要求", "三、重点任务"]


def test_two_lists_of_one_numbering_go_on_unless_one_begins_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = HEADINGS + num(1, 0) + num(2, 0) + num(3, 0, anew)
    body = item("甲", 1) + item("乙", 2) + item("丙", 3) + item("丁", 3)
    assert lines(body, numbering=numbering) == ["一、甲", "二、乙", "一、丙", "二、丁"]


def test_a_level_that_never_begins_anew() -> None:
    goes_on = level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    numbering = abstract(0, level(0, "chineseCounting", "%1、"), goes_on) + num(1, 0)
    body = item("甲", 1) + item("子", 1, 1) + item("乙", 1) + item("丑", 1, 1)
    assert lines(body, numbering=numbering) == ["一、甲", "1.子", "二、乙", "2.丑"]


def test_levels_are_written_together_and_set_apart() -> None:
    legal = level(1, "decimal", "%1.%2", "<w:isLgl/>")
    numbering = abstract(0, level(0, "chineseCounting", "第%1章"), legal) + num(1, 0)
    body = item("总则", 1) + item("目标", 1, 1)
    assert lines(body, numbering=numbering) == ["第一章 总则", "1.1 目标"]


def test_a_style_numbers_its_paragraphs_and_those_built_on_it() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr>'
        '<w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = (
        paragraph("总体要求", '<w:pStyle w:val="H1"/>')
        + paragraph("基本原则", '<w:pStyle w:val="H2"/>')
        + paragraph("无号", '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    found = lines(body, numbering=HEADINGS + num(1, 0), styles=styles)
    assert found == ["一、总体要求", "（一）基本原则", "无号"]


def test_a_numbering_that_leads_through_a_style() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    linked = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="N"/></w:abstractNum>'
    numbering = HEADINGS + linked + num(1, 5) + num(2, 0)
    assert lines(item("总体要求", 1), numbering=numbering, styles=styles) == ["一、总体要求"]


def test_a_number_and_a_figure_stay_apart() -> None:
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
    body = item("3.5亿元用于孵化。", 1) + item("建设园区。", 1)
    assert lines(body, numbering=numbering) == ["1. 3.5亿元用于孵化。", "2.建设园区。"]


def test_a_deleted_paragraph_does_not_count() -> None:
    gone = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/>'
        "</w:rPr></w:pPr><w:del><w:r><w:delText>旧的</w:delText></w:r></w:del></w:p>"
    )
    body = item("总体要求", 1) + gone + item("重点任务", 1)
    assert lines(body, numbering=HEADINGS + num(1, 0)) == ["一、总体要求", "二、重点任务"]


def test_shapes_of_symbol_fonts_are_no_text() -> None:
    numbering = abstract(0, level(0, "bullet", "\uf06c")) + num(1, 0)
    assert lines(item("支持企业", 1), numbering=numbering) == ["支持企业"]


@pytest.mark.parametrize(
    ("number", "form", "written"),
    [
        (10, "chineseCounting", "十"),
        (12, "chineseCountingThousand", "十二"),
        (20, "japaneseCounting", "二十"),
        (105, "chineseCounting", "一百零五"),
        (110, "chineseCounting", "一百一十"),
        (1024, "chineseCounting", "一千零二十四"),
        (10, "ideographDigital", "一〇"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (4, "upperRoman", "IV"),
        (28, "lowerLetter", "bb"),
        (3, "decimalEnclosedCircleChinese", "③"),
        (21, "decimalEnclosedCircle", "21"),
        (7, "decimalZero", "07"),
        (12, "decimalFullWidth", "１２"),  # noqa: RUF001
        (2, "ideographTraditional", "乙"),
        (11, "ideographTraditional", "11"),
        (5, "none", ""),
        (5, "no such form", "5"),
    ],
)
def test_numbers_are_written_as_word_writes_them(number: int, form: str, written: str) -> None:
    assert write_number(number, form) == written
