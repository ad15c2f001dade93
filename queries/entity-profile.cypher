// question:
//   zh: 一个对象是什么，各份文件怎样说它？
//   en: What is an entity, and what do the documents say of it?
// answer:
//   zh: 一行是一种关系和方向，列出对方的个数和按文件数排在最前的二十个。
//   en: One row is one kind of relation in one direction, with the number of neighbours and the twenty that most documents name.
// params:
//   entity:
//     type: entity
//     zh: 对象
//     en: the entity
//     required: true
//     example: 中以常州创新园
//   inferred:
//     type: boolean
//     zh: 也算推断的
//     en: also what is inferred
//     default: true
// returns:
//   edge: {type: text, zh: 关系, en: relation}
//   direction: {type: text, zh: 方向, en: direction}
//   label: {type: text, zh: 对方类别, en: label of the neighbours}
//   neighbours: {type: nodes, zh: 对方, en: neighbours}
//   count: {type: integer, zh: 个数, en: number of neighbours}
//   inferred: {type: integer, zh: 其中推断, en: of which inferred}
//   first_year: {type: year, zh: 最早年份, en: first year}
//   last_year: {type: year, zh: 最晚年份, en: last year}
//   facts: {type: facts, zh: 依据, en: the relations as stated}
// key: [edge, direction, label]
// view: graph
// empty:
//   zh: 除名称外没有关于它的记载。
//   en: Nothing but its name is known.
// ---
MATCH (:Name {id: $entity})-[:NAMES]->(n)-[r]-(m)
WHERE NOT m:Name AND ($inferred OR NOT r.inferred)
WITH n, r, m, type(r) AS edge, labels(m)[0] AS label,
  CASE WHEN startNode(r).id = n.id THEN 'out' ELSE 'in' END AS direction
ORDER BY edge, direction, label, r.documents DESC, m.name, m.id, r.id
WITH edge, direction, label,
  collect(DISTINCT m {.id, .name, label: label})[..20] AS neighbours,
  count(DISTINCT m.id) AS count,
  sum(CASE WHEN r.inferred THEN 1 ELSE 0 END) AS inferred,
  min(r.first_year) AS first_year,
  max(r.last_year) AS last_year,
  collect(r.id)[..20] AS facts
RETURN
  edge AS edge,
  direction AS direction,
  label AS label,
  neighbours AS neighbours,
  count AS count,
  inferred AS inferred,
  first_year AS first_year,
  last_year AS last_year,
  facts AS facts
ORDER BY edge, direction DESC, label
SKIP $offset LIMIT $limit
