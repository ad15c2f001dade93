// question:
//   zh: 两个对象之间有怎样的联系？
//   en: How are two entities connected?
// answer:
//   zh: 一行是一条最短路径；同样长的都列出。
//   en: One row is a shortest path; all of the same length are listed.
// params:
//   one:
//     type: entity
//     zh: 起点
//     en: one end
//     required: true
//     example: 中以常州创新园
//   other:
//     type: entity
//     zh: 终点
//     en: the other end
//     required: true
//     example: 武进区科技局
//   longest:
//     type: integer
//     zh: 最多几步
//     en: at most so many steps
//     default: 4
//     minimum: 1
//     maximum: 6
//   inferred:
//     type: boolean
//     zh: 最短路径中也列含推断的
//     en: of the shortest paths, also those with an inferred step
//     default: true
// returns:
//   length: {type: integer, zh: 步数, en: steps}
//   chains: {type: chains, zh: 路径, en: path}
//   stops: {type: nodes, zh: 经过, en: nodes on the path}
//   inferred: {type: boolean, zh: 含推断, en: a step is inferred}
//   path: {type: text, zh: 路径编号, en: id of the path}
//   facts: {type: facts, zh: 依据, en: the relations of the path}
// key: [path]
// view: graph
// empty:
//   zh: 这么多步之内没有联系。
//   en: They are not connected within so many steps.
// ---
MATCH (:Name {id: $one})-[:NAMES]->(a)
MATCH (:Name {id: $other})-[:NAMES]->(b)
WITH a, b WHERE a.id <> b.id
MATCH path = allShortestPaths((a)-[:LEADS|SUPPORTS|RESPONSIBLE_FOR|PART_OF|LOCATED_IN|FUNDS|RUNS|BUILDS|PARTNERS_WITH|INCUBATES|TAKES_PART_IN|ISSUES|IMPLEMENTS|REPEALS|SUCCEEDS|CITES|INVOLVES|MENTIONS*..6]-(b))
WITH nodes(path) AS stops, relationships(path) AS steps
WHERE size(steps) <= $longest AND ($inferred OR none(step IN steps WHERE step.inferred))
WITH stops, steps, [step IN steps | step.id] AS facts
WITH stops, steps, facts,
  reduce(path = '', fact IN facts | path + CASE path WHEN '' THEN '' ELSE '/' END + fact) AS path
RETURN
  size(steps) AS length,
  [[{name: stops[0].name}] + [i IN range(0, size(steps) - 1) | {
    type: type(steps[i]), forward: startNode(steps[i]).id = stops[i].id, name: stops[i + 1].name
  }]] AS chains,
  [stop IN stops | stop {.id, .name, label: labels(stop)[0]}] AS stops,
  any(step IN steps WHERE step.inferred) AS inferred,
  path AS path,
  facts AS facts
ORDER BY length, inferred, path
SKIP $offset LIMIT $limit
