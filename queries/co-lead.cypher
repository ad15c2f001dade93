// question:
//   zh: 哪些部门共同承担任务，各以什么身份？
//   en: Which departments work on the same tasks, and in which roles?
// answer:
//   zh: 一行是一对单位。牵头—牵头、负责—负责、牵头—配合、配合—配合分开计数；责任单位与配合单位同列一项任务时计入牵头—配合。
//   en: One row is a pair of units. Lead–lead, responsible–responsible, lead–support and support–support are counted apart; a responsible and a supporting unit of one task count as lead–support.
// params:
//   department:
//     type: entity
//     labels: [Department, Park, Platform, Enterprise, Institution]
//     zh: 其中一方
//     en: one of the two
//     example: 武进区科技局
//   place:
//     type: entity
//     labels: [Place]
//     zh: 文件所属地区
//     en: the place whose documents order the tasks
//   document:
//     type: document
//     zh: 只看这份文件
//     en: only this document
//     example: wujin-2021-leap
//   minimum:
//     type: integer
//     zh: 至少共同承担几项任务
//     en: at least so many tasks together
//     default: 1
//     minimum: 1
//   support_support:
//     type: boolean
//     zh: 也列出只同为配合单位的
//     en: also where both only support
//     default: false
//     example: true
// returns:
//   first: {type: node, zh: 单位一, en: one unit}
//   second: {type: node, zh: 单位二, en: the other unit}
//   together: {type: integer, zh: 共同任务数, en: tasks together}
//   lead_lead: {type: integer, zh: 牵头—牵头, en: tasks that both lead}
//   responsible: {type: integer, zh: 负责—负责, en: tasks for which both are responsible}
//   lead_support: {type: integer, zh: 牵头—配合, en: tasks that one leads and the other supports}
//   support_support: {type: integer, zh: 配合—配合, en: tasks that both support}
//   tasks: {type: nodes, zh: 任务, en: the tasks}
//   facts: {type: facts, zh: 依据, en: the roles as the documents state them}
// key: [first, second]
// view: graph
// empty:
//   zh: 没有两个单位在同一项任务中出现。
//   en: No two units share a task.
// ---
CALL () {
  WITH 1 AS start WHERE $department IS NOT NULL
  MATCH (:Name {id: $department})-[:NAMES]->(unit)-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(task:Task)
  RETURN task
  UNION
  WITH 1 AS start WHERE $department IS NULL AND $document IS NOT NULL
  MATCH (task:Task {document: $document})
  RETURN task
  UNION
  WITH 1 AS start WHERE $department IS NULL AND $document IS NULL
  MATCH (task:Task)
  RETURN task
}
WITH task WHERE $document IS NULL OR task.document = $document
MATCH (document:Document {id: task.document})
WHERE $place IS NULL
  OR EXISTS { MATCH (:Name {id: $place})-[:NAMES]->(p:Place) WHERE p.name = document.region }
WITH task
MATCH (task)<-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(first)
MATCH (task)<-[s:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(second)
WHERE first.id < second.id
  AND ($department IS NULL OR first.id = $department OR second.id = $department)
WITH first, second, task,
  CASE
    WHEN type(r) <> type(s) THEN 'lead-support'
    WHEN type(r) = 'LEADS' THEN 'lead-lead'
    WHEN type(r) = 'RESPONSIBLE_FOR' THEN 'responsible'
    ELSE 'support-support'
  END AS class
WHERE $support_support OR class <> 'support-support'
WITH first, second, collect(DISTINCT task) AS tasks, collect(DISTINCT [task.id, class]) AS classes
WITH first, second, tasks, classes, size(tasks) AS together
WHERE together >= $minimum
WITH first, second, tasks, classes, together, first.name AS one, second.name AS other
ORDER BY together DESC, one, other, first.id, second.id
LIMIT $offset + $limit
UNWIND tasks AS task
MATCH (task)<-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(unit)
WHERE unit.id IN [first.id, second.id]
WITH first, second, task, classes, together, r
ORDER BY task.document, task.order, task.id, r.id
WITH first, second, classes, together, collect(DISTINCT task) AS tasks, collect(r.id) AS facts
RETURN
  first {.id, .name, label: labels(first)[0]} AS first,
  second {.id, .name, label: labels(second)[0]} AS second,
  together AS together,
  size([c IN classes WHERE c[1] = 'lead-lead']) AS lead_lead,
  size([c IN classes WHERE c[1] = 'responsible']) AS responsible,
  size([c IN classes WHERE c[1] = 'lead-support']) AS lead_support,
  size([c IN classes WHERE c[1] = 'support-support']) AS support_support,
  [t IN tasks | t {.id, .name, .number, .path, label: 'Task'}] AS tasks,
  facts AS facts
ORDER BY together DESC, first.name, second.name, first.id, second.id
SKIP $offset LIMIT $limit
