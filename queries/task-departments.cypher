// question:
//   zh: 一项任务由哪些单位承担，以什么身份？
//   en: Which units have a task, and in which role?
// answer:
//   zh: 一行是一个单位和它在该任务中的身份：先牵头，再负责，后配合。
//   en: One row is a unit and its role in the task; those that lead come first.
// params:
//   task:
//     type: task
//     zh: 任务：文件#编号，如 wujin-2021-leap#4，或任务的 id
//     en: the task as DOCUMENT#NUMBER, such as wujin-2021-leap#4, or by its id
//     required: true
//     example: wujin-2021-leap#4
// returns:
//   role: {type: text, zh: 身份, en: role}
//   unit: {type: node, zh: 单位, en: unit}
//   kind: {type: text, zh: 类别, en: kind of unit}
//   facts: {type: facts, zh: 依据, en: the role as the document states it}
// key: [unit, role]
// view: graph
// empty:
//   zh: 这项任务没有写明承担单位。
//   en: The document names no unit for this task.
// ---
MATCH (task:Task {id: $task})<-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(unit)
WITH r, unit,
  CASE type(r) WHEN 'LEADS' THEN 1 WHEN 'RESPONSIBLE_FOR' THEN 2 ELSE 3 END AS rank
RETURN
  type(r) AS role,
  unit {.id, .name, label: labels(unit)[0]} AS unit,
  coalesce(unit.kind, '') AS kind,
  [r.id] AS facts
ORDER BY rank, unit.name, unit.id, role
SKIP $offset LIMIT $limit
