import pytest

from policygraph.ingest.citations import read_citations
from policygraph.ingest.extract import read_document
from policygraph.ingest.model import SELF, Document, Entry, Mention
from policygraph.ingest.normalise import normalise


def read(sentence: str, kind: str = "opinion") -> Document:
    raw = f"关于推进科技创新的实施意见\n{sentence}\n一、总体要求\n"
    return read_document(normalise(raw), Entry("x", "x.txt", region="武进区", kind=kind))


def edges(sentence: str, kind: str = "opinion") -> list[tuple[str, str]]:
    found = read_citations(read(sentence, kind)).relations
    return [(item.type, item.target.name) for item in found if item.target.name != SELF]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("为深入贯彻落实常州市《关于创新驱动高质量发展的实施意见》，制定本实施意见。",
         [("IMPLEMENTS", "关于创新驱动高质量发展的实施意见")]),
        ("根据《中共广州市委关于推进新型城市化发展的决定》，提出以下意见。",
         [("CITES", "中共广州市委关于推进新型城市化发展的决定")]),
        ("为贯彻《甲类管理条例》和《乙类管理办法》精神，制定本意见。",
         [("IMPLEMENTS", "甲类管理条例"), ("IMPLEMENTS", "乙类管理办法")]),
        ("本意见施行后，《常州市科技计划管理办法》同时废止。",
         [("REPEALS", "常州市科技计划管理办法")]),
        ("制定高质量数据集建设实施方案，建立机制。", [("CITES", "高质量数据集建设实施方案")]),
        ("落实人工智能科技伦理管理服务办法，加强自律。",
         [("IMPLEMENTS", "人工智能科技伦理管理服务办法")]),
        ("落实“创新政策20条”及“创新驱动高质量发展30条”。",
         [("IMPLEMENTS", "创新政策20条"), ("IMPLEMENTS", "创新驱动高质量发展30条")]),
        ("一揽子出台促进经济发展20条、总部经济10条等政策措施。",
         [("CITES", "促进经济发展20条"), ("CITES", "总部经济10条")]),
    ],
)  # fmt: skip
def test_papers_that_are_named_become_edges(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert edges(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "落实减税降费政策，制定具体实施细则。",
        "引导律师协会适时出台行业指引。",
        "探索制定数据领域专业服务规范。",
        "《自然》杂志发布榜单。",
        "创演《盛世梨园百花春》，推进《楚辞大典第二编》编纂。",
        "取得《医疗机构执业许可证》，签订《劳动合同》。",
        "提供实施路径和方法指引。",
        "现制定如下分工方案。",
        "研究制定收费办法和标准。",
        "16条重点产业链加快发展。",
        "完善科技创新管理办法。",
        "现印发《关于推进科技创新的实施意见》。",
    ],
)
def test_what_names_no_definite_other_paper_is_no_citation(sentence: str) -> None:
    assert edges(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("制定实施产业空间优化焕新行动方案，打造一批", "产业空间优化焕新行动方案"),
        ("颁布全国首部省级数据流通交易促进条例。", "数据流通交易促进条例"),
        ("印发本市新型储能发展总体方案，支持", "新型储能发展总体方案"),
        ("实施生态产品价值（VEP）核算及应用指南。", "生态产品价值（VEP）核算及应用指南"),
    ],
)
def test_a_title_begins_behind_its_verbs_and_what_is_said_of_it(sentence: str, title: str) -> None:
    assert edges(sentence, "report") == [("CITES", title)]


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("高标准编制市级国土空间总体规划，完成城市更新专项规划。",
         ["常州市国土空间总体规划", "城市更新专项规划"]),
        ("粤赣两省五年实施方案出台。", ["粤赣两省五年实施方案"]),
        ("推动市级国土空间总体规划获批。", ["常州市国土空间总体规划"]),
        ("制定（潜在）独角兽培育认定办法以及高企倍增计划。", ["（潜在）独角兽培育认定办法"]),
        ("相继制定稳外贸“12条”、促消费“19条”等专项政策。", ["稳外贸12条", "促消费19条"]),
        ("出台优化营商环境50条、降低企业用能成本17条，落实人才强市28条。",
         ["优化营商环境50条", "降低企业用能成本17条", "人才强市28条"]),
        ("推出“抢先机、拼经济”30条、扩大投资18条。", ["抢先机、拼经济30条", "扩大投资18条"]),
        ("高水平编制国土空间总体规划。", ["武进区国土空间总体规划"]),
        ("编制国土空间生态修复规划，7县国土空间总体规划通过审议。", ["国土空间生态修复规划"]),
        ("发布国际航线12条，落实“免申即享”清单26条，推出公交线路5条。", []),
        ("市域国土空间总体规划正式获批。", ["常州市国土空间总体规划"]),
        ("完成市综合交通体系规划，出台市属企业改革方案。",
         ["常州市综合交通体系规划", "市属企业改革方案"]),
        ("出台国家一揽子化债方案。编制完成都市圈14个行动方案。落实廉洁自律各项规定。", []),
        ("发布场景需求和解决方案。编制实施乡镇国土空间规划。", []),
        ("完成《一体化规划》修改初步成果和城市设计方案。", ["一体化规划"]),
        ("研究制定服务平台发展规划和管理制度。", []),
        ("行业协会制定发布中介服务行业规范。", []),
        ("先后制订高企培育若干政策、进一步推进高企培育若干政策。",
         ["高企培育若干政策", "进一步推进高企培育若干政策"]),
        ("出台经济运行向上向好“38条”，落实落细“民营经济”33条，兑现“60条”支持政策。",
         ["经济运行向上向好38条", "民营经济33条", "60条支持政策"]),
        ("编制历史文化名城保护等专项规划。", []),
        ("组织编制创新驱动战略规划。", []),
        ("制定“一企一策”培育方案。", []),
        ("编制并公布统一的事项目录及其办事指南。", []),
        ("研究制定医疗数据分类分级等制度规范。", []),
        ("政策制定部门应公开征集意见。", []),
        ("每年发布重点选题指引。", []),
        ("依照本条例制定登记管理的具体办法。", []),
        ("打通“断头路”10条。", []),
    ],
)  # fmt: skip
def test_titles_without_marks(sentence: str, titles: list[str]) -> None:
    assert [title for _, title in edges(sentence, "report")] == titles


@pytest.mark.parametrize(
    "sentence",
    [
        "淮剧《范公堤》《宋公堤》入选名录，",
        "《凌云》获国际金奖，",
        "《梦境•光雾山》入选全国示范案例，",
        "荣膺《创业邦》中国最佳创业园区第一名，",
        "推出话剧《出山》、舞剧《天蝉地傩》等剧目，",
    ],
)
def test_works_of_art_are_no_papers(sentence: str) -> None:
    assert edges(sentence, "report") == []


def test_a_plan_that_was_approved_is_a_paper() -> None:
    sentence = "《淮安市国土空间总体规划（2021—2035年）》获省政府批复。"
    assert edges(sentence, "report") == [("CITES", "淮安市国土空间总体规划（2021—2035年）")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("各部门贯彻落实《优化营商环境条例》。", [("CITES", "优化营商环境条例")]),
        ("全面落实《优化营商环境条例》。", [("IMPLEMENTS", "优化营商环境条例")]),
        ("落实新修订《政府信息公开条例》要求。", [("IMPLEMENTS", "政府信息公开条例")]),
        ("制定落实未来产业培育实施意见。", [("CITES", "未来产业培育实施意见")]),
    ],
)
def test_a_report_carries_out_what_no_other_does(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert edges(sentence, "report") == expected


def test_a_number_in_brackets_is_a_form_of_the_title() -> None:
    reading = read_citations(read("根据《关于加快发展的意见》（国发〔2020〕5号）精神。"))
    assert [(m.name, m.surface) for m in reading.mentions] == [
        ("关于加快发展的意见", "关于加快发展的意见"), ("关于加快发展的意见", "国发〔2020〕5号")
    ]  # fmt: skip


def test_evidence_is_the_sentence() -> None:
    document = read("坚持创新。根据《科学技术进步法》，制定本意见。")
    relation = read_citations(document).relations[0]
    quote = document.text[relation.start : relation.end]
    assert quote == "根据《科学技术进步法》，制定本意见。"


def test_a_paper_made_to_carry_out_another_implements_it() -> None:
    document = read("为贯彻落实省“创新政策40条”，市政府出台《关于产业的若干政策》。", "compendium")
    found = [(r.type, r.source.name, r.target.name) for r in read_citations(document).relations]
    assert ("IMPLEMENTS", "关于产业的若干政策", "创新政策40条") in found


def test_the_department_before_the_verb_issued_the_paper() -> None:
    document = read("区科技局制订出台《关于新型研发机构的细则》。")
    at = document.text.index("区科技局")
    unit = Mention(at, at + 4, "Department", "武进区科技局", "区科技局", "test")
    found = [r for r in read_citations(document, (unit,)).relations if r.type == "ISSUES"]
    assert [(r.source.name, r.target.name) for r in found] == [
        ("武进区科技局", "关于新型研发机构的细则")
    ]


def test_issuers_that_only_the_number_tells_are_inferred() -> None:
    raw = "武发〔2021〕10号\n关于推进武进区科技创新的实施意见\n一、总体要求\n"
    document = read_document(normalise(raw))
    issues = read_citations(document).relations
    assert [(r.source.name, r.inferred) for r in issues] == [
        ("武进区委", True), ("武进区政府", True)
    ]  # fmt: skip
    assert document.text[issues[0].start : issues[0].end] == "武发〔2021〕10号"


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("根据《引进人才入户管理办法》（穗府办规〔2020〕10号）（以下称《办法》），制定本意见。申报符合《办法》的，办理入户。",
         ["引进人才入户管理办法"]),
        ("《旅游城市建设发展规划》获批，掀起《规划》实施热潮。",
         ["旅游城市建设发展规划"]),
        ("各单位落实《实施意见》。", []),
        ("编制《十五五规划纲要（草案）》（以下简称《纲要草案》），《纲要草案》已提请审议。",
         ["十五五规划纲要（草案）"]),
        ("贯彻《个人信息保护法》和《中华人民共和国个人信息保护法》。",
         ["中华人民共和国个人信息保护法"]),
    ],
)  # fmt: skip
def test_short_titles_mean_the_full_ones(sentence: str, titles: list[str]) -> None:
    assert {title for _, title in edges(sentence)} == set(titles)


def test_the_number_of_a_decree_stands_for_its_paper() -> None:
    document = read("根据《城镇住房保障办法》（广东省人民政府令第181号），制定本意见。")
    found = [m for m in read_citations(document).mentions if m.rule == "title-number"]
    assert [(m.surface, m.name) for m in found] == [("广东省人民政府令第181号", "城镇住房保障办法")]


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("通过《数据成熟度评估模型》（GB/T36073-2018）的企业", ["数据成熟度评估模型"]),
        ("地方标准《数据中心能源效率限额》（DB11/T1139），", ["数据中心能源效率限额"]),
        ("纳入《北京市老旧厂房改造再利用台账》且", ["北京市老旧厂房改造再利用台账"]),
        ("《甲省就医经办规程》（以下简称《规程》）适用，《规程》另有规定", ["甲省就医经办规程"]),
        ("读《成熟的模型》（修订版），办《规程》", []),
    ],
)  # fmt: skip
def test_standards_and_registers_are_papers(sentence: str, titles: list[str]) -> None:
    found = read_citations(read(sentence)).mentions
    assert sorted({item.name for item in found if item.label == "Document"}) == titles
