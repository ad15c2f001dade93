// Names near to a typed one, one row for each entity. Reads every name: for search and errors.
MATCH (n:Name)
WITH n,
  CASE
    WHEN n.key = $key THEN 0
    WHEN n.key STARTS WITH $key THEN 1
    WHEN n.key CONTAINS $key THEN 2
    ELSE 3
  END AS rank,
  size([pair IN $pairs WHERE n.key CONTAINS pair]) AS shared
WHERE rank < 3 OR shared > 0
MATCH (n)-[:NAMES]->(entity)
WHERE labels(entity)[0] IN $labels
WITH entity, n, rank, shared, abs(size(n.key) - size($key)) AS more
ORDER BY rank, shared DESC, more, n.form, n.id
WITH entity, collect({rank: rank, shared: shared, more: more, form: n.form})[0] AS best
RETURN entity.id AS id, labels(entity)[0] AS label, entity.name AS name, best.form AS form
ORDER BY best.rank, best.shared DESC, best.more, form, id
LIMIT $limit
