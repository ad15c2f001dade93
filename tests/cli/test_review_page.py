"""The review as one HTML file."""

import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from policygraph.cli.review.legend import SIGNS
from policygraph.cli.review.page import render_page
from policygraph.cli.review.sheet import read_sheet
from policygraph.graph.exports.style import NODES
from policygraph.ingest.extract import extract
from tests.cli.commands import CORPUS
from tests.cli.reviewed import bare_sheet, leap_page, leap_sheet


def test_lines_of_the_page_are_the_text_at_their_offsets() -> None:
    text = leap_sheet().facts.document.text
    lines = leap_page().css("#text p")
    assert len(lines) == len([line for line in text.split("\n") if line.strip()])
    for line in lines:
        at = int(str(line.attributes["data-at"]))
        assert text[at : at + len(line.text())] == line.text()


def test_tables_are_rows_of_cells() -> None:
    facts = extract(CORPUS / "changzhou-2023-doubling.txt")
    page = LexborHTMLParser(render_page(read_sheet(facts)))
    rows = page.css("#text p.row")
    cells = {(table.start, cell.row) for table in facts.document.tables for cell in table.cells}
    assert len(rows) == len(cells)
    found = [cell.text(strip=True) for cell in rows[1].css("span")]
    assert found == ["1", "高新技术企业数", "家", "4300", "5000", "5800", "6800", "8000"]


def test_names_are_marked_with_label_sign_and_canonical_name() -> None:
    marks = {mark.text(): mark for mark in leap_page().css("#text i.Department")}
    unit = marks["区商务局"]
    assert unit.attributes["title"] == "部门 Department 武进区商务局"
    assert unit.attributes["data-k"] == SIGNS["Department"]
    assert len({SIGNS[label] for label in SIGNS}) == len(SIGNS)


def test_every_fact_has_a_row_that_names_its_spans() -> None:
    sheet, page = leap_sheet(), leap_page()
    for section, facts in (
        ("tasks", sheet.tasks), ("relations", sheet.ties), ("figures", sheet.values),
        ("names", sheet.names), ("open", sheet.open),
    ):  # fmt: skip
        assert len(page.css(f"#{section} tbody tr[data-spans]")) == len(facts)
    spans = [str(row.attributes["data-spans"]) for row in page.css("#facts [data-spans]")]
    assert all(re.fullmatch(r"\d+-\d+( \d+-\d+)*", span) for span in spans)


def test_links_work_without_the_script() -> None:
    page = leap_page()
    ids = {node.attributes["id"] for node in page.css("[id]")}
    links = [str(link.attributes["href"]) for link in page.css("a")]
    assert links
    assert [link for link in links if link[1:] not in ids] == []


def test_figures_say_value_year_place_and_quote() -> None:
    row = next(r for r in leap_page().css("#figures tbody tr") if "高新技术企业数" in r.text())
    cells = [cell.text() for cell in row.css("td")]
    assert cells[:8] == [
        "高新技术企业数", "500", "家", "2023", "武进区", "", "增量 increase", "目标 target",
    ]  # fmt: skip
    assert cells[8] == "“全区高新技术企业净增500家”"


def test_what_is_open_stands_with_its_reason(tmp_path: Path) -> None:
    page = LexborHTMLParser(render_page(bare_sheet(tmp_path)))
    rows = [row.text(separator=" ") for row in page.css("#open tbody tr")]
    assert "市科技局" in rows[0]
    assert "不知道文件属于何地" in rows[0]
    assert [mark.text() for mark in page.css("#text i.open")] == ["市科技局", "未来办"]
    assert "缺 open" in page.css("#figures tbody tr")[0].text()


def test_page_loads_nothing(tmp_path: Path) -> None:
    html = render_page(bare_sheet(tmp_path))
    assert not re.search(r"(?:src|href)=\"(?!#)", html)
    assert "url(" not in html
    assert "@import" not in html


def test_signs_of_the_text_are_no_markup(tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    text = "武进区<script>x</script>政策\n\n支持“<b>甲</b>计划”，到2023年企业达到50家&amp;。\n"
    path.write_text(text, "utf-8")
    page = LexborHTMLParser(render_page(read_sheet(extract(path))))
    assert len(page.css("script")) == 1
    assert "<script>x</script>" in page.css("#text p")[0].text()
    assert "<b>甲</b>" in page.css("#text p")[1].text()
    assert "&amp" in page.css("#text p")[1].text()


def test_every_label_has_a_look_of_its_own() -> None:
    style = next(node.text() for node in leap_page().css("style"))
    for label in ("Department", "Park", "Platform", "Program", "Enterprise", "Institution"):
        assert f"i.{label} {{ background: {NODES[label].light}" in style
