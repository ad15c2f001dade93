// question:
//   zh: 一个园区或平台关联哪些计划、平台、企业、基金、活动、任务和文件？
//   en: Which programmes, platforms, enterprises, funds, events, tasks and documents are linked to a park or platform?
// answer:
//   zh: 一行是一个关联对象，列在其最近的一层：1 文中写明（一步，或经其组成部分、入驻者两步）；2 推断，附规则；3 同一句中提到；4 同一任务中提到。
//   en: One row is a linked thing at its nearest tier - 1 read in a text (one step, or two through a part or a tenant), 2 inferred, with the rule, 3 named in the same sentence, 4 named in the same task.
// params:
//   entity:
//     type: entity
//     labels: [Park, Platform]
//     zh: 园区或平台
//     en: the park or platform
//     required: true
//     example: 中以常州创新园
//   tiers:
//     type: integer
//     zh: 到第几层
//     en: up to which tier
//     default: 3
//     minimum: 1
//     maximum: 4
//   label:
//     type: label
//     choices: [Program, Platform, Enterprise, Institution, Park, Task, Document]
//     zh: 只看这一类
//     en: only this label
//   document:
//     type: document
//     zh: 只看这份文件
//     en: only what this document says
//     example: wujin-2021-leap
// returns:
//   tier: {type: integer, zh: 层, en: tier}
//   linked: {type: node, zh: 关联对象, en: what is linked}
//   kind: {type: text, zh: 类别, en: kind}
//   chains: {type: chains, zh: 如何关联, en: how it is linked}
//   rules: {type: texts, zh: 推断规则, en: the rules of what was inferred}
//   quotes: {type: texts, zh: 原文, en: quotes}
//   facts: {type: facts, zh: 依据, en: the facts of the chains}
// key: [linked]
// view: graph
// empty:
//   zh: 到这一层为止没有关联对象。
//   en: Nothing is linked up to this tier.
// ---
MATCH (:Name {id: $entity})-[:NAMES]->(n)
CALL (n) {
  MATCH (n)-[r:FUNDS|RUNS|BUILDS|LOCATED_IN|PARTNERS_WITH|INCUBATES|TAKES_PART_IN|PART_OF|LEADS|SUPPORTS|RESPONSIBLE_FOR|INVOLVES]-(m)
  WHERE $document IS NULL OR EXISTS { MATCH (:Evidence {fact: r.id, document: $document}) }
  RETURN m, CASE WHEN r.inferred THEN 2 ELSE 1 END AS tier, [r.id] AS facts, [] AS said,
    [{name: n.name}, {type: type(r), forward: startNode(r).id = n.id, name: m.name}] AS steps
  UNION ALL
  MATCH (n)-[q:PART_OF|LOCATED_IN|INCUBATES]-(x)
  WHERE (type(q) = 'INCUBATES' OR endNode(q).id = n.id)
    AND ($document IS NULL OR EXISTS { MATCH (:Evidence {fact: q.id, document: $document}) })
  WITH n, q, x
  MATCH (x)-[r:FUNDS|RUNS|BUILDS|LOCATED_IN|PARTNERS_WITH|INCUBATES|TAKES_PART_IN|PART_OF]-(m)
  WHERE m.id <> n.id AND (NOT type(r) IN ['LOCATED_IN', 'PART_OF'] OR endNode(r).id = x.id)
    AND ($document IS NULL OR EXISTS { MATCH (:Evidence {fact: r.id, document: $document}) })
  RETURN m, CASE WHEN q.inferred OR r.inferred THEN 2 ELSE 1 END AS tier, [q.id, r.id] AS facts,
    [] AS said,
    [{name: n.name}, {type: type(q), forward: startNode(q).id = n.id, name: x.name},
      {type: type(r), forward: startNode(r).id = x.id, name: m.name}] AS steps
  UNION ALL
  MATCH (n)<-[r:INVOLVES|MENTIONS]-(part)
  WHERE $document IS NULL OR part.document = $document
  WITH n, r, part
  MATCH (m:Document {id: part.document})
  RETURN m, CASE WHEN r.inferred THEN 2 ELSE 1 END AS tier, [r.id] AS facts, [] AS said,
    [{name: n.name}] + CASE
      WHEN part.name = m.name THEN [{type: type(r), forward: false, name: m.name}]
      ELSE [{type: type(r), forward: false, name: part.name},
        {type: 'PART_OF', forward: true, name: m.name}]
    END AS steps
  UNION ALL
  WITH n WHERE $tiers >= 3
  MATCH (n)<-[q:INVOLVES|MENTIONS]-(part)-[r:INVOLVES|MENTIONS]->(m)
  WHERE $document IS NULL OR part.document = $document
  WITH n, q, part, r, m
  MATCH (e:Evidence {fact: q.id})
  WITH n, q, part, r, m, e
  MATCH (f:Evidence {fact: r.id})
  WHERE f.document = e.document AND f.start = e.start AND f.end = e.end
  RETURN m, 3 AS tier, [q.id, r.id] AS facts, [e.quote] AS said,
    [{name: n.name}, {type: type(q), forward: false, name: part.name},
      {type: type(r), forward: true, name: m.name}] AS steps
  UNION ALL
  WITH n WHERE $tiers >= 4
  MATCH (n)<-[q:INVOLVES]-(part:Task)-[r:INVOLVES]->(m)
  WHERE $document IS NULL OR part.document = $document
  RETURN m, 4 AS tier, [q.id, r.id] AS facts, [] AS said,
    [{name: n.name}, {type: type(q), forward: false, name: part.name},
      {type: type(r), forward: true, name: m.name}] AS steps
}
WITH m, tier, facts, said, steps
WHERE tier <= $tiers
  AND labels(m)[0] IN ['Program', 'Platform', 'Enterprise', 'Institution', 'Park', 'Task', 'Document']
  AND ($label IS NULL OR labels(m)[0] = $label)
WITH m, tier, facts, said, steps ORDER BY m.id, tier, size(steps), facts[0], facts[-1], said[0]
WITH m, min(tier) AS nearest,
  collect({tier: tier, facts: facts, said: said, steps: steps}) AS all_ways
WITH m, nearest, [way IN all_ways WHERE way.tier = nearest] AS ways
UNWIND ways AS way
UNWIND way.facts AS fact
OPTIONAL MATCH (e:Evidence {fact: fact})
WHERE $document IS NULL OR e.document = $document
WITH m, nearest, ways, fact, e ORDER BY m.id, e.document, e.start, e.end, e.rule
WITH m, nearest, ways,
  collect(DISTINCT fact) AS facts,
  collect(DISTINCT CASE WHEN e.inferred THEN e.rule END) AS rules,
  collect(DISTINCT e.quote) AS quotes,
  reduce(all_said = [], way IN ways | all_said + way.said) AS said
RETURN
  nearest AS tier,
  m {.id, .name, label: labels(m)[0]} AS linked,
  coalesce(m.kind, '') AS kind,
  [way IN ways | way.steps][..5] AS chains,
  CASE WHEN nearest = 2 THEN rules ELSE [] END AS rules,
  CASE WHEN nearest = 3 THEN said[..5] WHEN nearest = 4 THEN [] ELSE quotes[..5] END AS quotes,
  facts AS facts
ORDER BY tier, linked.label, linked.name, linked.id
SKIP $offset LIMIT $limit
