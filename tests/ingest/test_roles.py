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
        ("由区科技局牵头，会同区财政局等部门研究制定实施细则。",
         {"lead": ["武进区科技局"], "support": ["武进区财政局"]}),
        ("区科技局牵头负责，区财政局、区人社局等部门配合。",
         {"lead": ["武进区科技局"], "support": ["武进区财政局", "武进区人社局"]}),
        ("（牵头单位区科技局，配合单位区财政局）",
         {"lead": ["武进区科技局"], "support": ["武进区财政局"]}),
        ("（牵头部门：区科技局 责任部门：区财政局）",
         {"lead": ["武进区科技局"], "support": ["武进区财政局"]}),
        ("（牵头：区科技局；责任：区财政局）",
         {"lead": ["武进区科技局"], "support": ["武进区财政局"]}),
        ("（牵头单位：区科技局；协助单位：区财政局）",
         {"lead": ["武进区科技局"], "support": ["武进区财政局"]}),
        ("（区科技局主办，区财政局协办）",
         {"lead": ["武进区科技局"], "support": ["武进区财政局"]}),
        ("（区科技局为牵头单位，区财政局为配合单位）",
         {"lead": ["武进区科技局"], "support": ["武进区财政局"]}),
        ("\n责任分工：区科技局牵头，区财政局配合",
         {"lead": ["武进区科技局"], "support": ["武进区财政局"]}),
        ("责任单位：区科技局、财政局。", {"answer": ["武进区科技局", "武进区财政局"]}),
    ],
)  # fmt: skip
def test_role_clauses_name_who_does_what(clause: str, expected: dict[str, list[str]]) -> None:
    assert roles(clause) == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("（区发改局、区科技局，各镇街道）", {"answer": ["武进区发改局", "武进区科技局"]}),
        ("〔区发改局、区科技局等〕", {"answer": ["武进区发改局", "武进区科技局"]}),
        ("（区科技局，2024年12月底前）", {"answer": ["武进区科技局"]}),
        ("（区科技局*、区财政局，带*号为牵头单位）",
         {"lead": ["武进区科技局"], "support": ["武进区财政局"]}),
        ("（区科技局、区财政局，列首位的为牵头部门）",
         {"lead": ["武进区科技局"], "support": ["武进区财政局"]}),
        ("（责任单位：区科技局、区财政局；第一个单位为牵头单位）",
         {"lead": ["武进区科技局"], "support": ["武进区财政局"]}),
        ("（常州市、无锡市、苏州市）", {}),
        ("（清华大学、东南大学）", {}),
        ("（包括区科技局、区财政局认定的项目）", {}),
    ],
)  # fmt: skip
def test_units_in_brackets_need_no_role_word(clause: str, expected: dict[str, list[str]]) -> None:
    assert roles(clause) == expected


def test_a_bracket_that_explains_a_word_gives_no_role() -> None:
    assert roles("报送主管部门（区科技局）审核。") == {}
    assert roles("按照《管理办法》（财政部、科技部）执行。") == {}


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("（市科技、财政部门负责）", ["常州市科技局", "常州市财政局"]),
        ("（责任单位：市委宣传部、网信办，市科技局）",
         ["常州市委宣传部", "常州市委网信办", "常州市科技局"]),
        ("（市政府办公室，市场监管局负责）", ["常州市政府办公室", "常州市市场监管局"]),
        ("（人民银行南京分行、南京海关、国家税务总局常州市税务局负责）",
         ["人民银行南京分行", "南京海关", "常州市税务局"]),
        ("（常州产业投资集团有限公司、常州大学、常州高新区负责）",
         ["常州产业投资集团有限公司", "常州大学", "常州国家高新区"]),
        ("（雄安新区公共服务局、两江新区管委会负责）", ["雄安新区公共服务局", "两江新区"]),
        ("（市科技局、常州经开区管委会，各市党委、政府负责）", ["常州市科技局", "常州经开区"]),
        ("（南京、镇江市人民政府负责）", ["南京市政府", "镇江市政府"]),
        ("（责任领导：李四；责任单位：市科技局；责任处室：高新处）", ["常州市科技局"]),
    ],
)  # fmt: skip
def test_units_are_completed_as_they_are_called(clause: str, expected: list[str]) -> None:
    assert [r.source.name for r in read(clause, "常州市").relations] == expected


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


def test_bodies_of_several_places_in_general_are_nobody() -> None:
    reading = read("（区科技局牵头，会同天津市、河北省相关部门协同推进）")
    assert [r.source.name for r in reading.relations] == ["武进区科技局"]
    assert reading.open == ()


def test_a_clause_in_the_first_sentence_of_an_item_counts() -> None:
    raw = "关于科技创新的实施意见\n一、重点任务\n1.建设研究院，由市科技局牵头落实。加快推进。\n"
    document = read_document(normalise(raw), Entry("x", "x.txt", region="常州市", kind="plan"))
    found = read_roles(document).relations
    assert [(r.type, r.source.name) for r in found] == [("LEADS", "常州市科技局")]
