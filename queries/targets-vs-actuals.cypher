// question:
//   zh: 目标与实绩相比如何？
//   en: How do targets compare with actual figures?
// answer:
//   zh: 一行是一个目标与一个实绩（或几个实绩之和）。只有指标、对象、计法相同、单位相同或可换算（增量还须起止年相同）才相比（compared）；几段增量不重叠地盖满目标期才相加（summed）；目标年之前的存量是基数（baseline），不算差距；其余列为不可比（not comparable），写明原因。
//   en: One row is a target with an actual figure, or with the sum of several. They are compared only where indicator, thing and measure agree, units agree or convert, and for increases both years; parts are summed only where they cover the target's span without overlap; a level before the target's year is a baseline, never a gap; the rest is not comparable, with the reason.
// params:
//   indicator:
//     type: entity
//     labels: [Indicator]
//     zh: 指标
//     en: the indicator
//     example: 高新技术企业数
//   place:
//     type: entity
//     labels: [Place, Park, Platform, Enterprise, Program, Institution]
//     zh: 地区（或园区、平台等）
//     en: the place, or park, platform and so on
//   document:
//     type: document
//     zh: 提出目标的文件
//     en: the document that sets the targets
//   unmatched:
//     type: boolean
//     zh: 也列出没有任何实绩的目标
//     en: also targets without any actual figure
//     default: false
// returns:
//   class: {type: text, zh: 结论, en: how they stand to each other}
//   indicator: {detail: true, type: node, zh: 指标, en: indicator}
//   place: {type: node, zh: 对象, en: for what}
//   target: {type: node, zh: 目标, en: target}
//   target_bound: {detail: true, type: text, zh: 目标界限, en: bound of the target}
//   target_value: {detail: true, type: number, zh: 目标值, en: target}
//   target_unit: {detail: true, type: text, zh: 目标单位, en: unit of the target}
//   target_measure: {type: text, zh: 目标计法, en: measure of the target}
//   target_since: {detail: true, type: year, zh: 目标起算年, en: target counts since}
//   target_year: {type: year, zh: 目标年, en: year of the target}
//   actuals: {type: nodes, zh: 实绩, en: actual figures}
//   actual_bound: {detail: true, type: text, zh: 实绩界限, en: bound of the actual figure}
//   actual_value: {detail: true, type: number, zh: 实绩值, en: actual}
//   actual_unit: {detail: true, type: text, zh: 实绩单位, en: unit of the actual figure}
//   actual_measure: {type: text, zh: 实绩计法, en: measure of the actual figure}
//   actual_since: {detail: true, type: year, zh: 实绩起算年, en: actual counts since}
//   actual_year: {type: year, zh: 实绩年, en: year of the actual figure}
//   gap: {type: number, zh: 实绩减目标, en: actual less target}
//   met: {detail: true, type: boolean, zh: 达到, en: target met}
//   reason: {type: text, zh: 说明, en: remark in Chinese}
//   reason_en: {detail: true, type: text, zh: 说明（英文）, en: remark}
//   pair: {detail: true, type: text, zh: 对照编号, en: id of the comparison}
//   facts: {type: facts, zh: 依据, en: the figures as stated}
// key: [target, pair]
// view: table
// empty:
//   zh: 没有同一指标、同一对象既有目标又有实绩。
//   en: No indicator has both a target and an actual figure for the same thing.
// ---
CALL () {
  WITH 1 AS start WHERE $indicator IS NOT NULL
  MATCH (:Name {id: $indicator})-[:NAMES]->(:Indicator)<-[:OF]-(target:Observation)
  RETURN target
  UNION
  WITH 1 AS start WHERE $indicator IS NULL AND $place IS NOT NULL
  MATCH (:Name {id: $place})-[:NAMES]->()<-[:FOR]-(target:Observation)
  RETURN target
  UNION
  WITH 1 AS start WHERE $indicator IS NULL AND $place IS NULL AND $document IS NOT NULL
  MATCH (target:Observation {document: $document})
  RETURN target
  UNION
  WITH 1 AS start WHERE $indicator IS NULL AND $place IS NULL AND $document IS NULL
  MATCH (target:Observation)
  RETURN target
}
WITH target
WHERE target.status = 'target' AND ($document IS NULL OR target.document = $document)
MATCH (target)-[:OF]->(i:Indicator)
MATCH (target)-[:FOR]->(p)
WHERE $place IS NULL OR p.id = $place
WITH target, i, p
OPTIONAL MATCH (i)<-[:OF]-(a:Observation)-[:FOR]->(thing)
WHERE a.status = 'actual' AND thing.id = p.id
WITH target, i, p, a WHERE a IS NOT NULL OR $unmatched
WITH target, i, p, a, CASE WHEN a IS NULL THEN [] ELSE [a {.id, .name, label: 'Observation'}] END AS actuals,
  CASE
    WHEN a IS NULL THEN 'no actual'
    WHEN a.unit <> target.unit AND coalesce(a.base_unit, a.unit) <> coalesce(target.base_unit, target.unit) THEN 'unit'
    WHEN a.measure <> target.measure THEN 'measure'
    WHEN a.year IS NULL OR target.year IS NULL THEN 'year'
    WHEN a.measure = 'increase' AND (a.since IS NULL OR target.since IS NULL) THEN 'since'
    WHEN a.measure = 'increase' AND a.since = target.since AND a.year = target.year THEN 'compared'
    WHEN a.measure = 'increase' AND a.since >= target.since AND a.year <= target.year THEN 'part'
    WHEN a.measure = 'increase' THEN 'span'
    WHEN a.year < target.year THEN 'baseline'
    ELSE 'compared'
  END AS class
WITH target, i, p, a, actuals, class, class <> 'unit' AND a.unit <> target.unit AS converted
WITH target, i, p,
  collect({
    class: class, actuals: actuals, id: a.id, from: CASE WHEN converted THEN a.unit END,
    value: CASE WHEN converted THEN round(a.value * a.scale / target.scale * 1000000.0) / 1000000.0 ELSE a.value END,
    unit: CASE WHEN converted THEN target.unit ELSE a.unit END, bound: coalesce(a.bound, '='), measure: a.measure,
    since: a.since, year: a.year
  }) AS pairs
WITH target, i, p, pairs, [x IN pairs WHERE x.class = 'part'] AS parts
CALL (parts) {
  UNWIND parts AS x
  WITH x ORDER BY x.since, x.year, x.value, x.id
  RETURN collect(x) AS sorted
}
WITH target, i, p, pairs, sorted AS parts
WITH target, i, p, pairs, parts,
  any(x IN parts WHERE any(y IN parts WHERE x.since = y.since AND x.year = y.year AND x.value <> y.value)) AS torn,
  reduce(
    run = {next: target.since, value: 0.0, bound: '=', ids: [], actuals: []}, x IN parts |
    CASE WHEN x.since = run.next
      THEN {next: x.year + 1, value: run.value + x.value,
        bound: CASE WHEN x.bound = '=' THEN run.bound ELSE x.bound END,
        ids: run.ids + [x.id], actuals: run.actuals + x.actuals}
      ELSE run
    END
  ) AS run
WITH target, i, p, pairs, run, torn,
  size(run.ids) > 0 AND NOT torn AND run.next = target.year + 1 AS whole
WITH target, i, p, run, torn, whole,
  pairs + CASE WHEN whole THEN [{
    class: 'summed', actuals: run.actuals, id: run.ids[0] + '+', value: run.value, unit: target.unit,
    bound: run.bound, measure: 'increase', since: target.since, year: target.year
  }] ELSE [] END AS pairs
UNWIND pairs AS x
WITH target, i, p, x,
  CASE
    WHEN x.class <> 'part' THEN x.class
    WHEN torn THEN 'torn'
    WHEN NOT whole THEN 'part'
    WHEN x.id IN run.ids THEN 'counted'
    ELSE 'overlap'
  END AS found
WHERE found <> 'counted'
WITH target, i, p, x, found, i.name AS i_name, p.name AS p_name, target.year AS year,
  target.id + '/' + coalesce(x.id, '') AS pair,
  CASE found
    WHEN 'compared' THEN 1 WHEN 'summed' THEN 2 WHEN 'baseline' THEN 3 WHEN 'no actual' THEN 5 ELSE 4
  END AS rank
ORDER BY i_name, p_name, year, target.id, rank, x.year, pair
LIMIT $offset + $limit
WITH target, i, p, x, found, rank, pair, found IN ['compared', 'summed'] AS comparable,
  {level: '存量', increase: '增量', yearly: '每年量'} AS zh
WITH target, i, p, x, found, rank, pair, comparable,
  toString(target.year) AS due, toString(x.year) AS seen,
  coalesce(zh[target.measure], '') AS target_zh, coalesce(zh[x.measure], '') AS actual_zh
RETURN
  CASE WHEN found IN ['compared', 'summed', 'baseline', 'no actual'] THEN found ELSE 'not comparable' END AS class,
  i {.id, .name, label: 'Indicator'} AS indicator,
  p {.id, .name, label: labels(p)[0]} AS place,
  target {.id, .name, label: 'Observation'} AS target,
  coalesce(target.bound, '=') AS target_bound,
  target.value AS target_value,
  target.unit AS target_unit,
  target.measure AS target_measure,
  target.since AS target_since,
  target.year AS target_year,
  x.actuals AS actuals,
  CASE WHEN found = 'no actual' THEN null ELSE x.bound END AS actual_bound,
  x.value AS actual_value,
  x.unit AS actual_unit,
  x.measure AS actual_measure,
  x.since AS actual_since,
  x.year AS actual_year,
  CASE
    WHEN NOT comparable THEN null
    WHEN x.from IS NULL THEN x.value - target.value
    ELSE round((x.value - target.value) * 1000000.0) / 1000000.0
  END AS gap,
  CASE
    WHEN NOT comparable THEN null
    WHEN target.bound = '<=' AND x.value <= target.value THEN CASE WHEN x.bound = '>=' THEN null ELSE true END
    WHEN target.bound = '<=' THEN CASE WHEN x.bound = '<=' THEN null ELSE false END
    WHEN x.value >= target.value THEN CASE WHEN x.bound = '<=' THEN null ELSE true END
    ELSE CASE WHEN x.bound = '>=' THEN null ELSE false END
  END AS met,
  CASE WHEN x.from IS NULL THEN '' ELSE '实绩由' + x.from + '换算；' END +
  CASE found
    WHEN 'no actual' THEN '没有同一指标、同一对象的实绩'
    WHEN 'unit' THEN '单位不同：目标以' + target.unit + '计，实绩以' + x.unit + '计'
    WHEN 'measure' THEN '计法不同：目标是' + target_zh + '，实绩是' + actual_zh
    WHEN 'year' THEN '年份不明'
    WHEN 'since' THEN '起算年不明'
    WHEN 'span' THEN '起止年不同'
    WHEN 'part' THEN '只是目标期的一部分，各段没有盖满目标期'
    WHEN 'torn' THEN '同一时段有互相矛盾的实绩，不相加'
    WHEN 'overlap' THEN '与已相加的时段重叠'
    WHEN 'summed' THEN '各段相加，盖满目标期'
    WHEN 'baseline' THEN '截至' + seen + '年，目标年为' + due + '年'
    ELSE CASE WHEN x.year > target.year THEN '实绩为' + seen + '年，晚于目标年' + due + '年' ELSE '' END
  END AS reason,
  CASE WHEN x.from IS NULL THEN '' ELSE 'converted from ' + x.from + '; ' END +
  CASE found
    WHEN 'no actual' THEN 'no actual figure of this indicator for this thing'
    WHEN 'unit' THEN 'the units differ: ' + target.unit + ' and ' + x.unit
    WHEN 'measure' THEN 'the measures differ: the target is of ' + target.measure + ', the actual figure of ' + x.measure
    WHEN 'year' THEN 'a year is not known'
    WHEN 'since' THEN 'the year from which it counts is not known'
    WHEN 'span' THEN 'the spans differ'
    WHEN 'part' THEN 'only a part of the span, and the parts do not cover it'
    WHEN 'torn' THEN 'figures of one span contradict each other and are not summed'
    WHEN 'overlap' THEN 'overlaps with a span that was summed'
    WHEN 'summed' THEN 'the sum of parts that cover the span'
    WHEN 'baseline' THEN 'so far, in ' + seen + '; the target is for ' + due
    ELSE CASE WHEN x.year > target.year THEN 'of ' + seen + ', later than the target for ' + due ELSE '' END
  END AS reason_en,
  pair AS pair,
  [target.id] + [actual IN x.actuals | actual.id] AS facts
ORDER BY indicator.name, place.name, target_year, target.id, rank, actual_year, pair
SKIP $offset LIMIT $limit
