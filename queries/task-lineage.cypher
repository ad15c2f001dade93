// question:
//   zh: 一项任务与上下级文件中的哪些任务相承？
//   en: Which tasks of the documents above and below does a task answer to?
// answer:
//   zh: 一行是贯彻本文件的文件（down）或本文件所贯彻的文件（up）中的一项任务，与它共有若干对象和指标；地区除国家外不算共有。
//   en: One row is a task of a document that implements this one (down), or that this one implements (up), with what both name and the indicators for which both set figures; regions within a country do not count.
// params:
//   task:
//     type: task
//     zh: 任务：文件#编号，如 wujin-2021-leap#4，或任务的 id
//     en: the task as DOCUMENT#NUMBER, such as wujin-2021-leap#4, or by its id
//     required: true
//     example: wujin-2021-leap#9
//   direction:
//     type: choice
//     choices: [both, up, down]
//     zh: 方向
//     en: direction
//     default: both
//   minimum:
//     type: integer
//     zh: 至少共有几个
//     en: at least so much in common
//     default: 1
//     minimum: 1
// returns:
//   direction: {type: text, zh: 方向, en: direction}
//   document: {type: node, zh: 文件, en: document}
//   number: {type: text, zh: 编号, en: number}
//   task: {type: node, zh: 任务, en: task}
//   common: {type: integer, zh: 共有数, en: how much they have in common}
//   entities: {type: nodes, zh: 共有对象, en: what both name}
//   indicators: {type: nodes, zh: 共有指标, en: indicators that both set}
//   facts: {type: facts, zh: 依据, en: where both name them, and the figures}
// key: [direction, task]
// view: graph
// empty:
//   zh: 上下级文件中没有任务与它共有对象或指标。
//   en: No task of the documents above or below has anything in common with it.
// ---
MATCH (task:Task {id: $task})
MATCH (document:Document {id: task.document})
CALL (document) {
  WITH document WHERE $direction <> 'down'
  MATCH (document)-[:IMPLEMENTS*1..2]->(other:Document)
  RETURN 'up' AS direction, other
  UNION
  WITH document WHERE $direction <> 'up'
  MATCH (document)<-[:IMPLEMENTS*1..2]-(other:Document)
  RETURN 'down' AS direction, other
}
WITH DISTINCT task, direction, other
CALL (task, other) {
  MATCH (task)-[q:INVOLVES]->(shared)<-[r:INVOLVES]-(beside:Task)
  WHERE beside.document = other.id
    AND (NOT shared:Place OR coalesce(shared.kind, '') = 'country')
  RETURN beside, shared, [q.id, r.id] AS facts
  UNION
  MATCH (task)-[:SETS]->(o:Observation)-[:OF]->(shared)<-[:OF]-(p:Observation)<-[:SETS]-(beside:Task)
  WHERE beside.document = other.id
  RETURN beside, shared, [o.id, p.id] AS facts
}
WITH direction, other, beside, shared, facts ORDER BY beside.id, shared.name, shared.id, facts[0], facts[1]
WITH direction, other, beside,
  collect(DISTINCT shared {.id, .name, label: labels(shared)[0]}) AS shared,
  reduce(flat = [], pair IN collect(facts) | flat + pair) AS facts
WHERE size(shared) >= $minimum
WITH direction, other, beside, shared, facts, beside.order AS place
RETURN
  direction AS direction,
  other {.id, .name, label: 'Document'} AS document,
  beside.number AS number,
  beside {.id, .name, label: 'Task'} AS task,
  size(shared) AS common,
  [s IN shared WHERE s.label <> 'Indicator'] AS entities,
  [s IN shared WHERE s.label = 'Indicator'] AS indicators,
  facts AS facts
ORDER BY direction DESC, common DESC, document.name, document.id, place, task.id
SKIP $offset LIMIT $limit
