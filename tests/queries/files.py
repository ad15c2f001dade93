"""Small query files for the tests of the catalogue: one that is right, and ways to spoil it."""

from pathlib import Path

HEADER = """// question: {zh: "谁牵头？", en: "Who leads?"}
// answer: {zh: 一行一个单位。, en: One row is a unit.}
// params:
//   department: {type: entity, labels: [Department], zh: 部门, en: department}
// returns:
//   unit: {type: node, zh: 单位, en: unit}
//   facts: {type: facts, zh: 依据, en: facts}
// key: [unit]
// view: table
// empty: {zh: 没有。, en: None.}
"""
CYPHER = """MATCH (:Name {id: $department})-[:NAMES]->(n:Department)-[r:LEADS]->(:Task)
RETURN n {.id, .name, label: 'Department'} AS unit, [r.id] AS facts
ORDER BY unit.name, unit.id
SKIP $offset LIMIT $limit
"""


def write_question(
    folder: Path, name: str = "who-leads", header: str = HEADER, cypher: str = CYPHER
) -> Path:
    """Write a query file and give its path."""
    file = folder / f"{name}.cypher"
    file.write_text(f"{header}// ---\n{cypher}", "utf-8")
    return file
