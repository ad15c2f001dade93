// question:
//   zh: 一个部门承担哪些任务，以什么身份？
//   en: Which tasks does a department have, and in which role?
// answer:
//   zh: 一行是一项任务和该部门在其中的身份。
//   en: One row is a task and the department's role in it.
// params:
//   department:
//     type: entity
//     labels: [Department, Park, Platform, Enterprise, Institution]
//     zh: 部门（或其他承担任务的单位）
//     en: the department, or another unit that has tasks
//     required: true
//     example: 武进区科技局
//   role:
//     type: choice
//     choices: [LEADS, SUPPORTS, RESPONSIBLE_FOR]
//     zh: 只看这一身份
//     en: only this role
//   document:
//     type: document
//     zh: 只看这份文件
//     en: only this document
// returns:
//   role: {type: text, zh: 身份, en: role}
//   number: {type: text, zh: 编号, en: number}
//   task: {type: node, zh: 任务, en: task}
//   path: {type: text, zh: 位置, en: place in the outline}
//   document: {type: node, zh: 文件, en: document}
//   issued_on: {type: text, zh: 发布日期, en: date of issue}
//   facts: {type: facts, zh: 依据, en: the role as the document states it}
// key: [task, role]
// view: graph
// empty:
//   zh: 没有任务写明由该单位承担。
//   en: No task names this unit.
// ---
MATCH (:Name {id: $department})-[:NAMES]->(unit)-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(task:Task)
WHERE ($role IS NULL OR type(r) = $role) AND ($document IS NULL OR task.document = $document)
WITH task, r
MATCH (document:Document {id: task.document})
WITH task, r, document, coalesce(document.issued_on, '') AS issued_on, task.order AS place
RETURN
  type(r) AS role,
  task.number AS number,
  task {.id, .name, label: 'Task'} AS task,
  task.path AS path,
  document {.id, .name, label: 'Document'} AS document,
  issued_on AS issued_on,
  [r.id] AS facts
ORDER BY issued_on, document.id, place, task.id, role
SKIP $offset LIMIT $limit
