"""Views for the tests of view, exports and notebook: real ones, and one of hostile texts."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

from policygraph.graph import ids
from policygraph.graph.model import Value
from policygraph.graph.view import View, ViewDocument, ViewEdge, ViewEvidence, ViewNode

GOLD = Path(__file__).parents[2] / "corpus" / "gold" / "wujin-2021-leap.json"
HOSTILE = [
    'A & B <b>粗</b> "引"',
    "换\n行\r\n名",
    "控\x00制\x07字",
    "\\N\\G\\l尾\\",
    "<TABLE><TR>",
    "&amp; &#20013;",
    '=HYPERLINK("http://x")',
    "",
    "a" * 300,
    "漢" * 200,
    '"]; n1 [label="y',
]


def matrix() -> View:
    """Give who leads and who supports the twelve tasks of the Wujin document: 40 facts."""
    gold = json.loads(GOLD.read_text("utf-8"))
    labels = {entity["name"]: entity["label"] for entity in gold["entities"]}
    about = gold["document"]
    document = ViewDocument(
        ids.name_id("Document", about["title"]),
        about["title"],
        about["number"],
        about["issued_on"],
    )
    edges = [edge for task in gold["tasks"] for edge in _roles(task, labels, document.id)]
    units = sorted({edge.source for edge in edges})
    named = {ids.name_id(labels[name], name): name for name in labels}
    nodes = [ViewNode(unit, labels[named[unit]], named[unit]) for unit in units]
    tasks = [_task(task, document.id) for task in gold["tasks"]]
    said = [
        ViewEvidence(edge.id, document.id, "二", 0, 2, "牵头单位：区科技局", "roles")
        for edge in edges
    ]
    title = "武进区科技创新能级跃升：谁牵头，谁配合"
    return View(
        title, "12 项任务", (*nodes, *tasks), tuple(edges), (document,), tuple(said), generation=3
    )


def park() -> View:
    """Give the Sino-Israel park with what it runs, in three tiers."""
    hub = ViewNode("park-1", "Park", "中以常州创新园", "武进区", True, {"kind": "国际"})
    names = ["以色列创新成果发布洽谈会", "以色列创新资源长三角路演行", "中以创新创业大赛"]
    events = [ViewNode(f"program-{n}", "Program", name) for n, name in enumerate(names)]
    lines = [
        ViewEdge(f"fact-{n}", "RUNS", hub.id, event.id, "", n == 1, n + 1)
        for n, event in enumerate(events)
    ]
    partner = ViewNode("place-1", "Place", "以色列")
    lines.append(ViewEdge("fact-9", "PARTNERS_WITH", hub.id, partner.id, "", False, 1))
    properties: dict[str, Value] = {
        "amount": 3_000_000.0,
        "ceiling": True,
        "years": ("2021", "2022"),
    }
    lines.append(ViewEdge("fact-f", "FUNDS", partner.id, hub.id, "", False, 1, properties))
    said = ViewEvidence(
        "fact-0", "document-1", "二/（二）/4", 10, 24, "举办中以创新创业大赛", "runs"
    )
    document = ViewDocument("document-1", "关于科技创新的实施意见", "武发〔2021〕10号", "2021-06")
    return View(
        "中以常州创新园的计划", "", (hub, *events, partner), tuple(lines), (document,), (said,), 3
    )


def hostile() -> View:
    """Give a chain of nodes whose names, ids and words try to break each format."""
    nodes = [
        ViewNode(f'n{n}"<&\\{text[:2]}', "Odd<&" if n == 3 else "Park", text, text)
        for n, text in enumerate(HOSTILE)
    ]
    pairs = pairwise(nodes)
    lines = [
        ViewEdge(f"e{n}", "RUNS" if n % 2 else "X<&>", a.id, b.id, HOSTILE[n], False, n % 6)
        for n, (a, b) in enumerate(pairs)
    ]
    said = [ViewEvidence(line.id, "d", "1", 0, 1, line.label, "r") for line in lines]
    document = ViewDocument("d", "《题<&>\\N》", "号&", "2021")
    return View(
        '题 <&> "引" \\N\n', "副\x01题", tuple(nodes), tuple(lines), (document,), tuple(said)
    )


def _roles(task: dict[str, Any], labels: dict[str, str], document: str) -> list[ViewEdge]:
    target = ids.part_id("Task", document, task["path"])
    ends = [("LEADS", name) for name in task["leads"]]
    ends += [("SUPPORTS", name) for name in task["supports"]]
    edges = []
    for kind, name in ends:
        source = ids.name_id(labels[name], name)
        edges.append(ViewEdge(ids.fact_id(kind, source, target), kind, source, target))
    return edges


def _task(task: dict[str, Any], document: str) -> ViewNode:
    key = ids.part_id("Task", document, task["path"])
    return ViewNode(key, "Task", task["title"], f"第{task['number']}条")
