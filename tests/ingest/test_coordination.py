import pytest

from policygraph.ingest.coordination import split_pair


@pytest.mark.parametrize(
    ("base", "halves"),
    [
        ("量子计算和量子产业", ("量子计算", "量子产业")),
        ("科技金融和文化金融", ("科技金融", "文化金融")),
        ("世界制造业", None),
        ("教育和产业", None),
    ],
)
def test_two_of_one_sort_are_split(base: str, halves: tuple[str, str] | None) -> None:
    assert split_pair(base) == halves
