// question:
//   zh: 一个对象直接与哪些对象相关？
//   en: What is directly related to an entity?
// answer:
//   zh: 一行是一条关系：方向 out 是由它指向对方，in 是由对方指向它。
//   en: One row is one relation; out leads from the entity, in leads to it.
// params:
//   entity:
//     type: entity
//     zh: 对象
//     en: the entity
//     required: true
//     example: 中以常州创新园
//   edge:
//     type: edge
//     zh: 只看这种关系
//     en: only this type of relation
//   label:
//     type: label
//     zh: 只看这一类对象
//     en: only neighbours of this label
//   inferred:
//     type: boolean
//     zh: 也列出推断的
//     en: also what is inferred
//     default: true
// returns:
//   edge: {type: text, zh: 关系, en: relation}
//   direction: {type: text, zh: 方向, en: direction}
//   neighbour: {type: node, zh: 对方, en: neighbour}
//   inferred: {type: boolean, zh: 推断, en: inferred}
//   documents: {type: integer, zh: 文件数, en: documents that say so}
//   first_year: {type: year, zh: 最早年份, en: first year}
//   last_year: {type: year, zh: 最晚年份, en: last year}
//   relation: {type: text, zh: 关系编号, en: id of the relation}
//   facts: {type: facts, zh: 依据, en: the relation as stated}
// key: [relation]
// view: graph
// empty:
//   zh: 没有这样的关系。
//   en: There is no such relation.
// ---
MATCH (:Name {id: $entity})-[:NAMES]->(n)-[r]-(m)
WHERE NOT m:Name
  AND ($edge IS NULL OR type(r) = $edge)
  AND ($label IS NULL OR labels(m)[0] = $label)
  AND ($inferred OR NOT r.inferred)
RETURN
  type(r) AS edge,
  CASE WHEN startNode(r).id = n.id THEN 'out' ELSE 'in' END AS direction,
  m {.id, .name, label: labels(m)[0]} AS neighbour,
  r.inferred AS inferred,
  r.documents AS documents,
  r.first_year AS first_year,
  r.last_year AS last_year,
  r.id AS relation,
  [r.id] AS facts
ORDER BY edge, direction DESC, neighbour.label, neighbour.name, relation
SKIP $offset LIMIT $limit
