// The entities that the id of any of their names leads to, also of a name of old.
MATCH (:Name {id: $text})-[:NAMES]->(entity)
WHERE labels(entity)[0] IN $labels
RETURN DISTINCT entity.id AS id, labels(entity)[0] AS label, entity.name AS name
ORDER BY label, name, id
