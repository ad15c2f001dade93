"""Roles in plain sentences, and the items that become tasks by them."""

from pathlib import Path

import pytest

from policygraph.ingest.extract import extract, read_document
from policygraph.ingest.model import Document, Entry
from policygraph.ingest.normalise import normalise
from policygraph.ingest.roles import read_roles

LONG = {"LEADS": "lead", "SUPPORTS": "support", "RESPONSIBLE_FOR": "answer"}


def document(words: str) -> Document:
    raw = (
        "关于加强政务服务的实施意见\n一、重点任务\n（一）统一服务场所。改造服务站。\n"
        f"二、组织实施\n（一）加强组织领导。{words}\n"
    )
    return read_document(normalise(raw), Entry("x", "x.txt", region="北京市", kind="opinion"))


def roles(words: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for relation in read_roles(document(words)).relations:
        assert relation.target.name == "二/（一）"
        found.setdefault(LONG[relation.type], []).append(relation.source.name)
    return found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "市民政局负责统筹指导各区做好服务保障工作；市农业农村局负责将其纳入乡村振兴战略。",
            {"answer": ["北京市民政局", "北京市农业农村局"]},
        ),
        (
            "市市场监管局、市司法局要切实发挥牵头作用，推进改革。市商务局负责指导各片区做好衔接。",
            {"lead": ["北京市市场监管局", "北京市司法局"]},
        ),
        ("市政务服务局牵头组织“跨省通办”相关工作。", {"lead": ["北京市政务服务局"]}),
        ("需求提级响应，市、区政务服务局负责统筹协调。", {"answer": ["北京市政务服务局"]}),
        ("本意见由市政务服务局负责解释。", {}),
        ("各区政府负责组织实施本区工作，市政府负责同志定期调度。", {}),
        ("市科技局负责推进试点工作。（责任单位：市财政局）", {"answer": ["北京市财政局"]}),
    ],
)
def test_roles_in_plain_sentences(words: str, expected: dict[str, list[str]]) -> None:
    assert roles(words) == expected


def test_an_item_of_a_frame_with_a_duty_is_a_task() -> None:
    tasks = [s.path for s in document("市民政局负责统筹指导各区工作。").sections if s.is_task]
    assert tasks == ["一/（一）", "二/（一）"]
    assert not any(
        s.path == "二/（一）" and s.is_task for s in document("各区要压实责任。").sections
    )


def test_a_place_that_acts_is_its_government(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(
        "关于加强网络建设的实施意见\n一、重点任务\n（一）建设网络。制定方案，由海淀区牵头落实。\n"
    )
    facts = extract(path, Entry("x", "x.txt", region="北京市", kind="opinion"))
    found = [(m.label, m.name, m.role) for m in facts.mentions if m.surface == "海淀区"]
    assert found == [("Department", "海淀区政府", True)]
