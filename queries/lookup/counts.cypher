// How many nodes of each label and edges of each type there are.
CALL {
  MATCH (n) RETURN labels(n)[0] AS kind, count(*) AS number
  UNION ALL
  MATCH ()-[r]->() RETURN type(r) AS kind, count(*) AS number
}
WITH kind, number WHERE kind <> 'Graph'
RETURN kind, number
ORDER BY kind
