import csv
import io

from policygraph.graph.exports.tables import render_tables
from tests.graph.views import HOSTILE, hostile, matrix, park


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_tables_begin_with_a_byte_order_mark() -> None:
    assert all(data.startswith(b"\xef\xbb\xbf") for data in render_tables(matrix()).values())


def test_nodes_are_read_back_with_their_chinese_labels() -> None:
    nodes = read(render_tables(matrix())["nodes"])
    assert {(row["label"], row["label_zh"]) for row in nodes} == {
        ("Department", "部门"),
        ("Park", "园区"),
        ("Task", "任务"),
    }
    assert "武进区科技局" in {row["name"] for row in nodes}


def test_edges_name_both_ends() -> None:
    first = read(render_tables(park())["edges"])[0]
    assert (first["source_name"], first["type_zh"], first["target_name"], first["tier"]) == (
        "中以常州创新园",
        "举办",
        "以色列创新成果发布洽谈会",
        "1",
    )


def test_properties_get_columns_of_their_own() -> None:
    funding = read(render_tables(park())["edges"])[-1]
    assert (funding["amount"], funding["ceiling"], funding["years"]) == (
        "3000000.0",
        "true",
        "2021；2022",
    )


def test_evidence_names_its_document() -> None:
    row = read(render_tables(park())["evidence"])[0]
    assert (row["number"], row["section"], row["start"], row["quote"]) == (
        "武发〔2021〕10号",
        "二/（二）/4",
        "10",
        "举办中以创新创业大赛",
    )


def test_no_cell_is_taken_for_a_formula() -> None:
    for data in render_tables(hostile()).values():
        cells = [cell for row in read(data) for cell in row.values()]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_a_name_with_line_ends_and_quotes_is_read_back_as_it_was() -> None:
    names = [row["name"] for row in read(render_tables(hostile())["nodes"])]
    assert names[0] == HOSTILE[0]
    assert names[1] == HOSTILE[1]
