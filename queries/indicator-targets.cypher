// question:
//   zh: 一个指标在各地、各年的目标是多少？
//   en: What are the targets of an indicator over places and years?
// answer:
//   zh: 一行是一个数值：为哪里、到哪年、多少，由哪份文件的哪项任务提出。
//   en: One row is one figure - for what place, for which year, how much - and the task or document that sets it.
// params:
//   indicator:
//     type: entity
//     labels: [Indicator]
//     zh: 指标
//     en: the indicator
//     required: true
//     example: 高新技术企业数
//   place:
//     type: entity
//     labels: [Place, Park, Platform, Enterprise, Program, Institution]
//     zh: 只看这里的
//     en: only for this place or thing
//   status:
//     type: choice
//     choices: [target, actual, award, all]
//     zh: 目标、实绩、奖励或全部
//     en: targets, actual figures, awards or all
//     default: target
//   year_from:
//     type: year
//     zh: 从哪年
//     en: from this year
//   year_to:
//     type: year
//     zh: 到哪年
//     en: up to this year
// returns:
//   place: {type: node, zh: 对象, en: for what}
//   year: {type: year, zh: 年份, en: year}
//   status: {type: text, zh: 性质, en: status}
//   bound: {type: text, zh: 界限, en: bound}
//   value: {type: number, zh: 数值, en: value}
//   unit: {type: text, zh: 单位, en: unit}
//   measure: {type: text, zh: 计法, en: measure}
//   since: {type: year, zh: 起算年, en: counted since}
//   set_by: {type: node, zh: 出处, en: task, section or document that states it}
//   document: {type: node, zh: 文件, en: document}
//   figure: {type: node, zh: 数值节点, en: the figure}
//   facts: {type: facts, zh: 依据, en: the figure as stated}
// key: [figure]
// view: timeline
// empty:
//   zh: 这个指标没有这样的数值。
//   en: This indicator has no such figure.
// ---
MATCH (:Name {id: $indicator})-[:NAMES]->(:Indicator)<-[:OF]-(o:Observation)
WHERE ($status = 'all' OR o.status = $status)
  AND ($year_from IS NULL OR o.year >= $year_from)
  AND ($year_to IS NULL OR o.year <= $year_to)
OPTIONAL MATCH (o)-[:FOR]->(p)
WITH o, p ORDER BY o.id, p.name, p.id
WITH o, collect(p)[0] AS p
WHERE $place IS NULL OR p.id = $place
OPTIONAL MATCH (o)<-[:SETS]-(s)
WITH o, p, s ORDER BY o.id, CASE WHEN s:Task THEN 1 WHEN s:Section THEN 2 ELSE 3 END, s.id
WITH o, p, collect(s)[0] AS s
OPTIONAL MATCH (d:Document {id: o.document})
WITH o, p, s, d, coalesce(p.name, '') AS place_name, coalesce(o.year, 0) AS when
RETURN
  CASE WHEN p IS NULL THEN null ELSE p {.id, .name, label: labels(p)[0]} END AS place,
  o.year AS year,
  o.status AS status,
  coalesce(o.bound, '=') AS bound,
  o.value AS value,
  o.unit AS unit,
  o.measure AS measure,
  o.since AS since,
  CASE WHEN s IS NULL THEN null ELSE s {.id, .name, label: labels(s)[0]} END AS set_by,
  CASE WHEN d IS NULL THEN null ELSE d {.id, .name, label: 'Document'} END AS document,
  o {.id, .name, label: 'Observation'} AS figure,
  [o.id] AS facts
ORDER BY place_name, when, status, measure, unit, value, figure.id
SKIP $offset LIMIT $limit
