import pytest

from tests.ingest.named import mentions, names


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        (
            "引进孵育了宏微科技、瑞泽微电子、康宁反应器等45家高科技公司",
            ["宏微科技", "康宁反应器", "瑞泽微电子"],
        ),
        ("已培育二维碳素、第六元素等130多家相关企业", ["二维碳素", "第六元素"]),
        ("万帮新能源集团牵头成立联盟", ["万帮新能源集团"]),
        ("组建市物流集团、泊车集团", ["常州市物流集团", "泊车集团"]),
        ("与上海云解信息科技有限公司合作", ["上海云解信息科技有限公司"]),
        ("收购德国欧瑞柯公司70%的股权", ["德国欧瑞柯公司"]),
        ("创新成果丰硕。维尔利股份收购了公司", ["维尔利股份"]),
        ("联合华为、阿里等共建中心", ["华为", "阿里"]),
    ],
)
def test_companies(text: str, companies: list[str]) -> None:
    assert names(text, "常州市", "Enterprise") == companies


@pytest.mark.parametrize(
    "text",
    [
        "培育龙头企业、国有公司和上市公司",
        "引进外资企业、跨国公司、私募基金管理公司",
        "引导支持纺织服装、机电制造、建材化工等企业攻关",
        "与艺术节组委会、票务公司、剧场合作，符合规定。公司股东",
        "对集成电路、人工智能、数字经济等未来产业培育一批企业",
        "推广一图读懂、简明问答等方式的企业服务",
        "允许符合条件融资租赁公司设立，推动中资邮轮公司落地",
        "支持链主、龙头等重点企业，鼓励专精特新、小巨人等优质企业，帮助餐饮、住宿等中小企业",
        "组建紧密型城市医疗集团",
        "加速科技成果转化",
    ],
)
def test_no_company(text: str) -> None:
    assert names(text, "常州市", "Enterprise") == []


def test_made_up_names_in_lists_need_no_word_of_companies() -> None:
    text = "支持弗迪、利维能、博石高科等企业扩大投资。推动池翔、蓝泽等优质企业扩大规模。"
    found = ["利维能", "博石高科", "弗迪", "池翔", "蓝泽"]
    assert names(text, "常州市", "Enterprise") == found


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("支持组件企业，捷泰、中润等电池企业发展。", ["中润", "捷泰"]),
        ("与溧阳市以及瑞声、新誉、恒立等20余家企业签订协议。", ["恒立", "新誉", "瑞声"]),
        ("先后有SGS、ITS等外资，", ["ITS", "SGS"]),
        ("支持宝林、长寿欣新、顺健等中小药企转型升级。", ["宝林", "长寿欣新", "顺健"]),
        ("支持晖阳、鑫茂等重点企业建设平台，", ["晖阳", "鑫茂"]),
        ("引进百度、凯璞庭等一批知名机构和运营商。", ["凯璞庭", "百度"]),
    ],
)
def test_lists_behind_other_names_and_with_trades(text: str, companies: list[str]) -> None:
    assert names(text, "常州市", "Enterprise") == companies


@pytest.mark.parametrize(
    "text",
    [
        "支持石油机械、不锈钢等企业发展。",
        "组织浙商、闽商等企业考察。",
        "培育AI、VR等企业，",
        "新增省级以上单项冠军、专精特新等优质企业200家以上。",
        "组织浙商、闽商等700余家企业考察。",
    ],
)
def test_lines_of_business_in_lists_are_no_companies(text: str) -> None:
    assert names(text, "常州市", "Enterprise") == []


def test_company_of_place_and_line() -> None:
    text = "贵州轮胎入选全球榜单，遵义铝业发布模型。支持杭州银行等机构；杭州银行业稳健。"
    assert names(text, "常州市", "Enterprise") == ["杭州银行", "贵州轮胎", "遵义铝业"]


@pytest.mark.parametrize(
    ("region", "text", "companies"),
    [
        (
            "贵州省",
            "推进贵州芭田年产60万吨合成氨、贵州吉利基于MES装配线改造，",
            ["贵州吉利", "贵州芭田"],
        ),
        ("贵州省", "推进葵花药业技改、安顺三力制药二期、", ["三力制药", "葵花药业"]),
        ("乌鲁木齐市", "新疆远洋高纯超细球形铝粉等12个新材料项目，", ["新疆远洋"]),
        ("泸州市", "重庆瑞芳德药业、巨佳纸业等建成投产，", ["巨佳纸业", "重庆瑞芳德药业"]),
        ("济宁市", "鼓励济宁能源构建全产业链服务体系，", ["济宁能源"]),
        ("太原市", "支持山西能源转型，推动山西能源高质量发展，", []),
        (
            "贺州市",
            "引导华润新能源（贺州）、启诚农业等重点外资企业，",
            ["华润新能源（贺州）", "启诚农业"],
        ),
        ("合肥市", "加快比亚迪（合肥）基地建设，", ["比亚迪"]),
        ("天门市", "100万吨铝制品、永昌锦纶等154个项目加快建设，", ["永昌锦纶"]),
        ("天门市", "支持庄品健米业争创头部企业，立邦汽车涂料项目落地，", ["庄品健米业", "立邦"]),
        (
            "贵州省",
            "黔西南高新区固鑫30万吨耐磨材料、首钢水钢铁焦系统调整等项目，",
            ["固鑫", "首钢水钢"],
        ),
        ("贵州省", "推进中伟正极材料、汇川新能源电池制造、六盘水无水印染装备等项目，", ["中伟"]),
        ("衢州市", "推进衢州巨化一体化发展，", ["巨化"]),
    ],
)
def test_companies_that_bear_the_name_of_their_home(
    region: str, text: str, companies: list[str]
) -> None:
    assert names(text, region, "Enterprise") == companies


def test_an_energy_company_of_a_place_builds_in_another() -> None:
    text = "加快盘南、大湾煤发电和贵州能源水城煤发电项目建设，推进山西能源革命综合试点项目。"
    assert names(text, "六盘水市", "Enterprise") == ["贵州能源"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("加快推进华为鲲鹏产业生态建设", ["Enterprise 华为"]),
        ("建成宁德时代新能源电池贵州基地，", ["Enterprise 宁德时代"]),
        ("建成贵阳弗迪电池二期项目、", ["Enterprise 弗迪电池"]),
        ("加快技术创新和成果转化", []),
    ],
)
def test_companies_with_what_they_make(text: str, found: list[str]) -> None:
    assert [name for name in names(text, "常州市") if not name.startswith("Place")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("支持兖矿能源建设山能集团物流总部，", ["兖矿能源", "山能集团"]),
        ("成立大数据集团、能源集团，", ["常州市大数据集团", "常州市能源集团"]),
        ("市融资担保公司挂牌成立。", ["常州市融资担保公司"]),
        ("小松全球智能制造基地、山东重工大型矿山设备智造基地签约，", ["小松", "山东重工"]),
        ("易控汽车电子以汽车电子控制技术为核心，", ["易控汽车电子"]),
        ("华能半岛北龙口海上风电场开工，", ["华能"]),
        ("三峡海上风电项目并网，中交海南总部开工，", ["三峡", "中交"]),
        ("支持三峡、神农架旅游，乙烯二期建成中交，", []),
        ("全国首个欧投行—进出口银行气候变化框架转贷项目，", ["欧投行", "进出口银行"]),
        ("突出抓好岳阳林纸项目，推动荣昌生物新药产业化项目。", ["岳阳林纸", "荣昌生物"]),
    ],
)
def test_companies_that_build(text: str, found: list[str]) -> None:
    assert names(text, "常州市", "Enterprise") == sorted(found)


@pytest.mark.parametrize(
    "text",
    [
        "推进中小学教育集团内涵建设，全市A股上市公司达33家。",
        "推动红沙核电4号机组、白龙核电一期、仁义风电场等项目建设。",
        "推进储粮、储煤、储油、储气等大宗商品储备基地项目，",
        "建设川渝绿色能源产业基地等项目，",
    ],
)
def test_works_and_sorts_are_no_companies(text: str) -> None:
    assert names(text, "常州市", "Enterprise") == []


def test_holdings_of_a_level_bear_its_place() -> None:
    text = "支持市联投牵头，推动市城投、市国投转型。全市城投公司、县级国投、市科创投资增长。"
    assert names(text, "常州市", "Enterprise") == ["常州市国投", "常州市城投", "常州市联投"]
    listed = names("支持市交投、市文旅投等企业建设园区。", "常州市", "Enterprise")
    assert listed == ["常州市交投", "常州市文旅投"]


def test_a_company_with_and_without_its_place_is_one() -> None:
    text = "引进常州易控汽车电子、常州浩蔚环保科技等企业，易控汽车电子以汽车电子为核心，"
    assert names(text, "常州市", "Enterprise") == ["常州易控汽车电子", "常州浩蔚环保科技"]
    assert "易控汽车电子" in names(text, "合肥市", "Enterprise")


def test_a_short_form_ends_where_another_name_does_not_go_on() -> None:
    text = "支持安泰科技做大做强，安泰与南大合作。南大、安泰创明等5家研究院发展。"
    found = [m.surface for m in mentions(text) if m.name == "安泰科技"]
    assert found == ["安泰科技", "安泰"]
