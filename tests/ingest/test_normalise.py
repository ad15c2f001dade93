import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.ingest.fold import fold_line
from policygraph.ingest.lines import find_furniture, read_lines
from policygraph.ingest.normalise import normalise
from policygraph.ingest.readers import read_file

CORPUS = Path(__file__).parents[2] / "corpus"
PAPERS = sorted(CORPUS.glob("*.txt"))

PIECES = [
    "一、总体要求", "1．加强招引。", "（一）", "到 2023 年", "，", "。", " ", "\n", "\n\n", "\t",
    "　", "A B", "3.3%", "\r\n", "\f", "— 3 —\n", "(牵头单位:区科技局)", "创\n新", "|a|b|\n",
    "\uff12\uff10\uff12\uff11",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def kept(raw: str) -> str:
    """The source without blanks and furniture, each character in its usual form."""
    lines = read_lines(raw)
    furniture = find_furniture(lines)
    text = "".join(line.text for at, line in enumerate(lines) if at not in furniture)
    return re.sub(r"[\s\u200b|]|:?-{3,}:?", "", text)


def check(raw: str) -> None:
    normal = normalise(raw)
    assert re.sub(r"[\s|]", "", normal.text) == kept(raw)
    for at, letter in enumerate(normal.text):
        if not letter.isspace():
            source = raw[normal.source_offset(at)]
            same = unicodedata.normalize("NFKC", letter) == unicodedata.normalize("NFKC", source)
            assert same or fold_line(source) == letter


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_every_character_of_the_corpus_is_kept_and_leads_back(path: Path) -> None:
    check(read_file(path)[1].text)


@given(texts)
def test_every_character_is_kept_and_leads_back(raw: str) -> None:
    check(raw)


@given(texts)
def test_a_clean_text_has_no_empty_paragraph(raw: str) -> None:
    lines = normalise(raw).text.split("\n")
    assert lines[-1] == ""
    assert all(line.strip(" ") or "\t" in line for line in lines[:-1])


def paragraphs(raw: str) -> list[str]:
    return normalise(raw).text.split("\n")[:-1]


def test_wrapped_lines_with_empty_lines_between_are_one_paragraph() -> None:
    raw = (
        "（二）加大创新投入力度，打造高能级双创平台\n\n"
        "3．狠抓重点板块重要平台提档升级。武进国家高新区按照“一车一人一\n\n"
        "芯”产业布局，建设好江苏省中以产业技术研究院、中汽研（常州）汽车工程\n\n\n\n"
        "研究院、万帮新能源汽车能源与信息创新中心、长三角化合物半导体创新基地\n\n"
        "等重点平台，其中万帮新能源汽车能源与信息创新中心争创国家级。西太湖科\n\n"
        "技产业园持续培育碳材料产业。到 2023 年，全区新增上市企业 15家。\n\n"
        "4．突出特色园区特色平台引领示范。\n\n"
    )
    heading, third, fourth = paragraphs(raw)
    assert heading == "（二）加大创新投入力度，打造高能级双创平台"
    assert "“一车一人一芯”产业布局" in third
    assert "汽车工程研究院、万帮" in third
    assert third.endswith("到2023年，全区新增上市企业15家。")
    assert fourth == "4.突出特色园区特色平台引领示范。"


def test_a_page_number_and_a_blank_at_the_page_start_do_not_cut_a_paragraph() -> None:
    raw = (
        "国际物流等领域，促成了一批中以合作项目，部分项目填补\n\n— 8 —\n\n"
        " 了国内相关技术领域空白。成立了全国首个中以创新发展基\n\n"
        "金，并成功投资了一批医疗领域项目。设立了以色列高级专\n\n家库。\n"
    )
    assert paragraphs(raw) == [
        "国际物流等领域，促成了一批中以合作项目，部分项目填补了国内相关技术领域空白。成立了全国"
        "首个中以创新发展基金，并成功投资了一批医疗领域项目。设立了以色列高级专家库。"
    ]


def test_a_paragraph_that_a_page_cuts_inside_a_word_goes_on() -> None:
    raw = (
        "(一) 指导思想\n\n坚持以习近平新时代中国特色社会主义思想为指导，坚持创\n\n"
        "新在现代化建设全局中的核心地位，优化区域创新生态。\n\n（二）基本原则\n"
    )
    assert paragraphs(raw)[0] == "（一）指导思想"
    assert "坚持创新在现代化" in paragraphs(raw)[1]


def test_headlines_stay_apart_from_the_text_below() -> None:
    raw = (
        "江苏省常州市武进区全力做强“两湖”科创引擎 创新潮涌，澎湃“第一动力”\n\n"
        "科技创新，指引着城市未来。\n\n主体赋能，发力创新路上“加速跑”\n\n瞪羚企业是重要标志。\n"
    )
    assert len(paragraphs(raw)) == 4
    assert paragraphs(raw)[0].endswith("科创引擎 创新潮涌，澎湃“第一动力”")


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("武发〔2021〕10 号", "武发〔2021〕10号"),
        ("(一) 壮大企业,培育2,497家。", "（一）壮大企业，培育2,497家。"),
        ("占比达\uff13．\uff13％。", "占比达3.3%。"),
        ("指 导 思 想", "指导思想"),
        ("推进常州 市建设 8家。", "推进常州市建设8家。"),
        ("中共常州市委 常州市人民政府", "中共常州市委 常州市人民政府"),
        ("责任单位：区科技局 区人社局。", "责任单位：区科技局 区人社局。"),
        ("⼈才引育，人⺠政府。", "人才引育，人民政府。"),
        ("## 一、**总体要求**", "一、总体要求"),
        ("Tel Aviv大学", "Tel Aviv大学"),
    ],
)
def test_blanks_and_widths_are_folded_where_they_say_nothing(raw: str, clean: str) -> None:
    assert paragraphs(raw) == [clean]


def test_a_text_without_line_breaks_stays_one_paragraph() -> None:
    raw = "现制定如下分工方案。一、提高时效性（一）研究机制。（财政部负责）" * 3
    assert paragraphs(raw) == [raw]
