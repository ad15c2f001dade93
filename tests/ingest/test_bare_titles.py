"""Titles without marks: policies by their number of items, plans and schemes behind a verb."""

import pytest

from policygraph.ingest.bare_titles import find_bare_titles


def titles(text: str) -> list[str]:
    """Give the names of the titles of a text, in text order; of two at one place the longer."""
    longest = {
        item.start: item.name for item in sorted(find_bare_titles(text), key=lambda m: m.end)
    }
    return [longest[start] for start in sorted(longest)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("落实产业人才政策“宣十条”，实施房地产“新十八条”，", ["宣十条", "新十八条"]),
        ("全面落实支持工业企业倍增“七条意见”，", ["支持工业企业倍增七条意见"]),
        ("出台促进民营经济发展壮大“十八条”，", ["促进民营经济发展壮大十八条"]),
        ("严格执行安全生产十五条硬措施，", ["安全生产十五条硬措施"]),
        ("制定促进民间投资发展10条措施。", ["促进民间投资发展10条措施"]),
        ("制定碳达峰实施方案，", ["碳达峰实施方案"]),
        (
            "推动实施东部中心总体规划，编制医疗机构设置规划，",
            ["东部中心总体规划", "医疗机构设置规划"],
        ),
        ("落实汽车数据出境安全指引要求，", ["汽车数据出境安全指引"]),
        ("落实高企“26条”，培育", ["高企26条"]),
        ("出台人才强市“25条”和重点产业人才“7策”，", ["人才强市25条", "重点产业人才7策"]),
        ("用好促进房地产健康发展17条支持政策，", ["促进房地产健康发展17条支持政策"]),
        ("制定实施持续优化营商环境126条政策举措，", ["持续优化营商环境126条政策举措"]),
        ("制定“中国桂花城”建设十条促进措施，", ["中国桂花城建设十条促进措施"]),
        ("制定实施优化提升营商环境“2号文件”，", ["优化提升营商环境2号文件"]),
        ("迭代推出人才政策6.0版，做优", ["人才政策6.0版"]),
        ("落实“首用外资”办法，提升", ["首用外资办法"]),
        ("纵深推进中长期青年发展规划实施。", ["中长期青年发展规划"]),
        ("落深落细国有企业改革深化提升实施方案，", ["国有企业改革深化提升实施方案"]),
    ],
)
def test_titles_without_marks(text: str, found: list[str]) -> None:
    assert titles(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "依照“第十条”，落实“三十条”，落实20条措施，",
        "严格落实中央八项规定精神及省市实施细则要求，",
        "组织实施中长期发展规划，制定工作方案，编制村庄规划，",
        "推进大孵化器集群2.0版建设，学习中央一号文件，推进规划实施，落实“一企一策”办法，",
    ],
)
def test_no_titles_without_marks(text: str) -> None:
    assert titles(text) == []
