"""Working together, paying, joining, standing and hatching, read from one sentence."""

import pytest

from policygraph.ingest.model import Relation
from tests.ingest.marked import edges, relations

TIES = [
    pytest.param(
        "[place:常州=常州市]先后与[institution:中科院]、[institution:南京大学]等重点高校院所加强战略合作。",
        ["常州市 PARTNERS_WITH 中科院", "常州市 PARTNERS_WITH 南京大学"],
        id="with",
    ),
    pytest.param(
        "积极推动[institution:本·古里安大学]与[institution:常州大学]联合研究生培养等项目。",
        ["本·古里安大学 PARTNERS_WITH 常州大学"],
        id="each-other",
    ),
    pytest.param(
        "[platform:先进所]先后为[enterprise:龙城精锻]、[enterprise:中车戚研所]等上千家企业提供技术服务。",
        ["先进所 PARTNERS_WITH 中车戚研所", "先进所 PARTNERS_WITH 龙城精锻"],
        id="serves-a-named-firm",
    ),
    pytest.param("鼓励企业与[institution:江苏产研院]合作。", [], id="unnamed"),
    pytest.param(
        "[place:济宁=济宁市]与[place:长江]沿线城市交流合作。", [], id="cities-along-a-river"
    ),
    pytest.param(
        "[place:温州=温州市]成功签约[park:中印尼产业合作园]。", [], id="what-was-agreed-upon"
    ),
    pytest.param(
        "充分利用[place:武进=武进区]与[place:金坛=金坛区]、[place:新北=新北区]与[place:溧阳=溧阳市]对口合作的机会。",
        ["新北区 PARTNERS_WITH 溧阳市", "武进区 PARTNERS_WITH 金坛区"],
        id="pairs",
    ),
    pytest.param(
        "推动[park:甲科学城]、[park:乙大学城]联动发展。",
        ["甲科学城 PARTNERS_WITH 乙大学城"],
        id="grow-together",
    ),
    pytest.param("[place:中国]—[place:东盟]命运共同体建设。", [], id="a-name-with-a-dash"),
    pytest.param(
        "支持[park:济宁高新区]与[enterprise:浪潮集团]、[place:深圳=深圳市]华付合作。",
        ["济宁高新区 PARTNERS_WITH 浪潮集团"],
        id="a-firm-not-known-behind-its-city",
    ),
    pytest.param(
        "[park:中国—东盟金融城]获评[place:中央财政=中国]支持普惠金融发展示范区。",
        [],
        id="a-rank-won",
    ),
    pytest.param(
        "支持[place:石棉县]开展全省深化[program:县域内城乡融合发展改革试点]。",
        ["石棉县 TAKES_PART_IN 县域内城乡融合发展改革试点"],
        id="two-verbs-of-a-pilot",
    ),
    pytest.param(
        "[enterprise:理想汽车]选择落户[place:常州=常州市][place:武进=武进区]。",
        ["武进区 PART_OF 常州市", "理想汽车 LOCATED_IN 武进区"],
        id="a-district-behind-its-city",
    ),
    pytest.param(
        "由[department:市教委]等主管部门联合[department:海淀区政府]，面向企业宣讲政策。",
        ["市教委 PARTNERS_WITH 海淀区政府"],
        id="acts-jointly",
    ),
    pytest.param("[department:市科技局]会同[department:市财政局]制定办法。", [], id="offices-deal"),
    pytest.param(
        "[institution:中国科学院]与[department:常州市政府]在[place:北京=北京市]签署战略合作协议。",
        ["中国科学院 PARTNERS_WITH 常州市政府"],
        id="where-they-sign",
    ),
    pytest.param(
        "[enterprise:易控]先后承担国家[program:863计划]、国际科技合作、科技支撑、[program:创新基金]项目的研究任务。",
        ["易控 TAKES_PART_IN 863计划", "易控 TAKES_PART_IN 创新基金"],
        id="two-items-not-known",
    ),
    pytest.param(
        "推动[park:甲经开区]、[park:乙高新区]错位竞争、联动发展。",
        ["甲经开区 PARTNERS_WITH 乙高新区"],
        id="grow-together-in-two-ways",
    ),
    pytest.param(
        "推进[park:自贸片区]、[park:综保区]、[park:跨境电商综试区]联动创新发展。",
        [],
        id="three-in-a-list-grow",
    ),
    pytest.param("主动融入[place:长江经济带]、[place:长三角]一体化发展。", [], id="regions-grow"),
    pytest.param(
        "[institution:中南大学]连续十年帮扶[place:江华=江华瑶族自治县]成效明显。",
        ["中南大学 PARTNERS_WITH 江华瑶族自治县"],
        id="aids",
    ),
    pytest.param(
        "确保[place:永州=永州市]一中对口帮扶[place:宁远=宁远县]一中取得实效。",
        [],
        id="schools-aid",
    ),
    pytest.param(
        "[enterprise:冠福股份]迁址[place:荆州=荆州市]，新增上市公司3家。",
        ["冠福股份 LOCATED_IN 荆州市"],
        id="moves-its-seat",
    ),
    pytest.param(
        "[enterprise:抖音]、[platform:甲联合创新中心]等一批新经济项目入驻[place:北海=北海市]。",
        ["抖音 LOCATED_IN 北海市", "甲联合创新中心 LOCATED_IN 北海市"],
        id="settle-in-a-list",
    ),
    pytest.param(
        "[platform:甲重点实验室]分支机构落户[place:永州=永州市]。", [], id="its-branch-settles"
    ),
    pytest.param(
        "[institution:中科院][program:“海基一号”=海基一号]项目完成选址。",
        ["中科院 RUNS 海基一号"],
        id="institute-before-a-quoted-name",
    ),
    pytest.param(
        "扎实推进[place:江阴=江阴市]、[place:宜兴=宜兴市][program:生态产品价值实现机制试点]。",
        [
            "宜兴市 TAKES_PART_IN 生态产品价值实现机制试点",
            "江阴市 TAKES_PART_IN 生态产品价值实现机制试点",
        ],
        id="places-before-a-pilot",
    ),
    pytest.param(
        "[place:冷水滩=冷水滩区]、[place:东安=东安县]等地开展[program:居家社区养老服务试点]。",
        [
            "东安县 TAKES_PART_IN 居家社区养老服务试点",
            "冷水滩区 TAKES_PART_IN 居家社区养老服务试点",
        ],
        id="places-try-a-pilot",
    ),
    pytest.param(
        "[department:市政务局]负责[platform:市中介服务交易平台]的建设和运行管理。",
        ["市政务局 BUILDS 市中介服务交易平台", "市政务局 RUNS 市中介服务交易平台"],
        id="in-charge-of-a-facility",
    ),
    pytest.param(
        "[institution:职业大学]与[place:俄罗斯]等高等院校合作。",
        [],
        id="a-place-that-tells-an-origin",
    ),
    pytest.param(
        "卓尔控股、[enterprise:九州通医药]等7家企业加入[platform:光伏联盟]。",
        ["九州通医药 TAKES_PART_IN 光伏联盟"],
        id="unknown-name-before",
    ),
    pytest.param(
        "[department:市科技局]为[enterprise:天合光能]提供政策服务。", [], id="office-serves"
    ),
    pytest.param(
        "[platform:南大研究院]、[platform:北化研究院]等5家研究院入列[institution:江苏省产业技术研究院]专业所。",
        [
            "北化研究院 TAKES_PART_IN 江苏省产业技术研究院",
            "南大研究院 TAKES_PART_IN 江苏省产业技术研究院",
        ],
        id="joins",
    ),
    pytest.param("全区18人入选[program:科技副总项目]。", [], id="people-join"),
    pytest.param(
        "[platform:南大研究院]是[place:常州=常州市]最早引进落户[park:科教城=常州科教城]的研发机构。",
        ["南大研究院 LOCATED_IN 常州科教城"],
        id="settled",
    ),
    pytest.param(
        "在[park:常州科教城]高标准研究建设“[platform:龙城实验室]”。",
        ["龙城实验室 LOCATED_IN 常州科教城"],
        id="built-in",
    ),
    pytest.param(
        "启动建设[park:西太湖]“[park:长三角青年创新创业港]”。",
        ["长三角青年创新创业港 LOCATED_IN 西太湖"],
        id="before-name",
    ),
    pytest.param(
        "[program:国际新能源汽车展]在[place:合肥=合肥市]举行。",
        ["国际新能源汽车展 LOCATED_IN 合肥市"],
        id="held-in",
    ),
    pytest.param("2个国家人才团队入驻[park:中以常州创新园]。", [], id="teams-settle"),
    pytest.param(
        "[platform:南大研究院]引进孵育了[enterprise:宏微科技]、[enterprise:瑞泽微电子]等45家高科技公司。",
        ["南大研究院 INCUBATES 宏微科技", "南大研究院 INCUBATES 瑞泽微电子"],
        id="hatches",
    ),
    pytest.param(
        "[place:常州=常州市]培育了[enterprise:天晟新材]。", [], id="a-city-hatches-nothing"
    ),
]


@pytest.mark.parametrize(("text", "expected"), TIES)
def test_ties_are_read(text: str, expected: list[str]) -> None:
    assert edges(text) == expected


def payment(text: str) -> dict[str, dict[str, object]]:
    found: tuple[Relation, ...] = relations(text)
    return {
        f"{r.source.name} {r.target.name}": dict(r.properties) for r in found if r.type == "FUNDS"
    }


def test_funds_carry_amount_and_terms() -> None:
    text = (
        "[department:江苏省工信厅]自2019年起对[platform:石墨烯创新中心]每年支持1000万元建设经费，"
        "[place:常州市]、区两级财政每年支持300万元建设经费，连续支持三年。"
    )
    once = {"per": "year", "amount": 10_000_000, "since": 2019}
    then = {"per": "year", "amount": 3_000_000, "years": 3, "joint": True}
    paid = payment(text)
    assert paid == {"江苏省工信厅 石墨烯创新中心": once, "常州市 石墨烯创新中心": then}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市级设立10亿元的[program:科创基金]。", {"常州市 科创基金": {"amount": 1_000_000_000}}),
        (
            "[enterprise:寅盛药业]开发NS4B抑制剂获国家“[program:十三五重大专项]”支持1190万元。",
            {"十三五重大专项 寅盛药业": {"amount": 11_900_000}},
        ),
        (
            "[department:省财政厅]安排专项资金5000万元支持[platform:之江实验室]建设。",
            {"省财政厅 之江实验室": {"amount": 50_000_000}},
        ),
        (
            "[enterprise:华为]给予[platform:之江实验室]最高500万美元支持。",
            {"华为 之江实验室": {"amount": 5_000_000, "currency": "USD", "ceiling": True}},
        ),
        ("市财政对[program:龙城英才计划]入选人才给予100万元资助。", {}),
        ("[enterprise:天合光能]荣获国家科学技术进步奖。", {}),
    ],
    ids=["fund", "gets", "sets-aside", "currency", "award-to-a-class", "honour"],
)
def test_payments_are_read(text: str, expected: dict[str, dict[str, object]]) -> None:
    assert payment(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "加快建设[place:涡阳县][enterprise:安宜美食品]等重大项目。",
            ["安宜美食品 LOCATED_IN 涡阳县"],
        ),
        (
            "[enterprise:宁德时代][place:贵州=贵州省]基地成为零碳工厂。",
            ["宁德时代 LOCATED_IN 贵州省"],
        ),
        ("[place:香港=香港特别行政区][enterprise:建滔]项目落地。", []),
        ("[enterprise:正润新材料]等3家企业获[place:广西=广西壮族自治区]智能工厂认定。", []),
    ],
)
def test_works_are_placed_by_their_neighbours(text: str, expected: list[str]) -> None:
    assert edges(text, inferred=True) == expected
