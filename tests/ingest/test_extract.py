from pathlib import Path

import pytest

from policygraph.ingest.extract import extract, read_document
from policygraph.ingest.model import Entry, Figure, Mention, Relation, Unread
from policygraph.ingest.normalise import normalise
from policygraph.ingest.pipeline import WORK, analyse

CORPUS = Path(__file__).parents[2] / "corpus"
LEAP = CORPUS / "wujin-2021-leap.txt"


def test_the_wujin_paper_gives_its_forty_roles() -> None:
    facts = extract(LEAP, Entry("wujin-2021-leap", LEAP.name))
    roles = {
        (r.type, r.source.name, r.target.name) for r in facts.relations if r.target.label == "Task"
    }
    assert sum(1 for section in facts.document.sections if section.is_task) == 12
    assert len(roles) == 40
    assert ("LEADS", "武进区商务局", "二/（一）/1") in roles
    assert ("SUPPORTS", "武进国家高新区", "二/（二）/3") in roles


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda path: path.stem)
def test_all_that_was_read_lies_in_the_text(path: Path) -> None:
    facts = extract(path)
    text = facts.document.text
    found: list[Mention | Relation | Figure | Unread] = [
        *facts.mentions, *facts.relations, *facts.figures, *facts.open
    ]  # fmt: skip
    assert all(0 <= item.start < item.end <= len(text) for item in found)
    assert all(text[m.start : m.end] == m.surface for m in facts.mentions)


def test_reading_twice_gives_the_same_facts() -> None:
    assert extract(LEAP) == extract(LEAP)


def test_a_name_inside_a_title_or_a_role_clause_is_no_mention_of_its_own() -> None:
    raw = (
        "关于加快科技创新的实施意见\n一、重点任务\n1.建设园区。依托常州科教城，落实《关于支持中以"
        "常州创新园发展的若干意见》。（牵头单位：区科技局）\n"
    )
    doc = analyse(read_document(normalise(raw), Entry("x", "x", region="武进区")))
    free = {m.name for m in doc.user_data[WORK].mentions if not m.role}
    assert "常州科教城" in free
    assert not free & {"中以常州创新园", "武进区科技局"}


def test_spacy_carries_text_and_spans() -> None:
    raw = "关于加快科技创新的实施意见\n一、重点任务\n1.建设园区。依托常州科教城，办好活动。\n"
    doc = analyse(read_document(normalise(raw), Entry("x", "x", region="武进区")))
    assert doc.text == normalise(raw).text
    assert ("Park", "常州科教城") in {(s.label_, s.text) for s in doc.spans["mentions"]}
    assert [s.label_ for s in doc.spans["sections"]].count("Task") == 1


def test_the_pipeline_reads_what_extract_reads() -> None:
    facts = extract(LEAP, Entry("wujin-2021-leap", LEAP.name))
    work = analyse(facts.document).user_data[WORK]
    assert (work.mentions, tuple(work.relations)) == (facts.mentions, facts.relations)
    assert tuple(work.figures) == facts.figures


def test_names_in_the_own_title_are_none_where_it_stands_again(tmp_path: Path) -> None:
    paper = tmp_path / "notice.txt"
    paper.write_text(
        "市政府办公室关于印发常州市人工智能创新发展行动计划的通知\n\n现印发给你们。\n\n"
        "常州市人工智能创新发展行动计划\n\n一、建设平台。支持实验室建设。\n",
        "utf-8",
    )
    found = {(m.label, m.name) for m in extract(paper).mentions}
    assert ("Department", "常州市政府办公室") in found
    assert not [name for label, name in found if label == "Program"]
