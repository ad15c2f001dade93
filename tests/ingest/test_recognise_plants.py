"""Companies that are works or banks to be, and those behind a sum or a place."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("实施零陵卷烟厂技改扩能。", ["零陵卷烟厂"]),
        ("三峡卷烟厂易地搬迁，", ["三峡卷烟厂"]),
        ("确保中储粮宜昌直属库项目建成投用。", ["中储粮宜昌直属库"]),
        ("加快筹设大湾区国际商业银行、大湾区保险服务中心。", ["大湾区国际商业银行"]),
        ("改革落地，组建贵州农商联合银行。", ["贵州农商联合银行"]),
        (
            "投资112亿元宁国仕净高效太阳能电池、107.5亿元宣州宏润新能源项目签约。",
            ["仕净", "宏润新能源"],
        ),
        ("100亿元广德寻钠钠离子电池等百亿级项目5个。", ["寻钠"]),
        ("贺州灵锋等一批预制菜企业建成，衢州极电项目动力系统下线。", ["衢州极电", "贺州灵锋"]),
        ("支持卷烟厂技改，各直属库扩容。", []),
        ("组建村镇银行，新引进10亿元以上产业项目85个。", []),
        ("安顺等一批城市企业，衢州水厂项目建成。", []),
    ],
)
def test_works_banks_and_investors(text: str, companies: list[str]) -> None:
    assert names(text, "衢州市", "Enterprise") == companies
