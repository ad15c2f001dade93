"""How scores are shown: tables for people, plain values for programs."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

from policygraph.ingest.scoring import Judged, Row, by_label, by_measure, by_rule, count

By = Literal["measure", "label", "rule", "document"]
Verdicts = Mapping[str, Sequence[Judged]]
"""All verdicts by document."""

MEASURES = (
    "tasks",
    "roles",
    "entities",
    "observations",
    "figures",
    "involves",
    "edges",
    "quotes",
)
_RATIOS = (
    ("准确率", "precision"),
    ("召回率", "recall"),
    ("F1", "F1"),
    ("对", "right"),
    ("错", "wrong"),
    ("漏", "missed"),
)
_RULES = (
    ("规则", "rule"),
    ("项目", "measure"),
    ("对", "right"),
    ("错", "wrong"),
    ("准确率", "precision"),
    ("", ""),
)
ALL = "全部 all"


def show_scores(judged: Verdicts, by: By) -> None:
    """Print the table of all verdicts, by measure, label, rule or document."""
    from policygraph.cli.screen import show_table

    if by == "document":
        columns = [("文件", "document"), *(("", measure) for measure in MEASURES)]
        show_table("F1", columns, _by_document(judged))
    elif by == "rule":
        rows = count(_all(judged), by_rule)
        shown = [
            (*key, row.tp, row.fp, f"{row.precision:.4f}", _mark(row)) for key, row in rows.items()
        ]
        show_table("", _RULES, shown)
    else:
        rows = count(_all(judged), _KEYS[by])
        columns = [("项目", "measure"), *_RATIOS]
        show_table("", columns, [(key, *_cells(row)) for (key,), row in rows.items()])


def plain_scores(judged: Verdicts, by: By) -> dict[str, object]:
    """Give the table as plain values: rows by measure; by rule or document rows of rows."""
    if by == "document":
        return {name: _plain(items, by_measure) for name, items in judged.items()}
    if by == "rule":
        found: dict[str, dict[str, object]] = {}
        for (rule, measure), row in count(_all(judged), by_rule).items():
            values = {"right": row.tp, "wrong": row.fp, "precision": round(row.precision, 4)}
            found.setdefault(rule, {})[measure] = values | {"mostly_wrong": is_mostly_wrong(row)}
        return dict(found)
    return _plain(_all(judged), _KEYS[by])


def is_mostly_wrong(row: Row) -> bool:
    """Tell whether a rule is wrong at least as often as right."""
    return row.fp > 0 and row.fp >= row.tp


_KEYS: Mapping[By, Callable[[Judged], Iterable[tuple[str, ...]]]] = {
    "measure": by_measure,
    "label": by_label,
}


def _all(judged: Verdicts) -> list[Judged]:
    return [item for items in judged.values() for item in items]


def _by_document(judged: Verdicts) -> list[tuple[str, ...]]:
    """Give the F1 of each document, empty where nothing of a measure is there."""
    named = [*judged.items(), (ALL, _all(judged))]
    table = []
    for name, items in named:
        rows = count(items, by_measure)
        found = (rows.get((measure,)) for measure in MEASURES)
        table.append((name, *(f"{row.f1:.3f}" if row else "" for row in found)))
    return table


def _mark(row: Row) -> str:
    return "✗ 错多 mostly wrong" if is_mostly_wrong(row) else ""


def _cells(row: Row) -> tuple[str, ...]:
    ratios = (f"{value:.4f}" for value in (row.precision, row.recall, row.f1))
    return (*ratios, str(row.tp), str(row.fp), str(row.fn))


def _plain(
    judged: Iterable[Judged], keys: Callable[[Judged], Iterable[tuple[str, ...]]]
) -> dict[str, object]:
    return {
        key: {
            "precision": round(row.precision, 4),
            "recall": round(row.recall, 4),
            "f1": round(row.f1, 4),
            "tp": row.tp,
            "fp": row.fp,
            "fn": row.fn,
        }
        for (key,), row in count(judged, keys).items()
    }
