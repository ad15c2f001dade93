"""Programmes by the forms of work reports, and what looks like one."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "programs"),
    [
        (
            "办好第三届市运会，承办省第八届少数民族文艺会演。",
            ["常州市运会", "江苏省少数民族文艺会演"],
        ),
        (
            "第三届国际湿地城市市长圆桌会议、第四届残运会举办",
            ["国际湿地城市市长圆桌会议", "常州市残运会"],
        ),
        ("实施五育融合发展等十大行动，", ["五育融合发展行动"]),
        ("打好荒山绿化三年行动收官战，", ["荒山绿化三年行动"]),
        ("推进县城承载能力提升工程，", ["县城承载能力提升工程"]),
        ("大力实施财源建设工程，", ["财源建设工程"]),
        ("用好用足全国低效用地再开发试点，", ["全国低效用地再开发试点"]),
        ("深化“百家企业专家行”“走进交易所”活动，", ["百家企业专家行", "走进交易所"]),
        ("黄河论坛、东坡文化节圆满举办", ["东坡文化节", "黄河论坛"]),
    ],
)
def test_programmes_of_reports(text: str, programs: list[str]) -> None:
    assert names(text, "常州市", "Program") == sorted(programs)


@pytest.mark.parametrize(
    "text",
    [
        "强力推进三个“一号工程”和“十项重大工程”，",
        "实施4个“三年行动计划”，落实“三大战略、八大行动”，",
        "营造“大抓项目、抓大项目”的氛围，把招商作为“一把手”工程。",
        "形成民生实事候选项目，提交大会票决，压缩论坛、展会等活动。",
        "开展节约型机关、绿色社区、绿色出行等创建活动。",
        "完成年度立法计划，入选世界灌溉工程遗产，承办国家级重大赛事。",
        "推进文一路提升工程、30所学校改薄提升工程，",
        "荣获第九届省长质量奖，市第十四届人民代表大会第四次会议召开",
    ],
)
def test_no_programmes_of_reports(text: str) -> None:
    assert names(text, "常州市", "Program") == []
