"""Relations read from one sentence: real sentences, and near misses that must give nothing."""

import pytest

from tests.ingest.marked import edges, relations

BUILDS = [
    pytest.param(
        "第五条[platform:北京市大数据中心]是登记机构，建设和管理[platform:市登记平台]。",
        ["北京市大数据中心 BUILDS 市登记平台"],
        id="behind-the-number-of-an-article",
    ),
    pytest.param(
        "[place:武进区]与[institution:常州大学]签署协议，双方将共建[platform:石油化工研究院]。",
        ["常州大学 BUILDS 石油化工研究院", "武进区 BUILDS 石油化工研究院"],
        id="both-sides",
    ),
    pytest.param(
        "[department:市政府]加快推进[park:甲经开区]铁路专用线、[park:乙化工园区]基础设施、[platform:丙中心]等项目建设。",
        ["市政府 BUILDS 丙中心"],
        id="what-is-built-inside",
    ),
    pytest.param(
        "[place:武进区]与[institution:西安交通大学]签约，共建[platform:西安交大常州研究院]。",
        [
            "武进区 BUILDS 西安交大常州研究院",
            "西安交通大学 BUILDS 西安交大常州研究院",
        ],
        id="those-who-sign-go-on",
    ),
    pytest.param(
        "支持[place:平湖=平湖市]与[place:上海=上海市]金山共建[park:长三角科技城]。",
        ["平湖市 BUILDS 长三角科技城"],
        id="a-district-not-known",
    ),
    pytest.param(
        "[enterprise:北港新材料]获批[platform:广西特钢新材料重点实验室]。",
        ["北港新材料 BUILDS 广西特钢新材料重点实验室"],
        id="wins-a-facility",
    ),
    pytest.param(
        "[park:岳阳高新区]、[park:临湘高新区]获批[park:湖南自贸试验区协同联动区]。",
        [],
        id="several-win-a-status",
    ),
    pytest.param(
        "支持[place:上犹=上犹县]和[place:崇义=崇义县]深化区域合作、[place:龙南=龙南市]建设[park:赣粤边示范区]、"
        "[park:赣州经开区]建设[park:中日国际产业园区]。",
        ["赣州经开区 BUILDS 中日国际产业园区", "龙南市 BUILDS 赣粤边示范区"],
        id="one-builder-after-another",
    ),
    pytest.param(
        "支持[place:石首市]与[place:华容县]、南县和[place:安乡县]创建[park:鄂南湘北跨省合作区]。",
        [
            "华容县 BUILDS 鄂南湘北跨省合作区",
            "安乡县 BUILDS 鄂南湘北跨省合作区",
            "石首市 BUILDS 鄂南湘北跨省合作区",
        ],
        id="partners-of-those-supported",
    ),
    pytest.param(
        "支持[enterprise:省交投]建设[park:长江现代物流园]、[park:数字产业园]扩区发展、[enterprise:省港口集团]建设码头。",
        ["省交投 BUILDS 长江现代物流园"],
        id="what-grows-by-itself",
    ),
    pytest.param(
        "[park:武进国家高新区]按照“一车一人一芯”产业布局，建设好[platform:江苏省中以产业技术研究院]、"
        "[platform:长三角化合物半导体创新基地]等重点平台。",
        [
            "武进国家高新区 BUILDS 江苏省中以产业技术研究院",
            "武进国家高新区 BUILDS 长三角化合物半导体创新基地",
        ],
        id="objects-of-one-verb",
    ),
    pytest.param(
        "[park:绿建区]以“长三角建筑科技创新中心”为目标，加快推进[park:中欧（常州）绿色创新园]建设，"
        "推进[platform:东南大学绿色建材研究院]建设。",
        ["绿建区 BUILDS 东南大学绿色建材研究院", "绿建区 BUILDS 中欧（常州）绿色创新园"],
        id="nominal",
    ),
    pytest.param(
        "[enterprise:天合光能]于2020年5月创业板上市，并联合[enterprise:华为]、[institution:牛津大学]等共建"
        "[platform:新能源物联网产业创新中心]。",
        [
            "华为 BUILDS 新能源物联网产业创新中心",
            "天合光能 BUILDS 新能源物联网产业创新中心",
            "牛津大学 BUILDS 新能源物联网产业创新中心",
        ],
        id="partners-build",
    ),
    pytest.param(
        "该产业由[institution:浙江大学]关注，[platform:之江实验室]由[institution:浙江大学]和"
        "[enterprise:阿里巴巴]共同发起成立。",
        ["浙江大学 BUILDS 之江实验室", "阿里巴巴 BUILDS 之江实验室"],
        id="passive",
    ),
    pytest.param(
        "[enterprise:万帮新能源集团]牵头成立了由整车企业、能源企业等55家单位组成的[platform:创新联盟]。",
        ["万帮新能源集团 BUILDS 创新联盟"],
        id="long-way-to-the-object",
    ),
    pytest.param(
        "鼓励企业与[institution:江苏省产业技术研究院]合作建设联合创新中心。", [], id="unnamed-doer"
    ),
    pytest.param("支持[platform:龙城实验室]建设。", [], id="support-is-no-building"),
    pytest.param(
        "以龙头骨干企业牵头、核心人才团队控股成立的[platform:中航锂电研究院]建成试制平台。",
        [],
        id="unnamed-founders",
    ),
    pytest.param(
        "随着[platform:长三角（常州）创新中心]成立、[platform:武进科创促进中心]启用，[place:武进区]开启新篇章。",
        [],
        id="facility-is-the-subject",
    ),
]

RUNS = [
    pytest.param(
        "由[platform:常州医疗器械产业研究院]运营和打造的[platform:常州医疗器械创业服务中心]，现有在孵企业38家。",
        ["常州医疗器械产业研究院 RUNS 常州医疗器械创业服务中心"],
        id="relative",
    ),
    pytest.param(
        "[department:武进区科技局]积极组织调研，创新推出“[program:科创下午茶]”“[program:你好，博士]”等主题活动。",
        ["武进区科技局 RUNS 你好，博士", "武进区科技局 RUNS 科创下午茶"],
        id="quoted-names",
    ),
    pytest.param(
        "[program:创新创业大赛]由[department:科技部]主办，[department:常州市科技局]承办。",
        ["常州市科技局 RUNS 创新创业大赛", "科技部 RUNS 创新创业大赛"],
        id="organisers",
    ),
    pytest.param(
        "[department:市人才工作领导小组]负责全市[program:人才集聚工程]实施的统筹协调。",
        ["市人才工作领导小组 RUNS 人才集聚工程"],
        id="in-charge",
    ),
    pytest.param(
        "[place:武进区]组织申报江苏省“[program:双创计划]”团队6个。", [], id="applying-is-no-running"
    ),
    pytest.param("[place:武进区]推动2家企业申请“[program:共建计划]”。", [], id="others-apply"),
]


@pytest.mark.parametrize(("text", "expected"), BUILDS)
def test_builders_are_read(text: str, expected: list[str]) -> None:
    assert [edge for edge in edges(text) if " BUILDS " in edge] == expected


@pytest.mark.parametrize(("text", "expected"), RUNS)
def test_runners_are_read(text: str, expected: list[str]) -> None:
    assert [edge for edge in edges(text) if " RUNS " in edge] == expected


def test_evidence_spans_from_the_doer_to_the_object() -> None:
    text = "目前，[park:绿建区]组织召开“[program:中欧低碳创新论坛]”，成效显著。"
    found = next(r for r in relations(text) if r.type == "RUNS")
    assert (found.start, found.end) == (3, 20)
