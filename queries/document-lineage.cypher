// question:
//   zh: 一份文件贯彻、引用、替代哪些文件，又被哪些文件贯彻、引用、替代？
//   en: Which documents does a document implement, cite or replace, and which do so with it?
// answer:
//   zh: 一行是一份相关文件，方向 up 是它所依据的，down 是依据它的；列最短的链。
//   en: One row is a related document - up is what it rests on, down what rests on it - with the shortest chain.
// params:
//   document:
//     type: document
//     zh: 文件
//     en: the document
//     required: true
//     example: wujin-2021-leap
//   direction:
//     type: choice
//     choices: [both, up, down]
//     zh: 方向
//     en: direction
//     default: both
//   depth:
//     type: integer
//     zh: 最多几步
//     en: at most so many steps
//     default: 3
//     minimum: 1
//     maximum: 4
// returns:
//   direction: {type: text, zh: 方向, en: direction}
//   steps: {type: integer, zh: 步数, en: steps}
//   document: {type: node, zh: 文件, en: document}
//   number: {type: text, zh: 文号, en: number}
//   issued_on: {type: text, zh: 发布日期, en: date of issue}
//   in_corpus: {type: boolean, zh: 有全文, en: its text is in the graph}
//   chains: {type: chains, zh: 如何相关, en: how it is related}
//   facts: {type: facts, zh: 依据, en: the facts of the chain}
// key: [direction, document]
// view: graph
// empty:
//   zh: 没有文件与它有贯彻、引用或替代关系。
//   en: No document implements, cites or replaces it, nor it any.
// ---
MATCH (:Name {id: $document})-[:NAMES]->(n:Document)
CALL (n) {
  WITH n WHERE $direction <> 'down'
  MATCH path = (n)-[:IMPLEMENTS|CITES|REPEALS|PART_OF*1..4]->(m:Document)
  RETURN 'up' AS direction, m, path
  UNION
  WITH n WHERE $direction <> 'up'
  MATCH path = (n)<-[:IMPLEMENTS|CITES|REPEALS|PART_OF*1..4]-(m:Document)
  RETURN 'down' AS direction, m, path
}
WITH direction, m, nodes(path) AS stops, relationships(path) AS steps
WHERE size(steps) <= $depth AND m.id <> $document
WITH direction, m, stops, steps, [step IN steps | step.id] AS facts
ORDER BY direction, m.id, size(steps), facts[0], facts[-1]
WITH direction, m, collect({stops: stops, steps: steps, facts: facts})[0] AS way
WITH direction, m, way, way.stops AS stops, way.steps AS steps, coalesce(m.issued_on, '') AS issued_on
RETURN
  direction AS direction,
  size(steps) AS steps,
  m {.id, .name, label: 'Document'} AS document,
  coalesce(m.number, '') AS number,
  issued_on AS issued_on,
  NOT coalesce(m.stub, false) AS in_corpus,
  [[{name: stops[0].name}] + [i IN range(0, size(steps) - 1) |
    {type: type(steps[i]), forward: direction = 'up', name: stops[i + 1].name}]] AS chains,
  way.facts AS facts
ORDER BY direction DESC, steps, issued_on, document.name, document.id
SKIP $offset LIMIT $limit
