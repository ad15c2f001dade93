// question:
//   zh: 一个园区或地区里有哪些园区、平台、企业和计划？
//   en: Which parks, platforms, enterprises and programmes stand in a park or place?
// answer:
//   zh: 一行是位于其中的一个对象和最短的位置链；位于其中某个园区的也算。
//   en: One row is a thing that stands there, with the shortest chain; what stands in a park within it counts.
// params:
//   place:
//     type: entity
//     labels: [Park, Place]
//     zh: 园区或地区
//     en: the park or place
//     required: true
//     example: 武进国家高新区
//   label:
//     type: label
//     choices: [Park, Platform, Enterprise, Program]
//     zh: 只看这一类
//     en: only this label
//   inferred:
//     type: boolean
//     zh: 也列出推断的
//     en: also what is inferred
//     default: true
// returns:
//   thing: {type: node, zh: 对象, en: what stands there}
//   kind: {type: text, zh: 类别, en: kind}
//   within: {type: node, zh: 直接位于, en: where it directly stands}
//   chains: {type: chains, zh: 位置链, en: chain}
//   inferred: {type: boolean, zh: 含推断, en: a step is inferred}
//   facts: {type: facts, zh: 依据, en: the facts of the chain}
// key: [thing]
// view: graph
// empty:
//   zh: 没有写明位于其中的对象。
//   en: Nothing is said to stand there.
// ---
MATCH (:Name {id: $place})-[:NAMES]->(n)
CALL (n) {
  MATCH path = (n)<-[:LOCATED_IN|PART_OF*1..4]-(thing)
  RETURN thing, path
  UNION
  MATCH path = (n:Park)-[:INCUBATES]->(thing)
  RETURN thing, path
}
WITH thing, nodes(path) AS stops, relationships(path) AS steps
WHERE labels(thing)[0] IN ['Park', 'Platform', 'Enterprise', 'Program']
  AND ($label IS NULL OR labels(thing)[0] = $label)
WITH thing, stops, steps, any(step IN steps WHERE step.inferred) AS inferred
WHERE $inferred OR NOT inferred
WITH thing, stops, steps, inferred, size(steps) AS length,
  CASE WHEN inferred THEN 1 ELSE 0 END AS doubt, [step IN steps | step.id] AS facts
ORDER BY thing.id, length, doubt, facts[0], facts[-1]
WITH thing, collect({stops: stops, steps: steps, inferred: inferred, facts: facts})[0] AS way
WITH thing, way, way.stops AS stops, way.steps AS steps, way.stops[size(way.stops) - 2] AS within
RETURN
  thing {.id, .name, label: labels(thing)[0]} AS thing,
  coalesce(thing.kind, '') AS kind,
  within {.id, .name, label: labels(within)[0]} AS within,
  [[{name: stops[0].name}] + [i IN range(0, size(steps) - 1) |
    {type: type(steps[i]), forward: type(steps[i]) = 'INCUBATES', name: stops[i + 1].name}]] AS chains,
  way.inferred AS inferred,
  way.facts AS facts
ORDER BY thing.label, thing.name, thing.id
SKIP $offset LIMIT $limit
