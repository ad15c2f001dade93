"""The view of an answer: the facts behind its rows as nodes and edges, with their sentences.

Edges come from the facts alone, so that nothing is drawn that no document or rule says. Nodes are
the ends of those edges, the tasks and figures among the facts, and what was asked about.
"""

from collections.abc import Mapping

from policygraph.graph.store import Store
from policygraph.graph.view import View, ViewDocument, ViewEdge, ViewEvidence, ViewNode
from policygraph.queries.catalog import load_lookup
from policygraph.queries.evidence import EvidenceRow, evidence_of
from policygraph.queries.runner import Answer

Statements = Mapping[str, tuple[EvidenceRow, ...]]
# Nodes that one reading of the store asks for; a view holds at most a page's facts.
LARGEST = 20_000
# Chinese counts money in 万.
TEN_THOUSAND = 10_000


def view_of(store: Store, answer: Answer) -> View:
    """Give the view of one page of an answer; the entities that were asked about are in focus."""
    statements = evidence_of(store, (fact for row in answer.rows for fact in row.facts))
    paid = payments(store, statements)
    edges = {**fact_edges(answer, statements, paid), **figure_edges(store, statements)}
    ends = {end for edge in edges.values() for end in (edge.source, edge.target)}
    things = {rows[0].source for rows in statements.values() if not rows[0].target}
    nodes = find_nodes(store, ends | things | subjects(answer), answer)
    inside = {node.id for node in nodes}
    return View(
        title=answer.question.question_zh,
        subtitle=subtitle(answer),
        nodes=nodes,
        edges=tuple(
            edge for _, edge in sorted(edges.items()) if {edge.source, edge.target} <= inside
        ),
        documents=documents_of(statements),
        evidence=evidence_rows(statements),
        generation=answer.generation,
    )


def subtitle(answer: Answer) -> str:
    """Give what was asked for, in words: 文件：… · 至少共同承担几项任务：2."""
    parts = []
    for name, parameter in answer.question.params.items():
        value = answer.parameters.get(name)
        if value is not None and value != parameter.default:
            entity = answer.entities.get(name)
            parts.append(f"{parameter.says.zh}：{entity.name if entity else value}")
    return " · ".join(parts)


def fact_edges(
    answer: Answer, statements: Statements, paid: Mapping[str, str]
) -> dict[str, ViewEdge]:
    """Give the edges among the facts by id, each with the nearest tier of its rows."""
    tiers: dict[str, int] = {}
    for row in answer.rows:
        tier = row.values.get("tier")
        for fact in row.facts if isinstance(tier, int) else ():
            tiers[fact] = min(tier, tiers.get(fact, tier)) if isinstance(tier, int) else 0
    return {
        fact: ViewEdge(
            id=fact,
            type=rows[0].type,
            source=rows[0].source,
            target=rows[0].target,
            label=paid.get(fact, ""),
            inferred=all(row.inferred for row in rows),
            tier=tiers.get(fact),
        )
        for fact, rows in statements.items()
        if rows[0].target
    }


def payments(store: Store, statements: Statements) -> dict[str, str]:
    """Give what the picture says of each payment whose amount is known."""
    funds = [
        {"fact": fact, "funder": rows[0].source}
        for fact, rows in statements.items()
        if rows[0].type == "FUNDS"
    ]
    if not funds:
        return {}
    found = store.read(load_lookup("payments"), {"funds": funds}, limit=LARGEST).rows
    return {str(row["id"]): payment_text(row) for row in found if row["amount"] is not None}


def payment_text(row: Mapping[str, object]) -> str:
    """Give the words of a payment: 出资 ≤300万元/年（共同）."""
    amount = float(str(row["amount"]))
    money = f"{amount:g}元" if amount % TEN_THOUSAND else f"{amount / TEN_THOUSAND:.0f}万元"
    if row["currency"] not in {None, "CNY"}:
        money = f"{amount:.0f} {row['currency']}"
    per = {"year": "/年", "item": "/项"}.get(str(row["per"]), "")
    bound, joint = "≤" if row["ceiling"] else "", "（共同）" if row["joint"] else ""
    return f"出资 {bound}{money}{per}{joint}"


def figure_edges(store: Store, statements: Statements) -> dict[str, ViewEdge]:
    """Give what ties the figures among the facts to indicator and place."""
    figures = [fact for fact, rows in statements.items() if rows[0].type == "Observation"]
    found = store.read(load_lookup("edges-of-figures"), {"figures": figures}, limit=LARGEST).rows
    return {
        str(row["id"]): ViewEdge(
            str(row["id"]), str(row["type"]), str(row["source"]), str(row["target"])
        )
        for row in found
    }


def subjects(answer: Answer) -> set[str]:
    """Give the ids of what the question cannot be asked without; a document is no subject."""
    return {
        entity.id
        for name, entity in answer.entities.items()
        if answer.question.params[name].required and entity.label != "Document"
    }


def find_nodes(store: Store, ids: set[str], answer: Answer) -> tuple[ViewNode, ...]:
    """Give the nodes of the ids, sorted by id; what was asked about is in focus."""
    focus = {entity.id for entity in answer.entities.values()}
    found = store.read(load_lookup("nodes-by-id"), {"ids": sorted(ids)}, limit=LARGEST).rows
    nodes = (
        ViewNode(
            id=str(row["id"]),
            label=str(row["label"]),
            name=str(row["name"]),
            detail=str(row["detail"] or ""),
            focus=row["id"] in focus,
        )
        for row in found
    )
    return tuple(sorted(nodes, key=lambda node: node.id))


def documents_of(statements: Statements) -> tuple[ViewDocument, ...]:
    """Give the documents behind the statements, oldest first."""
    documents = {
        row.document: ViewDocument(
            row.document, row.document_title, row.document_number, row.issued_on
        )
        for rows in statements.values()
        for row in rows
    }
    return tuple(sorted(documents.values(), key=lambda d: (d.issued_on, d.id)))


def evidence_rows(statements: Statements) -> tuple[ViewEvidence, ...]:
    """Give all statements, sorted by fact, those of a fact in their order."""
    return tuple(
        ViewEvidence(
            row.fact,
            row.document,
            row.section,
            row.start,
            row.end,
            row.quote,
            row.rule,
            row.inferred,
            row.place,
        )
        for _, rows in sorted(statements.items())
        for row in rows
    )
