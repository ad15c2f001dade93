import re
import struct
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from policygraph.graph.errors import ExportError
from policygraph.graph.exports.picture import MOST_NODES, render_picture
from policygraph.graph.view import View, ViewNode
from tests.graph.pictures import glyphs, pixels
from tests.graph.views import hostile, matrix, park

SVG = "{http://www.w3.org/2000/svg}"
Box = tuple[float, float, float, float]


def groups(view: View) -> dict[str, ElementTree.Element]:
    """Give the drawn nodes by id."""
    root = ElementTree.fromstring(render_picture(view, "svg"))  # noqa: S314  our own
    return {g.attrib["id"]: g for g in root.iter(f"{SVG}g") if g.get("class") == "node"}


def said(group: ElementTree.Element) -> str:
    return "".join(text.text or "" for text in group.iter(f"{SVG}text"))


def outline(group: ElementTree.Element) -> Box:
    """Give left, top, right and bottom of a drawn node."""
    if (round_ := group.find(f".//{SVG}ellipse")) is not None:
        x, y, a, b = (float(round_.attrib[key]) for key in ("cx", "cy", "rx", "ry"))
        return x - a, y - b, x + a, y + b
    drawn = [item.get("points") or item.get("d") or "" for item in group.iter()]
    pairs = re.findall(r"(-?[\d.]+),(-?[\d.]+)", " ".join(drawn))
    xs, ys = [float(x) for x, _ in pairs], [float(y) for _, y in pairs]
    return min(xs), min(ys), max(xs), max(ys)


def test_all_names_stand_in_the_svg_as_text() -> None:
    drawn = groups(matrix())
    for node in matrix().nodes:
        assert said(drawn[node.id]) == node.name + node.detail


def test_title_documents_and_generation_stand_in_the_svg() -> None:
    drawn = groups(matrix())
    assert said(drawn["title"]) == "武进区科技创新能级跃升：谁牵头，谁配合12 项任务"
    footer = said(drawn["footer"])
    assert "《关于推进武进区科技创新能级跃升的实施意见（2021-2023）》（武发〔2021〕10号" in footer
    assert "图谱第 3 版，27 个节点，40 条关系" in footer


def test_the_font_that_comes_along_stands_first() -> None:
    families = set(re.findall(rb'font-family="([^"]*)"', render_picture(park(), "svg")))
    assert {family.split(b",")[0] for family in families} == {b"'Noto Sans CJK SC'"}


def test_no_two_nodes_overlap() -> None:
    drawn = groups(matrix())
    boxes = [outline(drawn[node.id]) for node in matrix().nodes]
    for n, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[n + 1 :]:
            apart = right < other[0] or other[2] < left or bottom < other[1] or other[3] < top
            assert apart


def test_the_legend_names_what_occurs_and_nothing_else() -> None:
    drawn = groups(matrix())
    legend = [said(group) for key, group in drawn.items() if re.fullmatch(r"legend\d+", key)]
    assert legend == ["任务", "部门", "园区", "牵头", "配合"]


def test_inferred_lines_are_dashed_and_tiers_are_marked() -> None:
    drawn = render_picture(park(), "svg").decode()
    assert {"举办①", "举办②", "举办③"} <= set(re.findall(r">(举办.)<", drawn))
    line = drawn[drawn.index("<title>n0&#45;&gt;n2</title>") :]
    assert "stroke-dasharray" in line[: line.index("</g>")]


def test_a_line_tells_its_sentence_when_the_mouse_rests_on_it() -> None:
    assert "举办：“举办中以创新创业大赛”" in render_picture(park(), "svg").decode()


def test_hostile_texts_stand_in_the_svg_as_they_are() -> None:
    texts = "".join(said(group) for group in groups(hostile()).values())
    for wanted in (
        'A & B <b>粗</b> "引"',
        "换 行 名",
        "\uff3cN\uff3cG\uff3cl尾\uff3c",
        "&amp; &#20013;",
        "<TABLE>",
    ):
        assert wanted in texts


def test_a_png_has_the_shape_of_a_page_and_is_not_blank() -> None:
    data = render_picture(matrix(), "png")
    assert data.startswith(b"\x89PNG")
    wide, high = struct.unpack(">II", data[16:24])
    assert wide >= 1600
    assert 1.2 < wide / high < 2
    assert len(set(pixels(data))) > 50


def test_a_pdf_has_all_glyphs_of_our_font() -> None:
    data = render_picture(matrix(), "pdf")
    assert b"+NotoSansCJKsc-Regular" in data
    assert {character for node in matrix().nodes for character in node.name} <= glyphs(data)


def test_a_view_without_rows_says_so() -> None:
    assert "没有符合条件的结果" in render_picture(View("共同牵头"), "svg").decode()


def test_a_view_too_large_to_be_read_is_refused() -> None:
    nodes = tuple(ViewNode(f"n{n}", "Park", f"园区{n}") for n in range(MOST_NODES + 1))
    with pytest.raises(ExportError, match=r"too large(.|\n)*graphml, csv or json"):
        render_picture(View("太大", nodes=nodes), "svg")


def test_drawing_ends_after_its_time() -> None:
    with pytest.raises(ExportError, match="seconds"):
        render_picture(park(), "svg", seconds=0.001)


def test_threads_draw_at_the_same_time() -> None:
    views = [replace(park(), title=f"第{n}张") for n in range(4)]
    with ThreadPoolExecutor(4) as pool:
        drawn = list(pool.map(lambda view: render_picture(view, "svg"), views))
    assert drawn == [render_picture(view, "svg") for view in views]
