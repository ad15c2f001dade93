"""Boundaries and descriptions met in texts of other places: work reports, compendia, plans."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "parks"),
    [
        ("在金坛经济开发区规划建设的同方威视科技园项目", ["同方威视科技园", "金坛经济开发区"]),
        ("中德、中瑞等创新园和产业园加速发展。", ["中德创新园", "中瑞创新园"]),
        ("建设中以常州创新园。将中以园整体调整", ["中以常州创新园"]),
        ("打造中德创新园区。中德创新园、中德创新园", ["中德创新园"]),
        (
            "支持龙南建设国家城乡融合发展试验区，建设浙中科创走廊",
            ["国家城乡融合发展试验区", "浙中科创走廊"],
        ),
        ("支持常福新城、军山新城建设", ["军山新城", "常福新城"]),
        ("强化古城新城联动，升级钱塘高教园区", ["钱塘高教园区"]),
        ("建设三峡畜牧产业园", ["三峡畜牧产业园"]),
    ],
)
def test_parks_of_other_texts(text: str, parks: list[str]) -> None:
    assert names(text, "常州市", "Park") == parks


@pytest.mark.parametrize(
    "text",
    [
        "即创新驱动发展引领区、深化科技体制改革试验区",
        "奋力建设全国百强高新区",
        "成功创建省级体教融合示范区",
        "逐步淡化对高新区GDP等指标的考核",
        "荣获2019年中国创新园区第一名",
        "推进夜间经济集聚区建设，打造产城融合示范区",
        "入选中央财政支持普惠金融发展示范区",
        "以全国第二名获选健康城市建设样板市",
        "支持经开区申创综合保税区",
        "被命名贵州省生态文明建设示范区",
        "形成“众创空间+孵化器+加速器+产业园区”链条",
    ],
)
def test_no_park_of_other_texts(text: str) -> None:
    assert names(text, "常州市", "Park") == []


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        ("首批转正医药生物技术研究所及江苏省蛋白药物工程实验室", 2),
        ("与德国莱茵科斯特有限公司合作建设“双跨”培训中心", 1),
        ("争取超级陶粲装置纳入规划", 1),
        ("招商检测华东基地启动建设", 1),
        ("支持北京大学现代农业研究院", 1),
        ("新增国家航空产业知识产权运营中心。", 1),
        ("建设国家质检中心2个", 0),
        ("完善市区集约化平台功能建设", 0),
        ("怀柔实验室新疆基地落户", 1),
        ("加装燃气安全装置82.9万户", 0),
        ("打造长三角地区优质农产品供应基地305个，", 0),
        ("建成贵阳、黔南磷化工基地，", 0),
        ("对市儿童福利中心进行提质改造", 0),
        ("推进矛盾纠纷多元化解“一站式”平台建设", 0),
        ("打造“一站式”科创服务平台", 0),
        ("搭建清华大学研究生社会实践金坛基地服务体系", 1),
        ("按照“公司+联盟”的模式", 0),
        ("创成“苗圃-孵化器-加速器”科技创业孵化链条", 0),
        ("新鸿电子开发及生产的新型X射线光源改变了", 0),
        ("和“加快建设长三角特色鲜明的产业技术创新中心”的发展指向", 0),
        ("完善“一平台三中心”即公共技术服务平台、人才服务中心", 0),
        ("建设省产研院专业所和科技公共服务平台", 0),
    ],
)
def test_platforms_of_other_texts(text: str, platforms: int) -> None:
    assert len(names(text, "常州市", "Platform")) == platforms


@pytest.mark.parametrize(
    ("text", "programs"),
    [
        ("不搞劳民伤财的“形象工程”“政绩工程”。", []),
        ("入选国家基础教育教师队伍建设改革试点，", []),
        ("继续推进“一市一示范”“一县一试点”。", []),
        ("建设富川涝溪水库水源工程、石家水库扩容工程、", []),
        ("其中“龙城英才”项目240个，", ["龙城英才"]),
        ("高标准办好市第十届运动会、全国藤球锦标赛等赛事活动", ["全国藤球锦标赛", "常州市运动会"]),
    ],
)
def test_programs_of_other_texts(text: str, programs: list[str]) -> None:
    assert names(text, "常州市", "Program") == programs


def test_a_branch_in_brackets_is_no_short_form() -> None:
    text = "支持奇瑞（贵州）发展。建设多彩贵州。"
    assert names(text, "贵阳市", "Enterprise") == ["奇瑞"]


def test_products_are_no_companies() -> None:
    text = "支持石油机械、汽车电子等企业新上项目；与国内权威学术期刊和出版集团合作"
    assert names(text, "常州市", "Enterprise") == []


def test_a_group_loses_stray_quotes() -> None:
    text = "成立“众创空间”建设领导小组，"
    assert names(text, "常州市", "Department") == ["常州市众创空间建设领导小组"]


@pytest.mark.parametrize(
    ("text", "region", "found"),
    [
        (
            "启动建设电子元器件、生物制造、先进能源开发与利用3个省实验室，",
            "贵州省",
            [
                "Platform 先进能源开发与利用省实验室",
                "Platform 生物制造省实验室",
                "Platform 电子元器件省实验室",
            ],
        ),
        ("深入推进粤黔东西部协作，", "贵州省", ["Place 广东省", "Place 贵州省"]),
        ("推动贵州科学城建设", "贵州省", ["Park 贵州科学城"]),
        ("招引“小而美”项目和“实惠型”项目", "无锡市", []),
        ("采取“揭榜挂帅”等组织方式，", "无锡市", []),
        (
            "提升物博会办会水平，升级提质太湖人才计划",
            "无锡市",
            ["Program 世界物联网博览会", "Program 太湖人才计划"],
        ),
    ],
)
def test_lists_with_their_number_and_other_names(text: str, region: str, found: list[str]) -> None:
    assert names(text, region) == found


@pytest.mark.parametrize(
    ("text", "region", "found"),
    [
        (
            "宝来利来、鲁普科技、润德生物获评质量奖。",
            "泰安市",
            ["Enterprise 宝来利来", "Enterprise 润德生物", "Enterprise 鲁普科技"],
        ),
        ("南湖实验室列入全省名单，", "嘉兴市", ["Platform 南湖实验室"]),
        ("第十届市运动会成功举办，", "嘉兴市", ["Program 嘉兴市运动会"]),
        ("办好“泰山攀登”产才对接等系列活动。", "泰安市", ["Program 泰山攀登"]),
        ("向港澳台同胞致敬，今年是新中国成立75周年，“科创中国”试点", "泰安市", []),
    ],
)
def test_names_met_in_work_reports(text: str, region: str, found: list[str]) -> None:
    assert names(text, region) == found


@pytest.mark.parametrize(
    ("text", "region", "found"),
    [
        (
            "组建市物流集团、体育产业集团，",
            "扬州市",
            ["Enterprise 扬州市体育产业集团", "Enterprise 扬州市物流集团"],
        ),
        ("支持名校组建教育集团，组建紧密型城市医疗集团，", "扬州市", []),
        ("首届国际新能源汽车展“一战成名”。", "合肥市", ["Program 国际新能源汽车展"]),
        ("承办首届全国县域高质量发展现场会", "嘉兴市", ["Program 全国县域高质量发展现场会"]),
        ("召开县域高质量发展现场会", "嘉兴市", []),
        (
            "打造以中德、中瑞为代表的国际化合作示范园区。",
            "合肥市",
            ["Park 中德园区", "Park 中瑞园区"],
        ),
        ("推进包头教育大数据平台二期", "包头市", ["Platform 包头教育大数据平台"]),
        ("认定为北京市中小企业公共服务示范平台", "北京市", ["Place 北京市"]),
        (
            "向北京经济技术开发区经济发展局申请",
            "北京市",
            ["Department 北京经济技术开发区经济发展局"],
        ),
        ("建设武汉颠覆性技术创新中心，", "武汉市", ["Platform 武汉颠覆性技术创新中心"]),
    ],
)
def test_founded_companies_editions_and_examples(text: str, region: str, found: list[str]) -> None:
    assert names(text, region) == found


@pytest.mark.parametrize(
    "text",
    [
        "累计组建农业SPV公司44家，",
        "实施水阳江防洪治理工程，启动引大济岷工程",
        "统一命名为“北京市设计创新中心”",
        "彰显“一中心、一平台、一基地”作用",
        "力争创成自治区民族团结进步示范区，",
    ],
)
def test_counts_works_and_statuses_name_nothing(text: str) -> None:
    found = names(text, "桂林市")
    assert [name for name in found if not name.startswith("Place")] == []
