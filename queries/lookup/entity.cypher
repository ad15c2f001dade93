// One entity with all forms of its name.
MATCH (:Name {id: $id})-[:NAMES]->(entity)
WHERE entity.id = $id
WITH entity
MATCH (form:Name)-[:NAMES]->(entity)
WITH entity, form.form AS form ORDER BY form
RETURN entity {.id, .name, .kind, .level, label: labels(entity)[0]} AS entity,
  collect(DISTINCT form) AS names
