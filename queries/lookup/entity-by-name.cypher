// The entities that a typed name leads to.
MATCH (:Name {key: $key})-[:NAMES]->(entity)
WHERE labels(entity)[0] IN $labels
RETURN DISTINCT entity.id AS id, labels(entity)[0] AS label, entity.name AS name
ORDER BY label, name, id
