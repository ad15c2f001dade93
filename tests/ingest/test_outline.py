from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.ingest.extract import read_document
from policygraph.ingest.headings import number_value
from policygraph.ingest.model import Document, Entry, RawText, Section
from policygraph.ingest.normalise import normalise
from policygraph.ingest.readers import read_file

CORPUS = Path(__file__).parents[2] / "corpus"
PAPERS = sorted(CORPUS.glob("*.txt"))
TITLE = "关于加快科技创新的实施意见\n"

PIECES = [
    "一、总体要求\n", "二、重点任务\n", "（一）壮大主体。加快培育。\n", "1.加快招引\n", "正文。\n",
    "附件1\n", "附件：\n", "第一条 为了规范管理。\n", "（责任单位：市科技局）\n", "（1）申报。\n",
]  # fmt: skip


def read(raw: str, kind: str = "opinion") -> Document:
    return read_document(normalise(raw), Entry("x", "x.txt", region="常州市", kind=kind))


def tasks(raw: str, kind: str = "opinion") -> list[str]:
    return [f"{s.path} {s.title}" for s in read(raw, kind).sections if s.is_task]


def covers_once(document: Document) -> bool:
    ends = [section.own_end for section in document.sections]
    starts = [section.start for section in document.sections]
    return starts == [0, *ends[:-1]] and ends[-1] == len(document.text)


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_sections_of_the_corpus_cover_the_text_once(path: Path) -> None:
    document = read_document(normalise(read_file(path)[1]))
    paths = [section.path for section in document.sections]
    assert covers_once(document)
    assert len(set(paths)) == len(paths)


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_sections_cover_any_text_once_and_lie_within_their_parents(raw: str) -> None:
    document = read(TITLE + raw)
    by_path: dict[str, Section] = {section.path: section for section in document.sections}
    assert covers_once(document)
    assert len(by_path) == len(document.sections)
    for section in document.sections[1:]:
        parent = by_path[section.parent]
        assert parent.start <= section.start <= section.heading_end <= section.own_end
        assert section.own_end <= section.end <= parent.end


def test_items_that_count_on_under_new_headings_keep_their_numbers() -> None:
    raw = TITLE + (
        "一、总体要求\n坚持创新。\n二、重点任务\n（一）汇聚主体\n1.加强项目招引。围绕产业。\n"
        "2.加快企业培育。持续壮大。\n（二）打造平台\n3.突出园区引领。依托创新园。\n"
        "三、组织保障\n（一）加强组织领导。设立领导小组。\n"
    )
    assert tasks(raw) == [
        "二/（一）/1 加强项目招引", "二/（一）/2 加快企业培育", "二/（二）/3 突出园区引领"
    ]  # fmt: skip


def test_numbers_in_brackets_that_run_through_the_chapters_count_measures() -> None:
    raw = TITLE + (
        "三、建设产业体系\n（7）优化提升传统产业。推动升级。\n（8）培育新兴产业。打造支柱。\n"
        "四、健全保障\n（9）健全社会保障体系。完善制度。\n"
    )
    assert tasks(raw) == [
        "三/（7） 优化提升传统产业",
        "三/（8） 培育新兴产业",
        "四/（9） 健全社会保障体系",
    ]
    parts = (
        TITLE + "一、加强招引\n（1）外资。\n（2）内资。\n二、优化服务\n（1）窗口。\n（2）网上。\n"
    )
    assert tasks(parts) == ["一 加强招引", "二 优化服务"]


def test_a_title_on_its_own_line_has_its_text_below() -> None:
    document = read(TITLE + "三、主要任务\n1. 加快招引优质科技型企业\n明确招引目标任务。\n")
    task = document.sections[-1]
    assert (task.title, task.number, task.is_task) == ("加快招引优质科技型企业", "1", True)
    assert document.text[task.heading_end : task.own_end].strip() == "明确招引目标任务。"


def test_a_frame_item_is_a_task_only_with_its_units() -> None:
    raw = TITLE + (
        "五、强化组织实施\n43.加强组织领导。统筹协调。（牵头单位：市委组织部）\n44.严格考核。\n"
    )
    assert tasks(raw) == ["五/43 加强组织领导"]


def test_the_last_chapter_on_how_the_work_is_organised_is_frame() -> None:
    raw = TITLE + "五、统筹发展和安全\n（十六）加强保护。加强数据保护。\n六、健全工作机制\n"
    assert tasks(raw + "（十七）加强组织领导。统筹协调。\n") == ["五/（十六） 加强保护"]


def test_an_item_with_children_and_units_of_its_own_is_a_task_too() -> None:
    raw = TITLE + (
        "一、提高宏观政策实效\n（一）落实减税降费政策。（财政部等部门按职责分工负责）具体措施：\n"
        "1.总结经验做法。（财政部牵头）\n（二）优化服务。\n1.简化手续。\n"
    )
    assert [line.split()[0] for line in tasks(raw)] == ["一/（一）", "一/（一）/1", "一/（二）/1"]


def test_headings_inside_a_text_without_line_breaks_are_found() -> None:
    body = "，督促各地区加强日常监控，确保资金落实到位、规范使用" * 20
    raw = TITLE + (
        "现制定如下方案。"
        f"一、提高政策实施的时效性（一）完善机制。（财政部负责）1．总结做法{body}。"
        f"2．简化程序{body}。（税务总局负责）二、取消不必要的审批（二）改革方式。"
        f"1．编制清单{body}。3．不是标题{body}。"
    )
    assert [section.path for section in read(raw).sections] == [
        "", "一", "一/（一）", "一/（一）/1", "一/（一）/2", "二", "二/（二）", "二/（二）/1"
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["report", "news", "compendium", "law"])
def test_papers_that_order_nothing_have_no_tasks(kind: str) -> None:
    assert tasks(TITLE + "一、改革举措\n1.狠抓争先进位。对照指标。\n", kind) == []


def test_rules_have_articles_and_no_tasks() -> None:
    raw = "常州市科技计划管理办法\n第一条 为规范管理，制定本办法。\n第二条 本办法适用于本市。\n"
    assert tasks(raw, "measures") == []
    assert [section.number for section in read(raw).sections[1:]] == ["第一条", "第二条"]


def test_the_first_attachment_may_hold_the_measures_and_later_ones_do_not() -> None:
    raw = (
        "关于印发工作方案的通知\n现将方案印发给你们。\n附件：\n1.工作方案\n2.任务清单\n附件1\n"
        "工作方案\n一、主要任务\n（一）建设平台。\n附件2\n任务清单\n一、申报材料\n1.申请表。\n"
    )
    assert tasks(raw, "notice") == ["附件1/一/（一） 建设平台"]


def test_a_table_of_contents_is_no_outline() -> None:
    raw = TITLE + "1. 优化园区布局  构筑全域“高新” …………………（1）\n一、改革举措\n1.狠抓布局。\n"
    assert [section.path for section in read(raw).sections] == ["", "一", "一/1"]


def test_a_number_of_a_year_or_a_name_may_follow_the_item_number() -> None:
    raw = (
        TITLE
        + "二、任务\n11.121人才梯队项目。重点培养人才。\n12.2020年底前开展治理。\n3.3%的增长。\n"
    )
    assert tasks(raw) == ["二/11 121人才梯队项目", "二/12 2020年底前开展治理"]


@pytest.mark.parametrize(
    ("number", "value"),
    [("（十二）", 12), ("二", 2), ("二十", 20), ("第一百零三条", 103), ("附件3", 3), ("⑤", 5)],
)
def test_numbers_of_headings_have_values(number: str, value: int) -> None:
    assert number_value(number) == value


def test_what_the_notice_says_before_the_paper_is_no_measure() -> None:
    raw = (
        "市政府办公室关于印发常州市人才工作方案的通知\n一、提高认识。各地要重视。\n"
        "二、狠抓落实。各地要推进。\n常州市人才工作方案\n一、引进人才。建设平台。\n"
    )
    document = read_document(normalise(RawText(raw, wrapped=False)))
    assert [(s.path, s.title) for s in document.sections if s.is_task] == [("一#2", "引进人才")]


@pytest.mark.parametrize(
    "title", ["人才公寓申请公告", "数据出境安全指引（2026版）", "就业政策清单"]
)
def test_papers_that_tell_and_order_nothing_have_no_tasks(title: str) -> None:
    raw = f"常州市{title}\n一、申请条件。年满十八岁。\n二、申请材料。身份证。\n"
    document = read_document(normalise(RawText(raw, wrapped=False)))
    assert not [s for s in document.sections if s.is_task]


def test_a_table_of_contents_has_no_sections() -> None:
    raw = (
        "常州市优化营商环境条例\n目录\n第一章总则\n第二章 市场环境\n第一章总则\n"
        "第一条为了优化营商环境。\n第二章 市场环境\n第二条本市创新体制机制。\n"
    )
    document = read_document(normalise(RawText(raw, wrapped=False)))
    paths = [section.path for section in document.sections if section.path]
    assert paths == ["第一章", "第一章/第一条", "第二章", "第二章/第二条"]


def test_chapters_behind_the_word_contents_stay() -> None:
    raw = "常州市服务办法\n附件目录\n目录\n第一章总则\n第一条为了服务。\n"
    document = read_document(normalise(RawText(raw, wrapped=False)))
    assert [s.path for s in document.sections if s.path] == ["第一章", "第一章/第一条"]
