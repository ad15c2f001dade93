// The nodes of some ids, of whatever label; detail is a short second line for pictures.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Name {id: id})-[:NAMES]->(n)
  WHERE n.id = id
  RETURN n, coalesce(n.number, n.kind, '') AS detail
  UNION
  MATCH (n:Task {id: id})
  RETURN n, n.path AS detail
  UNION
  MATCH (n:Section {id: id})
  RETURN n, n.path AS detail
  UNION
  MATCH (n:Observation {id: id})
  RETURN n, coalesce(toString(n.year), '') AS detail
}
RETURN n.id AS id, labels(n)[0] AS label, n.name AS name, detail AS detail
ORDER BY id
