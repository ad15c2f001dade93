"""Companies by what their sentences say of them."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        (
            "工作有力。小角楼入选中华老字号，江口醇上榜全国放心酒工程示范企业，",
            ["小角楼", "江口醇"],
        ),
        ("成效显现。泰山玻纤、迪尔化工获省长质量奖。", ["泰山玻纤", "迪尔化工"]),
        ("金融扩量。天键电声成功上市，", ["天键电声"]),
        ("产品投产；今创与常州大学共同成立研究院，", ["今创"]),
        ("成绩突出，风雷航空成为国家级专精特新“小巨人”企业，", ["风雷航空"]),
        ("开市运营，黄果树中央厨房成为农业产业化重点龙头企业，", ["黄果树中央厨房"]),
        ("推动发展，我市成为企业首选，技术改造一跃成为龙头企业，", []),
        ("江苏大学常州研究院与常柴共建机构，", ["常柴"]),
        ("积极引导稀美资源等重点外贸企业拓展，支持阳天电子等龙头企业，", ["稀美资源", "阳天电子"]),
        ("出让给全球骨科第一大生产商史赛克后，", ["史赛克"]),
    ],
)
def test_companies_of_sentences(text: str, companies: list[str]) -> None:
    assert names(text, "常州市", "Enterprise") == companies


@pytest.mark.parametrize(
    "text",
    [
        "成绩突出，3家企业入选国家级绿色工厂，",
        "成绩突出，岳阳黄茶入选全国农业品牌名单，",
        "成绩突出，智慧农业谷获评省级示范企业孵化区，",
        "成绩突出，兰溪棉织智造入选省级中小企业特色产业集群。",
        "鼓励企业股改上市，A股上市企业增加，",
        "与哈国共建枢纽项目，",
        "拉开了清华大学与金坛校地合作的序幕，",
        "支持链主等重点企业，引导规上等骨干企业，培育锂电等龙头企业，",
        "四链融合不足；龙头企业偏少，中小企业困难，",
    ],
)
def test_other_subjects_are_no_companies(text: str) -> None:
    assert names(text, "常州市", "Enterprise") == []


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("成绩突出，沈阳微控等2家企业成为独角兽企业，", ["沈阳微控"]),
        ("成绩突出，欣贸等8家企业入选广西企业100强，", ["欣贸"]),
        ("成绩突出，湖南温氏产值突破50亿元。", ["湖南温氏"]),
        ("成绩突出，龙辉起重入选国家级特色专业型工业互联网平台。", ["龙辉起重"]),
        ("成绩突出，规上工业产值突破千亿元。酱酒产值达200亿元。", []),
        ("成绩突出，新能源汽车等10家企业建成投产，规上工业等30家企业", []),
    ],
)
def test_companies_of_counts_and_sales(text: str, companies: list[str]) -> None:
    assert names(text, "常州市", "Enterprise") == companies
