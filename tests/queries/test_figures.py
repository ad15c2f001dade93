"""Targets against actual figures: what is compared, summed, a baseline, or left apart, and why."""

import pytest

from policygraph.graph.store import Store
from policygraph.queries.runner import Row, ask


def rows_for(store: Store, indicator: str, place: str = "常州市") -> list[Row]:
    given = {"indicator": indicator, "place": place}
    return list(ask(store, "targets-vs-actuals", given).rows)


def told(row: Row, *columns: str) -> tuple[object, ...]:
    return tuple(row.values[column] for column in columns)


def test_level_before_the_target_is_a_baseline_and_no_gap(gold_store: Store) -> None:
    rows = [
        row for row in rows_for(gold_store, "高新技术企业数") if row.values["target_unit"] == "家"
    ]
    assert [told(row, "class", "target_value", "actual_value", "gap", "met") for row in rows] == [
        ("baseline", 5000, 2497, None, None)
    ]
    assert rows[0].values["reason"] == "截至2020年，目标年为2025年"


def test_increase_and_level_are_not_compared(gold_store: Store) -> None:
    rows = rows_for(gold_store, "高新技术企业数", "武进区")
    assert [told(row, "class", "target_value", "actual_value") for row in rows] == [
        ("not comparable", 500, 344),
        ("not comparable", 500, 1061),
    ]
    assert {row.values["reason"] for row in rows} == {"计法不同：目标是增量，实绩是存量"}


def test_units_that_differ_are_not_compared(gold_store: Store) -> None:
    rows = [
        row for row in rows_for(gold_store, "高新技术企业数") if row.values["target_unit"] == "%"
    ]
    assert [told(row, "class", "reason") for row in rows] == [
        ("not comparable", "单位不同：目标以%计，实绩以家计")
    ]


def test_units_of_one_measure_are_converted_into_the_targets(gold_store: Store) -> None:
    (row,) = rows_for(gold_store, "园区面积")
    assert told(row, "class", "target_value", "actual_value", "gap", "met") == (
        "compared", 3, 2.8, -0.2, False
    )  # fmt: skip
    assert told(row, "actual_unit", "reason") == ("平方公里", "实绩由亩换算；")


def test_parts_that_cover_the_span_are_summed_and_what_overlaps_is_left(gold_store: Store) -> None:
    summed, overlap = rows_for(gold_store, "上市企业数")
    assert told(summed, "class", "actual_value", "actual_bound", "gap", "met") == (
        "summed", 16, ">=", 1, True
    )  # fmt: skip
    assert len(summed.facts) == 4
    assert told(overlap, "class", "actual_value", "reason") == (
        "not comparable", 8, "与已相加的时段重叠"
    )  # fmt: skip


def test_parts_with_a_hole_are_not_summed(gold_store: Store) -> None:
    rows = rows_for(gold_store, "隐形冠军企业数")
    assert [told(row, "class", "actual_year") for row in rows] == [
        ("not comparable", 2021),
        ("not comparable", 2023),
    ]


def test_figures_that_contradict_each_other_are_not_summed(gold_store: Store) -> None:
    rows = rows_for(gold_store, "独角兽企业数")
    assert {row.values["reason"] for row in rows} == {"同一时段有互相矛盾的实绩，不相加"}
    assert len(rows) == 3


def test_ceiling_is_met_from_below_and_a_later_level_says_so(gold_store: Store) -> None:
    same, later = rows_for(gold_store, "单位能耗")
    assert told(same, "class", "met", "reason") == ("compared", True, "")
    assert told(later, "class", "met") == ("compared", False)
    assert later.values["reason"] == "实绩为2024年，晚于目标年2023年"


def test_increase_without_a_first_year_is_not_compared(gold_store: Store) -> None:
    rows = rows_for(gold_store, "专利授权数")
    assert [told(row, "class", "reason") for row in rows] == [("not comparable", "起算年不明")]


@pytest.mark.parametrize(("unmatched", "rows"), [(False, 1), (True, 2)])
def test_targets_without_any_actual_are_counted_and_listed_on_demand(
    gold_store: Store, unmatched: bool, rows: int
) -> None:
    given = {"document": "wujin-2021-leap", "unmatched": unmatched}
    answer = ask(gold_store, "targets-vs-actuals", given)
    classes = {str(row.values["class"]) for row in answer.rows}
    assert len(classes) == rows
    assert answer.notes[0].zh.startswith("17 个目标，其中 16 个没有")
