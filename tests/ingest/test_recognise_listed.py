"""Listed companies by the short names of their shares."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("睿创微纳分获省长质量奖，", ["睿创微纳"]),
        ("保障领益智造等企业达产满产，", ["领益智造"]),
        ("技术领先。常州格力博建立研发中心，", ["常州格力博"]),
        ("新增宁国博世科2家上市公司，", ["博世科"]),
        ("加快华润宜昌热电联产项目建设，", ["华润"]),
        ("依托永茂泰等重点企业，", ["永茂泰"]),
        ("建成投产中韩石化280万吨催化裂化装置等项目，", ["中韩石化"]),
        ("新增容知日新等6家上市公司，", ["容知日新"]),
    ],
)
def test_listed_companies(text: str, companies: list[str]) -> None:
    assert names(text, "常州市", "Enterprise") == companies


@pytest.mark.parametrize(
    "text",
    [
        "推动厦钨新能源项目投产，",  # 厦钨新能 is listed; the word 新能源 runs over its end
        "加快建设创新城市，",  # 新城 in 创新城市
        "发展智慧农业，",  # a share's name put together of common words
        "今世缘大道改造完成，",  # a street
        "播下创新技术的“金种子”、融入创业资本的“新血液”，",  # a figure of speech
        "创新源动力加速涌流，",  # 新源动力 across two words
    ],
)
def test_parts_of_words_are_no_listed_companies(text: str) -> None:
    listed = {"厦钨新能", "新城控股", "智慧农业", "今世缘", "新源动力"}
    assert not listed & set(names(text, "常州市", "Enterprise"))
