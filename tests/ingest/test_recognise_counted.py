"""Parks by the first part of their names, in lists that a count closes."""

from tests.ingest.named import names

_PARKS = "建设常州西太湖科技产业园、江苏中关村科技产业园。"


def test_parks_of_a_counted_list() -> None:
    found = names(_PARKS + "江苏中关村、西太湖两个省级高新区位列前茅。", "常州市")
    assert "Place 江苏省" not in found
    assert [name for name in found if "中关村" in name] == ["Park 江苏中关村科技产业园"]


def test_administrations_of_a_counted_list() -> None:
    found = names(_PARKS + "常州西太湖、江苏中关村两个园区管委会下设科技部门。", label="Department")
    assert "江苏中关村科技产业园管委会" in found


def test_the_lake_stays_a_lake() -> None:
    assert "Park 西太湖" not in names(_PARKS + "治理西太湖水域。")
