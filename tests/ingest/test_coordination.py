import pytest

from policygraph.ingest.coordination import find_shared, share_head, split_items, split_pair


@pytest.mark.parametrize(
    ("items", "parts"),
    [
        ("中德、中瑞", ("中德", "中瑞")),
        ("常州、武进", ("常州", "武进")),
        ("人才周以及创客周", ("人才周", "创客周")),
        ("和平区", ("和平区",)),
    ],
)
def test_items_of_a_list(items: str, parts: tuple[str, ...]) -> None:
    assert split_items(items) == parts


def test_shared_last_word_completes_each_item() -> None:
    assert share_head("中德、中瑞", "创新园") == ("中德创新园", "中瑞创新园")
    assert share_head("常州、武进", "国家级高新区") == ("常州国家高新区", "武进国家高新区")


def test_list_with_a_shared_last_word_is_found() -> None:
    match = next(find_shared("深空探测等4个全国重点实验室获批组建"))
    assert (match["items"], match["more"]) == ("深空探测", "等4个")
    assert match["head"].startswith("全国重点实验室")


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
