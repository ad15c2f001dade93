// question:
//   zh: 一份文件的每项任务各由谁牵头、负责、配合？
//   en: Who leads, answers for and supports each task of a document?
// answer:
//   zh: 一行是一项任务和一个单位，格内是身份；没有写明单位的任务也占一行，单位为空。
//   en: One row is a task and a unit with its role; a task without a unit has one row of its own.
// params:
//   document:
//     type: document
//     zh: 文件
//     en: the document
//     required: true
//     example: wujin-2021-leap
// returns:
//   number: {type: text, zh: 编号, en: number}
//   task: {type: node, zh: 任务, en: task}
//   path: {type: text, zh: 位置, en: place in the outline}
//   unit: {type: node, zh: 单位, en: unit}
//   role: {type: text, zh: 身份, en: role}
//   facts: {type: facts, zh: 依据, en: the task, or the role as the document states it}
// key: [task, unit, role]
// view: matrix
// axes: [task, unit, role]
// empty:
//   zh: 这份文件没有任务。
//   en: This document has no tasks.
// ---
MATCH (task:Task {document: $document})
OPTIONAL MATCH (task)<-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(unit)
WITH task, r, unit, task.order AS place,
  CASE type(r) WHEN 'LEADS' THEN 1 WHEN 'RESPONSIBLE_FOR' THEN 2 WHEN 'SUPPORTS' THEN 3 ELSE 4 END AS rank
RETURN
  task.number AS number,
  task {.id, .name, label: 'Task'} AS task,
  task.path AS path,
  CASE WHEN unit IS NULL THEN null ELSE unit {.id, .name, label: labels(unit)[0]} END AS unit,
  coalesce(type(r), '') AS role,
  [coalesce(r.id, task.id)] AS facts
ORDER BY place, task.id, rank, unit.name, unit.id, role
SKIP $offset LIMIT $limit
