"""Frames of relations beyond the plain one: fronted, shared, paired, carried, filled, moved."""

from dataclasses import replace

import pytest

from tests.ingest.marked import CITY, edges

BUILDING = [
    pytest.param(
        "[department:市委]、[department:市政府]把[park:自创区]建设作为重中之重。",
        ["市委 BUILDS 自创区", "市政府 BUILDS 自创区"],
        id="fronted",
    ),
    pytest.param("[department:市政府]把[park:自创区]打造成创新高地。", [], id="stands-already"),
    pytest.param(
        "今创公司与[institution:常州大学]共同成立[platform:智芯研究院]。",
        ["常州大学 BUILDS 智芯研究院"],
        id="partner-of-an-unknown",
    ),
    pytest.param(
        "与[institution:常州大学]合作的企业建设[platform:智芯研究院]。", [], id="no-partner"
    ),
    pytest.param(
        "如：[enterprise:微亿智造]，目前与[department:区政府]联合打造[platform:云平台]。",
        ["区政府 BUILDS 云平台", "微亿智造 BUILDS 云平台"],
        id="name-as-a-clause",
    ),
    pytest.param(
        "[park:中以园]是自2014年以来[department:中国政府]、[department:以色列政府]间创新合作共建的平台。",
        ["中国政府 BUILDS 中以园", "以色列政府 BUILDS 中以园"],
        id="made-by",
    ),
]

WORKING = [
    pytest.param(
        "[park:甲园]、[park:乙园]分别与[department:市科技局]、[department:市建设局]建立了合作关系。",
        ["乙园 PARTNERS_WITH 市建设局", "甲园 PARTNERS_WITH 市科技局"],
        id="each-its-own",
    ),
    pytest.param(
        "[institution:中科院]、[institution:南京大学]等30多家高校院所与[place:常州=常州市]“牵手”。",
        ["中科院 PARTNERS_WITH 常州市", "南京大学 PARTNERS_WITH 常州市"],
        id="quoted-verb",
    ),
    pytest.param(
        "支持[place:新吴=新吴区]、[place:锡山=锡山区]探索联建新综保区。",
        ["新吴区 PARTNERS_WITH 锡山区"],
        id="jointly",
    ),
    pytest.param(
        "与[place:成都=成都市]、[place:绵阳=绵阳市]战略合作持续深化。", [], id="partners-of-us"
    ),
    pytest.param(
        "[place:常州=常州市][enterprise:格力博]建立[platform:研发中心]。",
        ["格力博 BUILDS 研发中心"],
        id="place-that-tells-where-a-firm-lies",
    ),
    pytest.param(
        "[park:中以园]在[department:以色列创新署]设有联合办公室。",
        ["中以园 PARTNERS_WITH 以色列创新署"],
        id="an-office-with",
    ),
    pytest.param(
        "[place:中德=德国]合作培养563人，与[enterprise:莱茵公司]合作建设[platform:培训中心]。",
        ["莱茵公司 BUILDS 培训中心"],
        id="two-states-as-an-attribute",
    ),
    pytest.param(
        "[enterprise:新鸿电子]由博士创办，技术源于[institution:清华大学]。",
        ["新鸿电子 PARTNERS_WITH 清华大学"],
        id="stems-from",
    ),
]

TAKING_PART = [
    pytest.param(
        "[enterprise:遨博]牵头承担的两项[program:国家重点研发计划]项目启动。",
        ["遨博 TAKES_PART_IN 国家重点研发计划"],
        id="carries-a-project",
    ),
    pytest.param(
        "[enterprise:戚墅堰所]承担[program:高铁齿轮传动系统项目]。",
        ["戚墅堰所 RUNS 高铁齿轮传动系统项目"],
        id="runs-its-own-project",
    ),
    pytest.param(
        "[platform:充电平台]获[program:智能制造示范项目]立项。",
        ["充电平台 TAKES_PART_IN 智能制造示范项目"],
        id="wins",
    ),
    pytest.param(
        "[platform:光电所]成功获批[program:创新能力建设计划]支持。",
        ["创新能力建设计划 FUNDS 光电所"],
        id="is-paid",
    ),
]

PAYING_AND_STANDING = [
    pytest.param(
        "[department:市政府]设立[program:园区专项资金]，[place:市财政=常州市]连续5年每年安排3亿元，重点支持[park:甲园]建设。",
        [
            "园区专项资金 FUNDS 甲园",
            "市政府 RUNS 园区专项资金",
            "常州市 FUNDS 园区专项资金",
        ],
        id="fills-a-fund",
    ),
    pytest.param(
        "[park:中以园]集聚的外资企业，涵盖医疗健康等领域，包括[enterprise:乐康瑞德]、[enterprise:哈尼塔]等。",
        ["中以园 INCUBATES 乐康瑞德", "中以园 INCUBATES 哈尼塔"],
        id="firms-named-later",
    ),
    pytest.param(
        "[park:高新区]的老牌龙头企业[enterprise:八纺机]发展很快。",
        ["八纺机 LOCATED_IN 高新区"],
        id="firm-of-a-zone",
    ),
    pytest.param(
        "加快[park:船舶产业园]建设，推动[enterprise:达门船舶]搬迁入园。",
        ["达门船舶 LOCATED_IN 船舶产业园"],
        id="moves-into-the-zone-named-last",
    ),
    pytest.param(
        "争取[program:中国国际轴承博览会]永久落户[place:永州=永州市]。",
        ["中国国际轴承博览会 LOCATED_IN 永州市"],
        id="brought-by-others",
    ),
    pytest.param(
        "支持[place:贵阳=贵阳市]、[park:贵安新区]开展[program:服务贸易试点]。",
        ["贵安新区 TAKES_PART_IN 服务贸易试点", "贵阳市 TAKES_PART_IN 服务贸易试点"],
        id="places-try-a-pilot",
    ),
    pytest.param(
        "[department:市商务局]开展[program:服务贸易试点]。",
        ["市商务局 RUNS 服务贸易试点"],
        id="a-body-runs-a-pilot",
    ),
    pytest.param("支持企业落户[place:永州=永州市]。", [], id="unnamed-settlers"),
    pytest.param("[place:钟楼=钟楼区]\n[park:常州经济开发区]", [], id="two-cells-of-a-table"),
    pytest.param("[place:德国]企业[enterprise:舍弗勒]来访。", [], id="firm-from-abroad"),
    pytest.param(
        "将[park:中以园]从西郊整体调整至[park:科创走廊]。",
        ["中以园 LOCATED_IN 科创走廊"],
        id="moved",
    ),
    pytest.param(
        "在[park:经开区]规划建设的[park:威视科技园]总投资53亿元。",
        ["威视科技园 LOCATED_IN 经开区"],
        id="what-is-built-there",
    ),
    pytest.param(
        "学习运用[place:浙江=浙江省][program:“千万工程”=千万工程]经验。",
        ["浙江省 RUNS 千万工程"],
        id="a-model",
    ),
]


PLAIN = [
    pytest.param(
        "[platform:甲中心]的建设单位为[enterprise:乙公司]，运营单位为[enterprise:丙公司]。",
        ["丙公司 RUNS 甲中心", "乙公司 BUILDS 甲中心"],
        id="units-behind",
    ),
    pytest.param(
        "[enterprise:天合光能]牵手[institution:牛津大学]成立[platform:联合实验室]。",
        ["天合光能 BUILDS 联合实验室", "牛津大学 BUILDS 联合实验室"],
        id="hand-in-hand",
    ),
    pytest.param(
        "总投资30亿元的[enterprise:联影医疗]项目落户[park:经开区]。",
        ["联影医疗 LOCATED_IN 经开区"],
        id="a-firm-with-its-project",
    ),
    pytest.param("服务[enterprise:联影医疗]的项目落户[park:经开区]。", [], id="no-project-of-it"),
    pytest.param(
        "[enterprise:乙公司]承接运营[platform:众创空间]。",
        ["乙公司 RUNS 众创空间"],
        id="takes-over",
    ),
    pytest.param(
        "[park:高新区]加盟[platform:长三角联盟]。", ["高新区 TAKES_PART_IN 长三角联盟"], id="joins"
    ),
    pytest.param(
        "[department:市财政局]拨付[platform:甲研究院]建设经费800万元。",
        ["市财政局 FUNDS 甲研究院"],
        id="pays-out",
    ),
    pytest.param(
        "[place:常州市]给予[platform:龙城实验室]最高5000万元支持。",
        ["常州市 FUNDS 龙城实验室"],
        id="a-place-pays",
    ),
]


@pytest.mark.parametrize(
    ("sentence", "expected"), [*PLAIN, *BUILDING, *WORKING, *TAKING_PART, *PAYING_AND_STANDING]
)
def test_frames(sentence: str, expected: list[str]) -> None:
    assert edges(sentence) == expected


def test_what_grows_in_a_report_does_not_go_on_to_act() -> None:
    report = replace(CITY, kind="report")
    sentence = "[park:甲分区]等平台合作持续加强，与[place:黄浦=黄浦区]合作共建。"
    assert edges(sentence, report) == []
    assert edges(sentence, report, inferred=True) == ["常州市 PARTNERS_WITH 黄浦区"]


def test_what_stands_in_a_park_is_not_the_park() -> None:
    built = "[place:常州市]建设[park:甲科技城]{}。"
    assert edges(built.format("综合医院")) == []
    assert edges(built.format("“创新之核”")) == []
    assert edges(built.format("二期")) == ["常州市 BUILDS 甲科技城"]
    assert edges(built.format("等载体")) == ["常州市 BUILDS 甲科技城"]
