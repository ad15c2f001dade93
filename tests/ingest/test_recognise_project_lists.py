"""Companies by made-up names in lists of projects and of counted companies."""

import pytest

from tests.ingest.named import names


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("开工欧尚、夏特等一批家具项目。", ["欧尚", "夏特"]),
        ("立铠、富乐华、画你爱萌3家企业获评省独角兽企业。", ["立铠", "富乐华", "画你爱萌"]),
        ("推进隆基乐叶单晶电池、晶环蓝宝石晶片等15个项目。", ["隆基乐叶", "晶环"]),
        ("推动铧富锦、速豹刀具等项目投产，加快富杨乳制品技改等项目。", ["铧富锦", "速豹"]),
        ("加快推进高铁、机场等项目。", []),
        ("推进济微高速、景鹰瑞铁路等项目。", []),
        ("推进石门、龙江等水库项目。", []),
        ("推动因资金、手续等问题导致停工的项目复工。", []),
    ],
)
def test_firms_of_a_list(text: str, firms: list[str]) -> None:
    assert names(text, label="Enterprise") == sorted(firms)


def test_a_line_of_business_that_closes_the_item_is_part_of_the_name() -> None:
    assert names("加快芯恒基电子、立铠二期等项目。", label="Enterprise") == ["立铠", "芯恒基电子"]
