import pytest

from policygraph.ingest.extract import read_document
from policygraph.ingest.model import Entry, Reading
from policygraph.ingest.normalise import normalise
from policygraph.ingest.roles import read_roles

LONG = {"LEADS": "lead", "SUPPORTS": "support", "RESPONSIBLE_FOR": "answer"}


def read(clause: str, region: str = "武进区") -> Reading:
    raw = f"关于加快科技创新的实施意见\n一、重点任务\n1.加快企业培育。持续壮大群体。{clause}\n"
    entry = Entry("x", "x.txt", region=region, kind="opinion")
    return read_roles(read_document(normalise(raw), entry))


def roles(clause: str, region: str = "武进区") -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for relation in read(clause, region).relations:
        assert relation.target.name == "一/1"
        found.setdefault(LONG[relation.type], []).append(relation.source.name)
    return found


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("（牵头单位：区科技局；配合单位：区委组织部、区人社局）",
         {"lead": ["武进区科技局"], "support": ["武进区委组织部", "武进区人社局"]}),
        ("(牵头单位:区科技局,配合单位:区商务局)",
         {"lead": ["武进区科技局"], "support": ["武进区商务局"]}),
        ("（责任单位：区科技局、区财政局）", {"answer": ["武进区科技局", "武进区财政局"]}),
        ("（区科技局牵头，区财政局、区商务局配合）",
         {"lead": ["武进区科技局"], "support": ["武进区财政局", "武进区商务局"]}),
        ("（区科技局、区财政局按职责分工负责）", {"answer": ["武进区科技局", "武进区财政局"]}),
        ("（区科技局牵头，区财政局按职责分工负责）",
         {"lead": ["武进区科技局"], "support": ["武进区财政局"]}),
        ("（区科技局牵头，会同区财政局协同推进，2024年6月底前完成）",
         {"lead": ["武进区科技局"], "support": ["武进区财政局"]}),
        ("（6月底完成，牵头单位：区科技局）", {"lead": ["武进区科技局"]}),
        ("（区科技局负责落实，完成时限：2023年10月）", {"answer": ["武进区科技局"]}),
        ("（责任单位：区科技局牵头，区财政局、区商务局配合）",
         {"lead": ["武进区科技局"], "support": ["武进区财政局", "武进区商务局"]}),
        ("（牵头单位：市、区科技局）", {"lead": ["常州市科技局", "武进区科技局"]}),
        ("（责任单位：区科技局 区财政局）", {"answer": ["武进区科技局", "武进区财政局"]}),
        ("由区科技局牵头，会同区财政局配合。",
         {"lead": ["武进区科技局"], "support": ["武进区财政局"]}),
    ],
)  # fmt: skip
def test_role_clauses_name_who_does_what(clause: str, expected: dict[str, list[str]]) -> None:
    assert roles(clause) == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("（人力资源社会保障部牵头，国务院相关部门及各地区按职责分工负责）",
         {"lead": ["人力资源社会保障部"]}),
        ("（银保监会及各地区按职责分工负责）", {"answer": ["中国银保监会"]}),
        ("（工业和信息化部、司法部等国务院相关部门按职责分工负责）",
         {"answer": ["工业和信息化部", "司法部"]}),
        ("（各地区、各部门负责）", {}),
    ],
)  # fmt: skip
def test_national_papers_name_ministries(clause: str, expected: dict[str, list[str]]) -> None:
    assert roles(clause, "中国") == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("（责任单位：省科技厅、省财政厅，排在首位的为牵头单位，下同）",
         {"lead": ["湖北省科技厅"], "support": ["湖北省财政厅"]}),
        ("（责任单位：省科技厅（牵头）、省财政厅）",
         {"lead": ["湖北省科技厅"], "support": ["湖北省财政厅"]}),
        ("（由省科技厅会同省财政厅等部门负责）", {"answer": ["湖北省科技厅", "湖北省财政厅"]}),
        ("（牵头单位：省科技厅；配合单位：省直有关单位，各市、州、县人民政府）",
         {"lead": ["湖北省科技厅"]}),
        ("（责任单位：省科技厅；市级责任单位：市科技局）", {"answer": ["湖北省科技厅"]}),
        ("（省科技厅，武汉市、襄阳市政府负责）",
         {"answer": ["湖北省科技厅", "武汉市政府", "襄阳市政府"]}),
        ("\n牵头单位：省科技厅  配合单位：省法院",
         {"lead": ["湖北省科技厅"], "support": ["湖北省法院"]}),
    ],
)  # fmt: skip
def test_papers_of_a_province_name_its_bodies(clause: str, expected: dict[str, list[str]]) -> None:
    assert roles(clause, "湖北省") == expected


def test_two_clauses_of_one_item_belong_to_its_task() -> None:
    clause = "（区科技局牵头）具体措施：总结经验。（区财政局负责）"
    assert roles(clause) == {"lead": ["武进区科技局"], "answer": ["武进区财政局"]}


def test_evidence_is_the_clause_and_units_are_marked_as_roles() -> None:
    reading = read("（牵头单位：区科技局；配合单位：高新区、西太湖）")
    assert {(m.label, m.name) for m in reading.mentions} == {
        ("Department", "武进区科技局"), ("Park", "武进国家高新区"), ("Park", "西太湖科技产业园")
    }  # fmt: skip
    assert all(mention.role for mention in reading.mentions)
    assert len({(r.start, r.end) for r in reading.relations}) == 1


def test_vague_units_are_left_out_without_complaint() -> None:
    reading = read("（牵头单位：区科技局；配合单位：各有关单位，各区、县级市）")
    assert [r.source.name for r in reading.relations] == ["武进区科技局"]
    assert reading.open == ()


def test_an_unknown_unit_stays_open_with_its_place() -> None:
    reading = read("（牵头单位：区科技局；配合单位：阿甲乙丙）")
    assert [(item.what, item.text) for item in reading.open] == [("unit", "阿甲乙丙")]


def test_a_sentence_about_firms_that_lead_gives_no_role() -> None:
    assert read("由产业链龙头企业牵头，组织编制技术清单。").relations == ()
