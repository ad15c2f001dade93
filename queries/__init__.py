"""The questions: one `.cypher` file is one question that a researcher asks.

`*.cypher` here are the questions, `notes/*.cypher` say in words what their tables cannot show,
`lookup/*.cypher` serve names, evidence and pictures. All run unchanged on Neo4j 5 and on the
embedded server. One habit keeps it so: between a MATCH that binds a relationship and a MATCH that
looks its id up (`{fact: r.id}`) stands a WITH; without it the embedded server finds nothing
(arcadedb 26.10.2, seen 2026-11-21). It also scans where a pattern starts at a node that nothing
binds yet: begin at the bound one. A map projection inside a map literal inside `collect` loses the
outer map: project first, collect then.
"""
