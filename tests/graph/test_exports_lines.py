import pytest

from policygraph.graph.exports.lines import clean, one_line, shorten, width, wrap

WRAPPED = {
    "中以常州创新园": ["中以常州创新园"],
    "以色列创新资源长三角路演行": ["以色列创新资源长三角路演行"],
    "常州市支持新型研发机构建设实施细则（试行）": [
        "常州市支持新型研发",
        "机构建设实施细则（试行）",
    ],
    "江苏省新能源汽车能源与信息创新中心": ["江苏省新能源汽车", "能源与信息创新中心"],
    "中国（常州）机器人及智能硬件知识产权保护中心": [
        "中国（常州）机器人及",
        "智能硬件知识产权保护中心",
    ],
    "江苏集萃安泰创明新能源材料研究院有限公司": [
        "江苏集萃安泰创明新能源",
        "材料研究院有限公司",
    ],
}


@pytest.mark.parametrize("name", WRAPPED)
def test_names_break_between_words(name: str) -> None:
    assert wrap(name) == WRAPPED[name]


def test_no_line_is_longer_than_asked_and_nothing_is_lost() -> None:
    text = "关于加快推进产业技术创新中心和创新型城市建设的若干政策措施（2021—2023年）" * 3
    lines = wrap(text, 24)
    assert "".join(lines) == text
    assert max(width(line) for line in lines) <= 24


def test_a_bracket_does_not_end_a_line_and_a_comma_does_not_begin_one() -> None:
    for line in wrap("建设（一核八园）、打造《两湖》创新区，推进“五大明星城”、“两湖”建设" * 4):
        assert line[0] not in "，、）》”"
        assert line[-1] not in "（《“"


def test_a_long_word_of_letters_is_broken_rather_than_drawn_over_the_edge() -> None:
    assert max(width(line) for line in wrap("a" * 200)) <= 24


def test_what_xml_cannot_hold_is_replaced() -> None:
    assert clean("控\x00制\ud800字\n") == "控\ufffd制\ufffd字\n"
    assert one_line("换\n行\t名 ") == "换 行 名"


def test_shorten_ends_in_an_ellipsis() -> None:
    assert shorten("漢" * 60, 20) == "漢" * 9 + "…"
    assert shorten("漢字", 20) == "漢字"
