"""Parks, zones and facilities as reports of cities and compendia write them."""

import dataclasses

import pytest

from policygraph.ingest.recognise import recognise
from tests.ingest.named import document, names


def report(text: str, region: str) -> list[str]:
    """Give the parks that a city's report on itself names."""
    paper = document(text, region)
    head = dataclasses.replace(paper.head, kind="report")
    found = recognise(dataclasses.replace(paper, head=head))
    return sorted({mention.name for mention in found if mention.label == "Park"})


@pytest.mark.parametrize(
    ("text", "parks"),
    [
        ("统筹跨境电商综试区、综保区三大平台建设", ["绍兴综保区", "绍兴跨境电商综试区"]),
        ("推动经开区、高新区错位竞争", ["绍兴经开区", "绍兴高新区"]),
        ("申建综保区，加快综合保税区申建工作", []),
        ("各类开发区、高新区竞相发展，支持省级以上高新区", []),
        ("三大综保区进出口增长，创建国家级开发区（高新区）", []),
        ("花都经开区完成扩区", ["花都经开区"]),
        ("加快临空经济示范区建设，推动先进制造业集聚。", ["绍兴临空经济示范区"]),
        ("推进机场口岸开放，打造临空经济示范区。", []),
    ],
)
def test_zones_of_a_report(text: str, parks: list[str]) -> None:
    assert report(text, "绍兴市") == parks


@pytest.mark.parametrize(
    ("text", "parks"),
    [
        ("支持市经开区发展，鼓励经开区招商", ["马鞍山经开区"]),
        ("支持市高新区创建省级研究院，推进市经开区创建工作", ["马鞍山高新区"]),
        ("生物降解母粒产业园（二期）等项目开工", ["生物降解母粒产业园"]),
        ("建强海洋经济产业园、海洋装备产业园", ["海洋经济产业园", "海洋装备产业园"]),
        ("投资50亿元的新材料产业园加快建设", ["新材料产业园"]),
        ("探索建设外资产业园，布局科技服务产业园，打造医药产业园", []),
        ("优化提升中国西部工匠城功能，推进西南粮食城", ["中国西部工匠城", "西南粮食城"]),
        ("推进锦屏羽毛球小镇、武义温泉小镇建设", ["锦屏羽毛球小镇"]),
        ("推动条件成熟片区实施综合开发，针对特定产业园区设立基金", []),
        ("明确两业融合示范园区标准，打造黄金珠宝文化旅游主题街区", []),
        ("重点支持“一核八园”建设", ["一核八园"]),
        ("推行“一区八园”模式，优化“一核八园”布局", []),
        ("协同推进诸暨G60创新港建设", ["诸暨G60创新港"]),
        ("谋划建设G312产业创新走廊", ["G312产业创新走廊"]),
        ("以天宁科创园、碳纤维及复合材料科创港为代表", ["天宁科创园", "碳纤维及复合材料科创港"]),
        ("探索建设“链主”产业园，建成一批低密度、高产出的隐形都市产业园", []),
        ("打造“绍芯谷”，提出“小微产业园”概念", ["绍芯谷"]),
        ("打造“八大重点片区”，改造荣巷历史街区", []),
        ("东平县和4个园区入选", []),
        ("加快打造长三角一体化高质量发展先行示范区", []),
        ("打造东盟特色产品加工集聚区", []),
        ("加快建设江汉平原高质量发展示范区", ["江汉平原高质量发展示范区"]),
        ("高质量建设国家生态文明试验区", ["国家生态文明试验区"]),
        ("深化国家科创金融改革试验区建设", []),
        ("永福县农业现代化示范区升格为国家级", ["永福县农业现代化示范区"]),
        ("兰陵县获评国家农业现代化示范区", []),
    ],
)
def test_parks_by_their_form(text: str, parks: list[str]) -> None:
    assert names(text, "马鞍山市", "Park") == parks


@pytest.mark.parametrize(
    ("text", "label", "found"),
    [
        ("加快鉴水、镜湖、滨海三大科技城建设", "Park", ["滨海科技城", "鉴水科技城", "镜湖科技城"]),
        ("高标准建设浣江、天姥等实验室", "Platform", ["天姥实验室", "浣江实验室"]),
        ("建好物理、化学等实验室", "Platform", []),
        (
            "组建了先进碳材料、智能微电机等7家省级产业技术创新战略联盟",
            "Platform",
            ["先进碳材料产业技术创新战略联盟", "智能微电机产业技术创新战略联盟"],
        ),
    ],
)
def test_shared_last_words(text: str, label: str, found: list[str]) -> None:
    assert names(text, "绍兴市", label) == found


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        ("滁州保税物流中心（B型）验收运营", ["滁州保税物流中心（B型）"]),
        ("建成芜湖科技大市场，推进物流中心建设", ["芜湖科技大市场"]),
        ("运营管理的CI3高科技孵化器和生物医药孵化器", ["CI3高科技孵化器"]),
        ("育成中心获批，创业邦常州人工智能众创空间成为", ["创业邦常州人工智能众创空间"]),
        ("常州科教城发展。建设科教城公共服务中心", ["常州科教城公共服务中心"]),
        ("建设公共服务中心和科技金融中心", []),
        ("建立东南大学企业研发中心和企业研发中心", ["东南大学企业研发中心"]),
        ("成立区创新创业服务中心", ["武进区创新创业服务中心"]),
        ("争创国家“一带一路”联合实验室", []),
        ("推进“双一流”高校和国家交叉学科中心建设", []),
        ("建强微生物资源发掘与利用实验室", ["微生物资源发掘与利用实验室"]),
    ],
)
def test_platforms_by_their_form(text: str, platforms: list[str]) -> None:
    assert names(text, "武进区", "Platform") == platforms


def test_institutes_of_a_list() -> None:
    text = "提升北化研究院、光电所等研发平台实力，数控所获批，法院、派出所等单位参加。光电所获批"
    assert names(text, "常州市", "Platform") == ["光电所", "北化研究院"]


@pytest.mark.parametrize(
    ("text", "label", "found"),
    [
        ("宁南茧丝绸交易中心建成投用，茧丝绸交易中心", "Platform", ["宁南茧丝绸交易中心"]),
        ("推动姑婆山国家级旅游度假区提质，新增国家级旅游度假区2个", "Park", ["姑婆山旅游度假区"]),
        ("推进泸县基层卫生健康综合试验区建设", "Park", ["泸县基层卫生健康综合试验区"]),
        ("获评“新中式茶饮发展先行区”", "Park", []),
        ("与阿斯塔纳大学共建，建设老年大学和应用型大学", "Institution", ["阿斯塔纳大学"]),
        (
            "川北幼专、西昌职院提质，铁道高职校升格高职院",
            "Institution",
            ["川北幼专", "西昌职院", "铁道高职校"],
        ),
        ("“长三角政务地图”上线高频事项，“凉山惠民保”上线", "Platform", ["长三角政务地图"]),
        ("名称为“××区政务服务中心”，举行科协学会工作会议", "Platform", []),
        ("中关村管委会按年度发布", "Department", ["中关村管委会"]),
        ("源于北卡罗来纳大学教堂山分校", "Institution", ["北卡罗来纳大学教堂山分校"]),
        ("用好国家技术转移西南中心雷波分中心", "Platform", ["国家技术转移西南中心雷波分中心"]),
        ("“菏法护企”服务站46处，完善残疾人综合服务中心", "Platform", []),
        ("获评自治区绿色工业园区，玉东新区人民医院建成", "Park", []),
        ("推动曾家山旅游度假区建设", "Park", ["曾家山旅游度假区"]),
        ("与上海飞机研究院合作", "Institution", ["上海飞机研究院"]),
        ("天润科技企业孵化器和人工智能企业孵化器", "Platform", ["天润科技企业孵化器"]),
        ("揭牌中德产业创新与合作中心", "Platform", ["中德产业创新与合作中心"]),
    ],
)
def test_facilities_of_a_prefecture(text: str, label: str, found: list[str]) -> None:
    assert names(text, "凉山彝族自治州", label) == found


def test_colleges_of_a_town() -> None:
    text = "凯里学院、百色学院和开放学院进入行列，创设“钟楼路演学院”，建设科大天都校区"
    assert names(text, "常州市", "Institution") == ["凯里学院", "百色学院", "科大天都校区"]
    assert names("武进区科技局联合常州大学宣讲。", "常州市", "Institution") == ["常州大学"]


def test_part_of_a_larger_park() -> None:
    text = "按照苏南国家自主创新示范区建设要求，建设常州苏南国家自主创新示范区"
    assert names(text, "常州市", "Park") == ["常州苏南国家自主创新示范区", "苏南国家自主创新示范区"]


@pytest.mark.parametrize(
    ("text", "region", "found"),
    [
        (
            "支持宁国核心基础零部件重大新兴产业基地建设，",
            "宣城市",
            ["宁国核心基础零部件重大新兴产业基地"],
        ),
        ("建设长三角（盐城）视听产业基地，", "盐城市", ["长三角（盐城）视听产业基地"]),
        ("推进国家地球空间信息产业基地二期等项目", "武汉市", ["国家地球空间信息产业基地"]),
        ("打造长三角高端石化产业基地，", "盐城市", []),
        ("利辛县荣获中国新兴纺织产业基地县称号，", "亳州市", []),
        ("推动奇瑞（贵州）产业基地扩大整车生产规模，", "贵州省", []),
    ],
)
def test_a_base_of_an_industry_is_a_park(text: str, region: str, found: list[str]) -> None:
    assert names(text, region, "Park") == found


def test_a_base_that_serves_is_a_platform() -> None:
    found = names("百度人工智能（泰安）数据标注产业基地等项目签约落地，", "泰安市")
    assert found == ["Platform 百度人工智能（泰安）数据标注产业基地"]


@pytest.mark.parametrize(
    ("text", "region", "found"),
    [
        (
            "北海获批设立中国（广西）自由贸易试验区协同发展区，",
            "北海市",
            ["中国（广西）自由贸易试验区北海协同发展区"],
        ),
        ("深化安徽自贸区宣城联动创新区建设，", "宣城市", ["安徽自贸区宣城联动创新区"]),
        ("在本市自由贸易试验区范围内取消审批，", "北京市", ["中国（北京）自由贸易试验区"]),
        ("支持各自由贸易试验区先行先试，", "北京市", []),
        ("深化自由贸易试验区改革，", "贵州省", []),
    ],
)
def test_zones_of_free_trade(text: str, region: str, found: list[str]) -> None:
    assert names(text, region, "Park") == found


@pytest.mark.parametrize(
    ("text", "label", "found"),
    [
        ("开工建设翔安南部片区启动区，", "Park", ["翔安南部片区启动区"]),
        ("加快三大先行启动区建设，", "Park", []),
        ("宁南茧丝绸工业发展集中区成功认定，", "Park", ["宁南茧丝绸工业发展集中区"]),
        ("3家化工集中区升格为省级化工园区，", "Park", []),
        ("提升洞庭湖旅游度假区，推进万科松花湖度假区西扩，", "Park", ["洞庭湖旅游度假区"]),
        (
            "发挥铁山港区国家进口贸易促进创新示范区引领作用，",
            "Park",
            ["铁山港区国家进口贸易促进创新示范区"],
        ),
        ("建强国家进口贸易促进创新示范区，", "Park", []),
        ("加快建设中亚（扬州）海外仓，支持企业建设海外仓，", "Platform", ["中亚（扬州）海外仓"]),
    ],
)
def test_zones_by_their_last_word(text: str, label: str, found: list[str]) -> None:
    assert names(text, "常州市", label) == found


@pytest.mark.parametrize(
    ("text", "region", "parks"),
    [
        ("实施自贸试验区提升战略，", "连云港市", ["中国（江苏）自由贸易试验区连云港片区"]),
        ("放大“自贸试验区+服务业扩大开放”机遇，", "连云港市", []),
        ("复制推广自贸试验区改革经验，", "连云港市", []),
        ("实施自贸试验区提升战略，", "常州市", []),
    ],
)
def test_a_citys_part_of_a_zone_of_free_trade(text: str, region: str, parks: list[str]) -> None:
    assert report(text, region) == parks


@pytest.mark.parametrize(
    ("text", "region", "parks"),
    [
        ("推进内陆开放型经济试验区提档升级，", "贵州省", ["贵州内陆开放型经济试验区"]),
        ("推进内陆开放型经济试验区提档升级，", "常州市", []),
        ("争创内陆开放型经济试验区，", "贵州省", []),
    ],
)
def test_a_known_zone_without_its_own_place(text: str, region: str, parks: list[str]) -> None:
    assert names(text, region, "Park") == parks


@pytest.mark.parametrize(
    ("text", "parks"),
    [
        ("海洋装备产业园开工建设，", ["海洋装备产业园"]),
        (
            "建成大数据产业园一期、区块链技术产业园二期等项目，",
            ["区块链技术产业园", "大数据产业园"],
        ),
        ("布局科技服务产业园，打造银发经济产业园，", []),
        ("现代农业产业园建成投用，建成数字经济产业园30家，", []),
        ("加快汽车低碳经济产业园、国际商贸城等项目建设，", ["汽车低碳经济产业园"]),
        ("加快新型绿色建材产业园、循环经济产业园建设。", ["循环经济产业园", "新型绿色建材产业园"]),
        ("加快市县两级林业产业园建设，推进跨境电商产业园建设，", []),
    ],
)
def test_a_park_of_a_field_that_is_there(text: str, parks: list[str]) -> None:
    assert names(text, "赣州市", "Park") == parks
