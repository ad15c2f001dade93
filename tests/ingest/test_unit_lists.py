import pytest

from policygraph.ingest.unit_lists import is_body, is_unit_list


@pytest.mark.parametrize(
    "text",
    ["省发展改革委、省科技厅，各设区市人民政府", "科技部、财政部等", "市科委、中关村管委会",
     "团市委、市人力资源和社会保障局", "市发展改革委（市能源局）"],
)  # fmt: skip
def test_lists_with_a_sure_body_are_lists_of_units(text: str) -> None:
    assert is_unit_list(text)


@pytest.mark.parametrize(
    "text", ["常州市、无锡市", "东南大学、河海大学", "含市级奖励", "市科技局认定的企业", ""]
)
def test_other_lists_are_none(text: str) -> None:
    assert not is_unit_list(text)


def test_a_bureau_without_place_or_level_is_no_sure_body() -> None:
    assert is_body("武进区科技局")
    assert is_body("科技部")
    assert not is_body("科技局")
