// Says how many targets there are, and how many have no actual figure at all.
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
WITH target, p, count(a) AS actuals
WITH count(*) AS targets, sum(CASE WHEN actuals = 0 THEN 1 ELSE 0 END) AS bare
WHERE targets > 0
RETURN
  toString(targets) + ' 个目标，其中 ' + toString(bare) + ' 个没有同一指标、同一对象的实绩'
    + CASE WHEN $unmatched OR bare = 0 THEN '。' ELSE '（未列出，unmatched=true 列出）。' END AS zh,
  toString(targets) + ' targets, of which ' + toString(bare) + ' have no actual figure of the same indicator for the same thing'
    + CASE WHEN $unmatched OR bare = 0 THEN '.' ELSE ' (not listed; unmatched=true lists them).' END AS en
