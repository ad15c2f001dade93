import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "region", "parks"),
    [
        ("依托中以常州创新园，加快集聚", "武进区", ["中以常州创新园"]),
        ("推进中欧（常州）绿色创新园建设", "武进区", ["中欧（常州）绿色创新园"]),
        ("建设东部“科创走廊”，形成格局", "常州市", ["东部科创走廊"]),
        ("规划建设长荡湖“两湖”科创走廊", "武进区", ["两湖科创走廊"]),
        ("常州、武进两个国家级高新区争取", "常州市", ["常州国家高新区", "武进国家高新区"]),
        ("推进“中德、中瑞等创新园”建设", "常州市", ["中德创新园", "中瑞创新园"]),
        ("合肥高新区升至第7位", "合肥市", ["合肥高新区"]),
        ("新站高新区位居全省前3", "合肥市", ["合肥新站高新区"]),
        ("加快推进龙城金谷建设", "武进区", ["龙城金谷"]),
        ("纵深推进“科大硅谷”建设", "合肥市", ["科大硅谷"]),
        ("常州科教城作用明显，全面对接科教城，", "武进区", ["常州科教城"]),
        ("以武高新、西太湖等为载体", "武进区", ["武进国家高新区", "西太湖科技产业园"]),
    ],
)
def test_parks(text: str, region: str, parks: list[str]) -> None:
    assert names(text, region, "Park") == parks


@pytest.mark.parametrize(
    "text",
    [
        "鼓励有条件的园区建设孵化器",
        "在省级以上高新区、经开区实施制度",
        "打造一批数据产业集聚区",
        "创建全国“两个健康”先行区",
        "江苏高新区瞪羚企业评估",
        "推动高新区与经开区融合发展",
    ],
)
def test_no_park(text: str) -> None:
    assert names(text, "常州市", "Park") == []


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        (
            "建设好江苏省中以产业技术研究院、长三角化合物半导体创新基地",
            ["江苏省中以产业技术研究院", "长三角化合物半导体创新基地"],
        ),
        (
            "共建江苏省机器人与机器人装备标准化技术委员会。",
            ["江苏省机器人与机器人装备标准化技术委员会"],
        ),
        (
            "依托中科院遗传资源研发中心（南方）和江苏（武进）水稻研究所等平台",
            ["中科院遗传资源研发中心（南方）", "江苏（武进）水稻研究所"],
        ),
        (
            "借力常州（机器人及智能硬件）知识产权保护中心服务企业",
            ["常州（机器人及智能硬件）知识产权保护中心"],
        ),
        ("参与建设“龙城实验室”", ["龙城实验室"]),
        ("“羚羊”工业云赋能企业", ["羚羊工业云"]),
        ("建设“千人计划”南方创业服务中心", ["千人计划南方创业服务中心"]),
        ("深空探测等4个全国重点实验室获批", ["深空探测全国重点实验室"]),
        ("深化全国网安标委新技术安全标准特别工作组工作", ["全国网安标委新技术安全标准特别工作组"]),
        ("建设中国—金砖国家人工智能发展与合作中心", ["中国—金砖国家人工智能发展与合作中心"]),
        ("中科院常州先进所累计研发", ["中科院常州先进所"]),
    ],
)
def test_platforms(text: str, platforms: list[str]) -> None:
    assert names(text, "常州市", "Platform") == platforms


@pytest.mark.parametrize(
    "text",
    [
        "布局一批重点实验室、众创空间",
        "省级工程技术研究中心12家，市重点实验室2家",
        "建设各具特色的公共服务平台",
        "拥有江苏省企业技术中心",
        "建设国家“双创”示范基地",
        "建设以色列模式孵化器",
        "开业武汉京东购物中心",
        "企业联合研发中心（实验室）",
    ],
)
def test_no_platform(text: str) -> None:
    assert names(text, "常州市", "Platform") == []


@pytest.mark.parametrize(
    ("text", "institutions"),
    [
        ("与清华、浙大、中科院合作", ["中国科学院", "浙江大学", "清华大学"]),
        ("推进常州医学院建设", ["常州医学院"]),
        ("鼓励企业与江苏产研院合作", ["江苏省产业技术研究院"]),
        ("支持省产业技术研究院发展", ["江苏省产业技术研究院"]),
        (
            "中国电子科技集团55所、中科院苏州纳米所等参与",
            ["中国电子科技集团55所", "中国科学院苏州纳米技术与纳米仿生研究所"],
        ),
        ("各类高等院校和现代产业学院、大学生", []),
    ],
)
def test_institutions(text: str, institutions: list[str]) -> None:
    assert names(text, "常州市", "Institution") == institutions


@pytest.mark.parametrize(
    ("text", "region", "found"),
    [
        ('分批接入“京通"小程序，', "北京市", ["Platform 京通"]),
        ("推广“淮优出行”APP，", "淮北市", ["Platform 淮优出行"]),
        ("做大做强市大数据中心。", "常州市", ["Platform 常州市大数据中心"]),
        ("与自治区大数据中心对接", "包头市", ["Platform 内蒙古自治区大数据中心"]),
        ("加快贵州射电天文台建设，", "贵州省", ["Platform 贵州射电天文台"]),
        ("参与中阿（联酋）产能合作示范园建设", "无锡市", ["Park 中国—阿联酋产能合作示范园"]),
        ("设立自贸试验区无锡片区。", "无锡市", ["Park 自贸试验区无锡片区"]),
        ("扎实推进环太湖科创圈建设", "无锡市", ["Park 环太湖科创圈"]),
        ("加快国家数据要素综合试验区建设", "贵州省", ["Park 国家数据要素综合试验区"]),
        ("提效顶山—汊河、浦口—南谯新型功能区建设", "滁州市",
         ["Park 浦口—南谯新型功能区", "Park 顶山—汊河新型功能区"]),
        ("加快中国—东盟产业合作区南宁片区建设", "南宁市",
         ["Park 中国—东盟产业合作区南宁片区"]),
        ("省船舶与海洋工程设计研究院实体化运营。", "镇江市",
         ["Platform 江苏省船舶与海洋工程设计研究院"]),
        ("省科技厅与江南石墨烯研究院合作。", "常州市",
         ["Department 江苏省科技厅", "Platform 江南石墨烯研究院"]),
        ("建成金华—巴中数字招商服务中心。", "巴中市", ["Platform 金华—巴中数字招商服务中心"]),
        ("命名为“××街/镇××社区/村颐康服务站”", "广州市", []),
        ("通过学校联盟、专科专病联盟合作", "芜湖市", []),
        ("完善“一站式”平台和“好差评”系统，“832”平台销售", "淮北市", []),
        ("争创国家跨境电商综合试验区，打造“双跨”平台", "淮北市", []),
    ],
)  # fmt: skip
def test_services_and_zones(text: str, region: str, found: list[str]) -> None:
    assert names(text, region) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("港北规划建设大圩产业园。", "Park 大圩产业园"),
        ("加快中国—东盟生活用纸产业园建设。", "Park 中国—东盟生活用纸产业园"),
        ("支持各类创新主体组织中关村示范区开展活动。", "Park 中关村国家自主创新示范区"),
    ],
)
def test_a_name_begins_behind_the_deed_of_another_and_holds_two_states(
    text: str, name: str
) -> None:
    assert name in names(text, "贵港市")


def test_a_university_is_not_named_by_its_hospital() -> None:
    hospital = "中南大学湘雅二医院桂林医院临桂院区"
    assert names(f"{hospital}运营。", label="Institution") == [hospital]
    assert names("与南京大学共建附属医院。", label="Institution") == ["南京大学"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("组建上市公司创新联盟，", ["上市公司创新联盟"]),
        ("加入由58个城市组成的丝绸之路旅游城市联盟，", ["丝绸之路旅游城市联盟"]),
        ("支持企业组建产业链协同创新联盟，", []),
        ("组建医疗专科联盟3个，组建技术转移联盟，", []),
        ("通过“信用中国（贵州）”网站公示，", ["信用中国（贵州）"]),
        ("加快贵州政务服务网建设，推进政务服务网上办，", ["贵州政务服务网"]),
        ("“温企指南”“数享珠海”上线运行，", ["数享珠海", "温企指南"]),
        ("“免申即享”“好差评”系统上线，", []),
    ],
)
def test_facilities_by_what_is_said_of_them(text: str, found: list[str]) -> None:
    assert names(text, "贵州省", "Platform") == found


@pytest.mark.parametrize(
    "text",
    [
        "海科新源在深圳证券交易所创业板成功上市，",
        "推进市县一体化数据共享交换平台建设，",
        "建设“点线面”平台，",
    ],
)
def test_sorts_and_markets_are_no_facilities(text: str) -> None:
    assert names(text, "淮安市", "Platform") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("推广使用“政企行”阳光执法监督平台，", ["政企行阳光执法监督平台"]),
        ("加快“中亚五国”金融投资服务中心项目建设，", ["中亚五国金融投资服务中心"]),
        ("推进“一站式”投诉受理平台建设，", []),
        ("加快“三大运营商”数据中心建设，建好“候鸟型”人才工作站，", []),
    ],
)
def test_a_quote_and_what_the_service_does(text: str, found: list[str]) -> None:
    assert names(text, "东营市", "Platform") == found


def test_the_one_market_of_a_city_is_a_facility() -> None:
    text = "推进市科技大市场建设，争取市级交易所落户，"
    assert names(text, "嘉兴市", "Platform") == ["嘉兴市科技大市场"]
