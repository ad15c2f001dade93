from pathlib import Path

import pytest

from policygraph.graph.errors import UnreadableFile
from policygraph.ingest.normalise import normalise
from policygraph.ingest.readers import read_file
from policygraph.ingest.readers.pdf import read
from tests.ingest.readers.pdf_files import FULL, body, centred, pdf, text, tilted

FIRST = "\u3000\u3000为深入实施创新驱动发展战略，加快建设国家创新型城市，"
NEXT = "推动科技创新和产业创新深度融合，因地制宜发展新质生产力，"
assert len(FIRST) == len(NEXT) == FULL
WHOLE = (FIRST + NEXT).strip()


def lines_of(data: bytes) -> list[str]:
    return read(data, "意见.pdf").text.splitlines()


def test_paragraphs_follow_indents_and_short_lines() -> None:
    page = [
        centred(100, "关于加快科技创新的若干意见", 22),
        *body(
            160,
            FIRST,
            NEXT,
            "现提出以下意见。",
            "\u3000\u3000一、总体要求",
            FIRST,
            "到2027年见效。",
        ),
    ]
    assert lines_of(pdf(page)) == [
        "关于加快科技创新的若干意见",
        WHOLE + "现提出以下意见。",
        "一、总体要求",
        WHOLE.split("推动")[0] + "到2027年见效。",
    ]


def test_title_over_two_lines_is_one() -> None:
    page = [
        centred(100, "常州市人民政府关于印发《加快科技创新", 22),
        centred(130, "的若干政策措施》的通知", 22),
        centred(160, "常政发〔2024〕12号"),
        *body(200, FIRST, NEXT, "现提出以下意见。"),
    ]
    assert lines_of(pdf(page))[:2] == [
        "常州市人民政府关于印发《加快科技创新的若干政策措施》的通知",
        "常政发〔2024〕12号",
    ]


def test_page_end_cuts_no_paragraph_and_furniture_goes() -> None:
    pages = [
        [text(90, 50, "常州市人民政府公报", 9), *body(100, *rows), centred(800, f"— {n} —", 12)]
        for n, rows in enumerate([[FIRST, NEXT], [NEXT, NEXT], ["提升城市能级。"]], 1)
    ]
    raw = read(pdf(*pages), "公报.pdf")
    assert raw.text == WHOLE + NEXT + NEXT + "提升城市能级。\n"
    assert [(a.unit, a.number, raw.text[a.start :][:2]) for a in raw.anchors] == [
        ("page", 1, "为深"),
        ("page", 2, "推动"),
        ("page", 3, "提升"),
    ]


def test_heads_that_count_pages_go_and_annexes_stay() -> None:
    pages = [
        [
            text(90, 50, f"附表{n}"),
            *body(100, FIRST, NEXT),
            text(90, 780, f"常州市公报 第 {n + 7} 页", 9),
        ]
        for n in range(1, 5)
    ]
    found = lines_of(pdf(*pages))
    assert [line for line in found if line.startswith("附表")] == [
        "附表1",
        "附表2",
        "附表3",
        "附表4",
    ]
    assert not any("公报" in line for line in found)


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"左栏第{n}行讲的是科技创新工作" for n in range(1, 9)]
    right = [f"右栏第{n}行讲的是产业创新工作" for n in range(1, 9)]
    marks = [
        text(x, 100 + 20 * at, line, 14)
        for at, pair in enumerate(zip(left, right, strict=True))
        for x, line in zip((90, 310), pair, strict=True)
    ]
    assert "".join(lines_of(pdf(marks))) == "".join(left + right)


def test_list_in_two_halves_is_read_by_lines() -> None:
    marks = [
        text(x, 100 + 20 * n, word, 14)
        for n in range(8)
        for x, word in ((90, "张三"), (310, "局长"))
    ]
    assert lines_of(pdf(marks))[:2] == ["张三 局长", "张三 局长"]


def test_rows_without_rules_keep_their_gaps() -> None:
    words = ("指标", "单位", "2027年"), ("高企数", "家", "5000"), ("专利数", "件", "60")
    marks = [
        text(90 + 150 * column, 100 + 20 * row, word, 14)
        for row, cells in enumerate(words)
        for column, word in enumerate(cells)
    ]
    (table,) = normalise(read(pdf(marks), "表.pdf")).tables
    assert [cell.text for cell in table.cells][3:6] == ["高企数", "家", "5000"]


def test_sideways_page_is_turned_and_water_marks_go() -> None:
    marks = [tilted(500, 90, "常州市科技创新重点任务分工表", -90)]
    marks += [tilted(470, 90, "加快建设高能级创新平台", -90), tilted(200, 500, "仅供内部使用", 45)]
    assert lines_of(pdf(marks)) == [
        "常州市科技创新重点任务分工表",
        "加快建设高能级创新平台",
    ]


def test_invisible_text_counts_only_where_nothing_is_shown() -> None:
    hidden = [text(90, 300 + 20 * n, "扫描件识别出来的文字层内容", 14, mode=3) for n in range(3)]
    assert lines_of(pdf(hidden))[0].startswith("扫描件识别出来的文字层内容")
    assert "扫描件" not in "".join(lines_of(pdf(hidden + body(100, FIRST, NEXT))))


def test_words_set_wide_are_mended() -> None:
    page = [text(90 + 40 * n, 100, letter) for n, letter in enumerate("目录")]
    page += [*body(160, FIRST, NEXT), text(90, 400, "附"), text(130, 400, "件：清单")]
    found = lines_of(pdf(page))
    assert (found[0], found[-1]) == ("目录", "附件：清单")


def test_contents_stay_one_entry_a_line() -> None:
    page = body(100, "一、总体要求" + "." * 38 + "1", "二、重点任务" + "." * 38 + "3")
    assert len(lines_of(pdf(page))) == 2


def test_cut_off_file_is_mended() -> None:
    data = pdf([*body(100, FIRST, NEXT, "现提出以下意见。")])
    assert lines_of(data[:-200]) == [WHOLE + "现提出以下意见。"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (pdf([centred(400, "1")], [], []), "scan.*\n.*OCR"),
        (pdf([*body(100, FIRST, NEXT)], encrypt="secret"), "encrypted"),
        (b"%PDF-1.7\nno more than this", "broken"),
    ],
    ids=["scan", "encrypted", "broken"],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, data: bytes, says: str) -> None:
    file = tmp_path / "意见.pdf"
    file.write_bytes(data)
    with pytest.raises(UnreadableFile, match=says):
        read_file(file)


def test_paragraphs_arrive_in_the_clean_text(tmp_path: Path) -> None:
    file = tmp_path / "意见"
    file.write_bytes(pdf([*body(100, FIRST, NEXT)], [*body(100, "提升城市能级。")]))
    _, raw = read_file(file)
    normal = normalise(raw)
    assert normal.text == WHOLE + "提升城市能级。\n"
    assert [anchor.number for anchor in normal.anchors] == [1, 2]
