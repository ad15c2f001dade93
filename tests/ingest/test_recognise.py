from itertools import pairwise
from pathlib import Path

import pytest

from policygraph.ingest.extract import read_document
from policygraph.ingest.model import Entry, Mention
from policygraph.ingest.normalise import normalise
from policygraph.ingest.recognise import recognise
from policygraph.ingest.recognise.reader import select
from tests.ingest.named import mentions, names

CORPUS = Path(__file__).parents[2] / "corpus"
TEXTS = sorted(CORPUS.glob("*.txt"))


def test_no_name_is_read_in_a_book_title() -> None:
    assert names("印发《常州市关于加快中以常州创新园建设的若干政策》，", "常州市") == []


def test_short_forms_of_one_park_are_one_name() -> None:
    text = "中以常州创新园建成。中以园、中以创新园和常州创新园招商。"
    assert names(text, "常州市", "Park") == ["中以常州创新园"]


def test_two_parks_stay_two() -> None:
    text = "合肥高新区、合肥新站高新区发展。西部（重庆）科学城、西部（成都）科学城共建。"
    found = names(text, "合肥市", "Park")
    assert found == ["合肥新站高新区", "合肥高新区", "西部（成都）科学城", "西部（重庆）科学城"]


def test_company_is_known_by_the_name_in_its_bracket() -> None:
    text = "与上海云解信息科技有限公司（科创帮）共建。目前，科创帮已推荐项目。"
    assert names(text, "武进区", "Enterprise") == ["上海云解信息科技有限公司"]


def test_longer_name_wins() -> None:
    short = Mention(2, 4, "Place", "常州市", "常州", "place")
    long = Mention(2, 7, "Park", "常州科教城", "常州科教城", "park-suffix")
    assert select([short, long]) == (long,)


def test_names_of_one_coordination_share_their_span() -> None:
    found = [m for m in mentions("推进中德、中瑞等创新园建设") if m.label == "Park"]
    assert len(found) == 2
    assert len({(m.start, m.end) for m in found}) == 1


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_surfaces_stand_in_the_text_and_do_not_overlap(path: Path) -> None:
    text = path.read_text("utf-8")
    document = read_document(normalise(text), Entry("x", path.name, region="常州市"))
    found = recognise(document)
    assert all(document.text[m.start : m.end] == m.surface for m in found)
    spans = sorted({(m.start, m.end) for m in found})
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert found == recognise(document)


def test_forms_of_one_company_are_one_name() -> None:
    text = "史赛克落户。美国史赛克公司投资，史赛克集团增资。"
    assert len(names(text, "武进区", "Enterprise")) == 1
