import pytest

from tests.ingest.named import mentions, names


@pytest.mark.parametrize(
    ("text", "region", "places"),
    [
        ("江苏省常州市武进区全力做强科创引擎", "武进区", ["常州市", "武进区", "江苏省"]),
        ("肥西、肥东、长丰实现百强进位", "合肥市", ["肥东县", "肥西县", "长丰县"]),
        ("延伸到上海，融入长三角创新大局", "武进区", ["上海市", "长三角"]),
        ("推动与以色列知名高校共建", "常州市", ["以色列"]),
        ("争取中以两国科技创新领域的快捷通道", "常州市", ["中国", "以色列"]),
        ("领航中以创新合作", "常州市", ["以色列"]),
        ("合肥都市圈规划即将获批", "合肥市", ["合肥都市圈"]),
        ("高起点规划建设西太湖、长荡湖", "常州市", ["西太湖", "长荡湖"]),
        ("选择天河区作为试点区域", "广州市", ["天河区"]),
        (
            "推动全椒、琅琊与杨浦、徐汇共建合作平台。",
            "滁州市",
            ["全椒县", "徐汇区", "杨浦区", "琅琊区"],
        ),
        ("推动全椒与企业合作，杨浦不在列。", "滁州市", ["全椒县"]),
    ],
)
def test_places_are_named_in_full(text: str, region: str, places: list[str]) -> None:
    assert names(text, region, "Place") == places


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("我市、全市、本省、我区的经济", "常州市"),
        ("习近平新时代中国特色社会主义思想", "常州市"),
        ("中国式现代化的美丽中国建设", "常州市"),
        ("推动中西部地区和中老年服务", "常州市"),
        ("由州和县级部门配合", "阿坝州"),
        ("建设“生态滨湖区”", "武进区"),
        ("淮河路步行街开街", "合肥市"),
        ("沿海城市加快发展", "三亚市"),
        ("平台中介服务收费", "常州市"),
        ("推进新城区建设", "武汉市"),
        ("依法治理江河湖库，建设美丽河湖。", "武汉市"),
    ],
)
def test_no_place(text: str, region: str) -> None:
    assert names(text, region, "Place") == []


def test_longest_name_wins_and_surface_is_as_printed() -> None:
    (found,) = mentions("推进东南大学绿色建材研究院建设。", "武进区")
    assert (found.label, found.name, found.surface) == (
        "Platform",
        "东南大学绿色建材研究院",
        "东南大学绿色建材研究院",
    )


def test_country_before_a_foreign_university_is_apart() -> None:
    text = "推动以色列本·古里安大学与常州大学联合培养研究生"
    expected = ["Institution 常州大学", "Institution 本·古里安大学", "Place 以色列"]
    assert names(text, "武进区") == expected


@pytest.mark.parametrize(
    "text",
    ["铜仁凤凰机场获批对外开放", "扬泰国际机场二期", "建成黔中电厂2号机组", "持续建设贺兰山实验室"],
)
def test_places_inside_what_is_built_are_none(text: str) -> None:
    assert names(text, "常州市", "Place") == []


def test_provinces_by_one_character_are_named_behind_a_word_of_joining() -> None:
    found = ["Place 上海市", "Place 江苏省", "Place 浙江省"]
    assert names("常态化对标沪苏浙，深化与沪苏浙园区合作。", "滁州市") == found
    regions = names("推动粤闽浙沿海城市群建设、支持陕甘宁革命老区。", "滁州市", "Place")
    assert regions == ["粤闽浙沿海城市群", "陕甘宁革命老区"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("吸纳沪苏浙高校院所技术", ["上海市", "江苏省", "浙江省"]),
        ("赴欧洲、日韩开展招引", ["日本", "欧洲", "韩国"]),
        ("与以色列、美、英、俄等国家合作", ["以色列", "俄罗斯", "美国", "英国"]),
        ("与港澳台等经贸合作", ["台湾省", "澳门特别行政区", "香港特别行政区"]),
        ("推动环杭州湾产业集群", ["杭州湾"]),
        ("昨日韩国来访", ["韩国"]),
        ("关心我市的港澳台同胞，外事、侨务、港澳台等工作，京港澳高速", []),
        ("打造闽宁新貌", []),
    ],
)
def test_places_by_one_character_stand_for_themselves(text: str, places: list[str]) -> None:
    assert names(text, "常州市", "Place") == places


@pytest.mark.parametrize(
    ("text", "region", "places"),
    [
        ("长江天门山段治理、双河岭村、大黑山岛", "芜湖市", ["长江"]),
        ("影响长治久安，推动事关中国式现代化全局", "芜湖市", []),
        ("加强贺兰山东麓保护、黄山西站建设", "银川市", []),
        ("建设7条新乡村示范带，沿海城市发展", "北海市", []),
        ("与南京市中华中学、上海市儿童医院合作", "滁州市", []),
        ("在杭州亚运会上，圆满完成成都大运会协同保障", "金华市", []),
        ("包括气温、湿度、日照、降水和风速", "北京市", []),
        ("保证日照、通风、消防和绿地率", "广州市", []),
        ("拓展杭广东西部协作，建设黄山东大门索道", "广元市", []),
        ("推进盘兴高铁、纳晴和六安高速建设", "黔西南布依族苗族自治州", []),
        ("结束了桦甸不通高速历史，让百姓近湖、更能亲湖。", "吉林市", ["桦甸市"]),
        ("深入推进西陵峡环境整治", "宜昌市", ["西陵峡"]),
        ("支持五峰创建三级医院", "宜昌市", ["五峰土家族自治县"]),
        ("支持八步拓展延伸冶金循环产业", "贺州市", ["八步区"]),
        ("芜湖港集装箱吞吐量增长", "芜湖市", ["芜湖市"]),
        ("红原创成示范县，回答了事关雅安全局的问题", "阿坝藏族羌族自治州", ["红原县", "雅安市"]),
        ("东海入选全国创新型县", "连云港市", ["东海县"]),
        ("开通中亚、俄罗斯班列新线路", "银川市", ["中亚", "俄罗斯"]),
    ],
)
def test_places_inside_longer_words(text: str, region: str, places: list[str]) -> None:
    assert names(text, region, "Place") == places


@pytest.mark.parametrize(
    ("text", "region", "places"),
    [
        ("主动融入大湾区发展", "赣州市", ["粤港澳大湾区"]),
        ("建设全省大湾区", "绍兴市", []),
        ("天宁、钟楼正在积极争创", "常州市", ["天宁区", "钟楼区"]),
        ("推动全椒、琅琊与杨浦、徐汇共建", "滁州市", ["全椒县", "徐汇区", "杨浦区", "琅琊区"]),
        ("推动河东、河西片区协调发展", "赣州市", []),
        ("参观钟楼和鼓楼", "南京市", []),
        ("支持广德、泾县创建", "宣城市", ["广德市", "泾县"]),
    ],
)
def test_counties_beside_counties_of_their_city(text: str, region: str, places: list[str]) -> None:
    assert names(text, region, "Place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("信丰至南雄高速公路建成", ["信丰县", "南雄市"]),
        ("沪武高速无为至岳西段通车", ["岳西县", "无为市"]),
        ("加快南淝河水质提升、涡河生态廊道", ["南淝河", "涡河"]),
        ("实施德城区岔河两岸更新，优化沿涡河两岸规划", ["德城区", "岔河", "涡河"]),
        ("孝感至天河机场高速、治理小河流域、江河流域", ["孝感市"]),
        ("加快盘州至兴义、黄桶至安龙等铁路", ["兴义市", "盘州市"]),
        ("桂林至钟山等13条高速公路，庄里至周村段", ["桂林市"]),
        ("日兰高铁庄寨至无为段加快建设", ["无为市"]),
        ("盐都大纵湖、高邮湖等水体治理", ["大纵湖", "高邮湖"]),
    ],
)
def test_ends_of_ways_and_rivers(text: str, places: list[str]) -> None:
    assert names(text, "芜湖市", "Place") == sorted(places)


def test_a_provinces_paper_names_its_counties_shortly() -> None:
    text = "支持凯里、兴义做优做特，推进七星关—麻江同城化，六枝特种玻璃生产，比如南部地区。"
    counties = ["七星关区", "六枝特区", "兴义市", "凯里市", "麻江县"]
    assert names(text, "贵州省", "Place") == counties
    assert names("与凯里做优做特", "贵阳市", "Place") == []
    assert names("推动南昌发展，兴国获批", "江西省", "Place") == ["兴国县", "南昌市"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("获中国质量奖，入围中国企业500强，打造中国软件名园", []),
        ("与中国航空工业合作，打响“中国温泉之城”品牌", []),
        ("成为中国最大的制造商，打造中国北方物流基地", ["中国"]),
        ("开创了在中国内陆举办的先河，荣获“中国快递示范城市”", ["中国"]),
        ("放大台儿庄古城品牌，推进大运河国家文化公园建设", []),
        ("三山港口岸开放、薛城港区泊位改造、汉川站投用，纪念湘江战役", []),
        ("东明口岸客流量、巨野县金山景区", ["东明县", "巨野县"]),
        ("融入平陆运河经济带，发展滨河经济带", ["平陆运河经济带"]),
        ("环洪泽湖公路贯通，举办环青海湖国际公路自行车赛", []),
        ("推动环渤海地区发展", ["环渤海"]),
        ("加快鄄城城镇群建设，首次与中国地方政府合作", ["中国", "鄄城城镇群"]),
        ("推进工笔牡丹画出圈，资源向南部县区倾斜", []),
        ("提升郓城黄牛、东明西瓜等品牌", []),
        ("推进郓城黄牛养殖、东明西瓜种植", ["东明县", "郓城县"]),
    ],
)
def test_places_that_only_begin_another_name(text: str, places: list[str]) -> None:
    assert names(text, "菏泽市", "Place") == places
