"""Where names of facilities and parks begin and end, and what only describes."""

import pytest

from tests.ingest.named import mentions, names


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        (
            "中国基因药谷落地大分子药物与规模化制备全国重点实验室，",
            ["大分子药物与规模化制备全国重点实验室"],
        ),
        ("支持企业与江南研究院合作", ["江南研究院"]),
        (
            "国家技术转移东部中心亳州分中心正式成立",
            ["国家技术转移东部中心亳州分中心"],
        ),
        ("支持海关建设放射性检测重点实验室", ["放射性检测重点实验室"]),
        ("让更多科技成果走出实验室、迈向大市场", []),
        ("支持高新区与浪潮集团、深圳华付合作建设智算中心", []),
        ("获评国家级工业互联网“双跨”平台，实现省“万亩千亿”新产业平台县域全覆盖", []),
        ("推行“中介联合体”，县级社会救助联合体实现全覆盖", []),
        ("获批国家级稀有金属市域产教联合体", ["稀有金属市域产教联合体"]),
        ("入选中国科技创新中心100强", []),
    ],
)
def test_platforms(text: str, platforms: list[str]) -> None:
    assert names(text, "温州市", "Platform") == platforms


@pytest.mark.parametrize(
    ("text", "parks"),
    [
        ("正安县吉他文化产业园成功创建示范园区", ["正安县吉他文化产业园"]),
        ("习水经开区、和平（苟江）经开区建成", ["习水经开区", "和平（苟江）经开区"]),
        ("稳步推进乡镇和太平经开区赋权", ["太平经开区"]),
        ("推动含山、和县-郑蒲港新区发展", ["郑蒲港新区"]),
        (
            "建设新安江—千岛湖生态环境共同保护合作区",
            ["新安江—千岛湖生态环境共同保护合作区"],
        ),
        ("推动基层调解组织园区全覆盖", []),
        ("市一院开发区院区投用，蒙城县二院新区开工", []),
        ("成功创建湖北省教师教育综合改革试验区", []),
        ("入选省首批专精特新产业园创建名单", []),
        ("积极构建“总体-片区-街坊”设计体系，加快6大铸造产业园建设", []),
        ("打造“世界酱香型白酒产业核心区”，对接长三角核心区", []),
    ],
)
def test_parks(text: str, parks: list[str]) -> None:
    assert names(text, "温州市", "Park") == parks


def test_a_college_keeps_its_school_in_quotes() -> None:
    text = "浙江大学“一带一路”国际医学院启用"
    assert names(text, "金华市") == ["Institution 浙江大学一带一路国际医学院"]


@pytest.mark.parametrize(
    ("text", "region", "found"),
    [
        ("锡连共建园区承接项目7个，完善共建园区", "连云港市", ["Park 锡连共建园区"]),
        ("支持成阿园区发展壮大", "阿坝州", ["Park 成阿园区"]),
        ("推动百色园区提质", "百色市", ["Place 百色市"]),
        ("加快建设中非合作产业园", "金华市", ["Park 中非合作产业园"]),
        ("建成运营中华药港，完善“岳阳·金融港”", "岳阳市", ["Park 中华药港", "Park 岳阳·金融港"]),
        (
            "建设大湾区“绿能谷”，打造眼健康“硅谷”，游览翡翠谷",
            "广州市",
            ["Park 绿能谷", "Place 粤港澳大湾区"],
        ),
        ("推进岳阳新港区建设", "岳阳市", ["Park 岳阳新港区"]),
        ("支持遵义医药高等专科学校升本", "遵义市", ["Institution 遵义医药高等专科学校"]),
        (
            "规划建设中国—东盟产业合作区（北海片区）",
            "北海市",
            ["Park 中国—东盟产业合作区（北海片区）"],
        ),
        ("推动设立长江航运交易所", "芜湖市", ["Platform 长江航运交易所"]),
        (
            "百度人工智能（泰安）数据标注产业基地签约，奇瑞（贵州）生产基地扩产",
            "泰安市",
            ["Enterprise 奇瑞", "Place 贵州省", "Platform 百度人工智能（泰安）数据标注产业基地"],
        ),
        (
            "推进锂电产业、无机功能材料与智能制造创新创业共同体建设，打造行业产教融合共同体",
            "枣庄市",
            ["Platform 无机功能材料与智能制造创新创业共同体"],
        ),
        (
            "永康江南山水新城开工，支持碧江高新区发展",
            "金华市",
            ["Park 永康江南山水新城", "Park 碧江高新区"],
        ),
    ],
)
def test_forms(text: str, region: str, found: list[str]) -> None:
    assert names(text, region) == found


@pytest.mark.parametrize(
    ("text", "region", "parks"),
    [
        ("临沂应用科学城二期建成，应用科学城招商", "临沂市", ["临沂应用科学城"]),
        ("南宁教育园区已有13所学校，完善教育园区设施", "南宁市", ["南宁教育园区"]),
        ("玉林产业园区提质，各产业园区招商", "玉林市", ["玉林产业园区"]),
    ],
)
def test_a_name_goes_on_without_its_place(text: str, region: str, parks: list[str]) -> None:
    found = [mention for mention in mentions(text, region) if mention.label == "Park"]
    assert sorted({mention.name for mention in found}) == parks
    assert len(found) == 1 + (parks[0] != "玉林产业园区")


@pytest.mark.parametrize(
    ("text", "region", "found"),
    [
        (
            "支持市技师学院发展，依托市农科院",
            "东营市",
            ["Institution 东营市农科院", "Institution 东营市技师学院"],
        ),
        ("三峡职院新校区开工，原党校校区改建", "宜昌市", ["Institution 三峡职院新校区"]),
        ("与大院大所大学合作，一中淝河校区投用", "宜昌市", []),
        ("市老年大学建成使用", "宣城市", ["Institution 宣城市老年大学"]),
        ("潍坊老年大学新校投入使用", "潍坊市", ["Institution 潍坊老年大学"]),
        (
            "州特殊教育学校完成新校区搬迁",
            "凉山彝族自治州",
            ["Institution 凉山彝族自治州特殊教育学校"],
        ),
        (
            "启动建设市盲聋学校，市第二社会福利院全面开工，开放大学与市一职中搬迁共建",
            "无锡市",
            [
                "Institution 无锡市一职中",
                "Institution 无锡市盲聋学校",
                "Institution 无锡市第二社会福利院",
            ],
        ),
        (
            "市疾控中心、市公共卫生救治中心建成投用，市重大疾病公共卫生医疗救治中心主体完工",
            "铜仁市",
            [
                "Institution 铜仁市公共卫生救治中心",
                "Institution 铜仁市疾控中心",
                "Institution 铜仁市重大疾病公共卫生医疗救治中心",
            ],
        ),
        (
            "唐徕中学北校区等23个项目建成，普通高级中学新校区投入使用，新建小学东校区",
            "银川市",
            ["Institution 唐徕中学北校区"],
        ),
        ("组建凉山州博物院", "凉山州", ["Institution 凉山州博物院"]),
        ("支持单县疾控中心改革试点，各县疾控中心扩建", "菏泽市", ["Institution 单县疾控中心"]),
        ("深化疾控中心改革，普高职中协调发展，改造乡镇社会福利院、省属技师学院", "菏泽市", []),
        ("办好老年大学，新建示范性特殊教育学校1所，规范中等专业学校、技工学校", "宜昌市", []),
        (
            "推进市人力资源产业园建设，加快市县两级林业产业园",
            "淮北市",
            ["Park 淮北市人力资源产业园"],
        ),
        (
            "中国眼谷获评，国际云软件谷落地，游览翡翠谷、米仓山大峡谷",
            "温州市",
            ["Park 中国眼谷", "Park 国际云软件谷"],
        ),
        ("高水平谋划建设峒中口岸产业园上思园区", "防城港市", ["Park 峒中口岸产业园上思园区"]),
        ("筹建省知识产权保护中心", "贵州省", ["Platform 贵州省知识产权保护中心"]),
        ("依托市政策服务平台（“京策”）发布", "北京市", ["Platform 北京市政策服务平台"]),
        (
            "防城港国际医学开放试验区升级，以医学试验区建设为契机",
            "防城港市",
            ["Park 防城港国际医学开放试验区"],
        ),
    ],
)
def test_own_and_known_by_their_place(text: str, region: str, found: list[str]) -> None:
    assert names(text, region) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "推动镁铝合金研究院、香精香料公共研发平台等建设",
            ["Platform 镁铝合金研究院", "Platform 香精香料公共研发平台"],
        ),
        (
            "加快湖南工程机械配套产业园、先进装备制造特色产业园建设",
            ["Park 先进装备制造特色产业园", "Park 湖南工程机械配套产业园"],
        ),
        (
            "加快先进装备制造特色产业园建设，搭建公共研发平台",
            ["Park 先进装备制造特色产业园"],
        ),
        ("谋划先进装备制造特色产业园，搭建公共研发平台", []),
        ("建设江南石墨烯研究院、国家创新型科技园区", ["Platform 江南石墨烯研究院"]),
    ],
)
def test_a_list_tells_what_its_items_are(text: str, found: list[str]) -> None:
    assert [name for name in names(text, "岳阳市") if name[:5] != "Place"] == found


@pytest.mark.parametrize(
    ("text", "region", "parks"),
    [
        ("推动章贡、南康、定南开发区扩区", "赣州市", ["南康开发区", "定南开发区", "章贡开发区"]),
        ("高质量推进宜黄县、东乡经开区试点", "抚州市", ["东乡经开区"]),
        ("召开“四新”“四化”项目观摩暨开发区建设推进会", "铜仁市", []),
    ],
)
def test_counties_share_a_last_word(text: str, region: str, parks: list[str]) -> None:
    assert names(text, region, "Park") == parks


@pytest.mark.parametrize(
    "text",
    [
        "与“中字头”“国字号”大院大所大学深度合作",
        "建设“一基地、三中心”",
        "“汽车学院”“光伏学院”正式成立",
    ],
)
def test_quotes_that_name_nothing(text: str) -> None:
    found = [name for name in names(text, "济宁市") if not name.startswith("Program")]
    assert found == []


def test_towns_of_an_industry_are_parks() -> None:
    text = "提升瓯海时尚智造小镇，增强南湖基金小镇，武义温泉小镇开放，制定特色小镇意见"
    assert names(text, "温州市", "Park") == ["南湖基金小镇", "瓯海时尚智造小镇"]


def test_bases_of_logistics_are_parks() -> None:
    text = "建成江都铁路物流基地，加快塔桥多式联运基地，入选国家骨干冷链物流基地，办高铁快运基地"
    assert names(text, "扬州市", "Park") == ["塔桥多式联运基地", "江都铁路物流基地"]


def test_a_college_begins_behind_its_ground() -> None:
    text = "大学城长江大学文理学院新校园投用，规范开发区管理"
    assert names(text, "荆州市") == ["Institution 长江大学文理学院"]


def test_forms_of_a_coast_city() -> None:
    text = "建强SEPP长三角跨国采购产业园，扬州化工园获评，里下河农科所樊川基地建成，改造老旧工业区"
    found = ["Park SEPP长三角跨国采购产业园", "Park 扬州化工园", "Platform 里下河农科所樊川基地"]
    assert names(text, "扬州市") == found


def test_a_platform_may_take_in_applications() -> None:
    text = "依托北京市统一申办受理平台，依法受理平台企业投诉"
    assert names(text, "北京市", "Platform") == ["北京市统一申办受理平台"]


def test_a_school_or_a_hospital_is_no_mention_of_its_owner() -> None:
    text = "西南大学三亚中学挖潜扩班，加快建设中科院临床研究医院，西南大学来访"
    assert names(text, "三亚市", "Institution") == ["西南大学"]
