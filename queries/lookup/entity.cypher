// One entity with all forms of its name.
MATCH (form:Name)-[:NAMES]->(entity)<-[:NAMES]-(:Name {id: $id})
WHERE entity.id = $id
WITH entity, form.form AS form ORDER BY form
RETURN entity {.id, .name, .kind, .level, label: labels(entity)[0]} AS entity,
  collect(DISTINCT form) AS names
