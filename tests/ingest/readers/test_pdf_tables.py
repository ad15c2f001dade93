from policygraph.ingest.model import RawTable, RawText
from policygraph.ingest.normalise import normalise
from policygraph.ingest.readers.pdf import read
from tests.ingest.readers.pdf_files import Mark, body, centred, grid, level, pdf, text

XS = (60, 100, 340, 440, 540)
HEAD = ("序号", "工作事项", "牵头单位", "配合单位")


def row(y: float, *cells: str) -> list[Mark]:
    """Cells of one row by their baseline, in the columns of XS; empty ones stay empty."""
    return [text(x + 6, y, cell, 10) for x, cell in zip(XS, cells, strict=False) if cell]


def cells_of(raw: RawText, table: RawTable) -> dict[tuple[int, int], str]:
    return {(c.row, c.column): raw.text[c.start : c.end] for c in table.cells}


def test_cells_keep_rows_columns_and_spans() -> None:
    page = [
        grid(XS, (100, 130, 160), (440, 100, 130)),
        *row(120, "序号", "工作事项", "责任单位"),
        *row(150, "", "", "牵头单位", "配合单位"),
    ]
    raw = read(pdf([*page, *body(300, "以上任务由市科技局汇总。")]), "表.pdf")
    (table,) = raw.tables
    assert cells_of(raw, table)[0, 2] == "责任单位"
    assert [c.column_span for c in table.cells if c.row == 0] == [1, 1, 2]
    assert raw.text.endswith("\n以上任务由市科技局汇总。\n")


def test_letters_over_a_border_stay_in_their_cell() -> None:
    page = [
        grid((60, 340, 540), (100, 130, 160)),
        text(66, 120, "事项", 10),
        text(346, 120, "要求", 10),
    ]
    page += [
        text(66, 150, "创新", 10),
        text(346, 150, "规模以上工业企业研发活动覆盖率达到百分之六十", 9),
    ]
    raw = read(pdf(page), "表.pdf")
    assert cells_of(raw, raw.tables[0])[1, 1] == "规模以上工业企业研发活动覆盖率达到百分之六十"


def test_label_over_several_rows_has_a_span() -> None:
    page = [
        grid((60, 340, 440, 540), (100, 130)),
        grid((340, 440, 540), (130, 160, 190)),
        grid((60, 340), (130, 190)),
        text(66, 120, "类别", 10), text(346, 120, "指标", 10), text(446, 120, "目标", 10),
        text(346, 150, "高企数", 10), text(446, 150, "5000", 10), text(66, 165, "创新", 10),
        text(346, 180, "专利数", 10), text(446, 180, "60", 10),
    ]  # fmt: skip
    raw = read(pdf(page), "表.pdf")
    (table,) = raw.tables
    label = next(c for c in table.cells if raw.text[c.start : c.end] == "创新")
    assert (label.row, label.row_span) == (1, 2)


def test_table_over_two_pages_is_one_and_its_head_stands_once() -> None:
    first = [centred(60, "重点任务分工表", 16), grid(XS, (100, 130, 160)), *row(120, *HEAD)]
    first += row(150, "1", "加快培育高新技术企业。", "市科技局", "市财政局")
    second = [grid(XS, (60, 90, 120)), *row(80, *HEAD)]
    second += row(110, "2", "推进产学研深度融合。", "市教育局", "市科技局")
    raw = read(pdf(first, second), "表.pdf")
    (table,) = raw.tables
    assert [cells_of(raw, table)[row, 0] for row in range(3)] == ["序号", "1", "2"]
    assert raw.text.count("牵头单位") == 1
    assert [raw.text[a.start :][:1] for a in raw.anchors] == ["重", "2"]


def test_row_that_a_page_cuts_is_one() -> None:
    first = [grid(XS, (700, 730, 760)), *row(720, *HEAD)]
    first += row(750, "1", "建设国家级科技企业孵化器和众创空间，大力培", "市科技局", "市财政局")
    second = [grid(XS, (60, 90, 120)), *row(80, "", "育科技型中小企业。")]
    second += row(110, "2", "推进产学研深度融合。", "市教育局", "市科技局")
    raw = read(pdf(first, second), "表.pdf")
    (table,) = raw.tables
    found = cells_of(raw, table)
    assert found[1, 1] == "建设国家级科技企业孵化器和众创空间，大力培育科技型中小企业。"
    assert found[2, 0] == "2"


def test_two_tables_of_different_columns_stay_two() -> None:
    first = [grid(XS, (700, 730, 760)), *row(720, *HEAD), *row(750, "1", "甲", "乙", "丙")]
    second = [grid((60, 200, 540), (60, 90, 120)), text(66, 80, "指标", 10)]
    second += [text(206, 80, "目标", 10), text(66, 110, "高企数", 10), text(206, 110, "5000", 10)]
    assert len(read(pdf(first, second), "表.pdf").tables) == 2


def test_card_with_prose_becomes_paragraphs_under_its_label() -> None:
    page = [grid((60, 140, 540), (100, 130, 160, 400))]
    page += [text(66, 120, "发文机构", 12), text(146, 120, "北京市经济和信息化局", 12)]
    page += [text(66, 150, "发布日期", 12), text(146, 150, "2022-03-31", 12)]
    page += [text(66, 280, "服务内容", 12)]
    page += [
        text(170, 190 + 40 * n, f"{n}.支持企业开展关键核心技术攻关。", 12) for n in range(1, 5)
    ]
    raw = read(pdf(page), "卡.pdf")
    assert [len(table.cells) for table in raw.tables] == [4]
    assert raw.text.splitlines()[2:4] == ["服务内容", "1.支持企业开展关键核心技术攻关。"]


def test_frame_and_lines_are_no_table() -> None:
    framed = [grid((80, 520), (90, 200)), *body(120, "\u3000\u3000现提出以下意见。")]
    ruled = [level(80, 520, 300), *body(330, "一、总体要求", "二、重点任务")]
    raw = read(pdf([*framed, *ruled]), "意见.pdf")
    assert raw.tables == ()
    assert raw.text.splitlines() == ["现提出以下意见。", "一、总体要求", "二、重点任务"]


def test_table_arrives_in_the_clean_text_with_its_caption() -> None:
    page = [centred(60, "重点任务分工表", 16), grid(XS, (100, 130, 160)), *row(120, *HEAD)]
    page += row(150, "1", "加快培育高新技术企业。", "市科技局", "市财政局")
    (table,) = normalise(read(pdf(page), "表.pdf")).tables
    assert table.caption == "重点任务分工表"
    assert [cell.text for cell in table.cells if cell.row == 0] == list(HEAD)
