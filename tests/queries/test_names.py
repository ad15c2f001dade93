"""From what a person types to one entity."""

import pytest

from policygraph.graph import ids
from policygraph.graph.errors import AmbiguousName, UnknownEntity
from policygraph.graph.store import Store
from policygraph.queries.names import find_entity, find_task, search_names

PARK = ids.name_id("Park", "中以常州创新园")
LEAP = "关于推进武进区科技创新能级跃升的实施意见（2021-2023）"


@pytest.mark.parametrize(
    "typed", ["中以常州创新园", " 中以常州创新园 ", "“中以常州创新园”", "中以 常州创新园", PARK]
)
def test_entity_is_found_by_name_or_id(gold_store: Store, typed: str) -> None:
    assert find_entity(gold_store, typed).id == PARK


def test_entity_is_found_by_a_short_form(gold_store: Store) -> None:
    assert find_entity(gold_store, "中以办").name == "武进区中以办"
    assert find_entity(gold_store, "江苏产研院", ("Institution",)).name == "江苏省产业技术研究院"


@pytest.mark.parametrize("alias", ["常州创新园"])
def test_id_of_an_alias_leads_to_the_present_node(gold_store: Store, alias: str) -> None:
    assert find_entity(gold_store, ids.name_id("Park", alias)).id == PARK


@pytest.mark.parametrize("typed", [LEAP, f"《{LEAP}》", "武发〔2021〕10号", "wujin-2021-leap"])
def test_document_is_found_by_title_number_or_short_id(gold_store: Store, typed: str) -> None:
    assert find_entity(gold_store, typed, ("Document",)).name == LEAP


def test_labels_settle_what_a_name_means(gold_store: Store) -> None:
    with pytest.raises(AmbiguousName, match="西太湖科技产业园"):
        find_entity(gold_store, "西太湖")
    assert find_entity(gold_store, "西太湖", ("Place",)).label == "Place"


def test_unknown_name_is_answered_with_the_nearest(gold_store: Store) -> None:
    with pytest.raises(UnknownEntity) as raised:
        find_entity(gold_store, "武进科技局", ("Department",))
    assert "武进区科技局" in raised.value.todo


def test_unknown_id_is_no_entity(gold_store: Store) -> None:
    with pytest.raises(UnknownEntity):
        find_entity(gold_store, "park-0000000000000000")


def test_search_puts_the_whole_name_first(gold_store: Store) -> None:
    hits = search_names(gold_store, "科教城")
    assert hits[0].name == "常州科教城"
    assert len({hit.id for hit in hits}) == len(hits)


def test_search_keeps_to_its_labels_and_limit(gold_store: Store) -> None:
    hits = search_names(gold_store, "创新", ("Program",), 3)
    assert len(hits) == 3
    assert {hit.label for hit in hits} == {"Program"}


@pytest.mark.parametrize("text", ["", "《》", "¤¤¤"])
def test_search_for_nothing_finds_nothing(gold_store: Store, text: str) -> None:
    assert search_names(gold_store, text) == ()


@pytest.mark.parametrize(
    "typed",
    ["wujin-2021-leap#4", "武发〔2021〕10号#二/（二）/4", f"{LEAP}#突出特色园区特色平台引领示范"],
)
def test_task_is_found_in_its_document(gold_store: Store, typed: str) -> None:
    task = find_task(gold_store, typed)
    assert task.name == "二/（二）/4 突出特色园区特色平台引领示范"
    assert find_task(gold_store, task.id).id == task.id


@pytest.mark.parametrize("typed", ["4", "wujin-2021-leap#99", "task-0000000000000000"])
def test_unknown_task_is_refused(gold_store: Store, typed: str) -> None:
    with pytest.raises(UnknownEntity, match="no task"):
        find_task(gold_store, typed)
