// Says what the entity is, what else it is called, and how many documents speak of it.
MATCH (:Name {id: $entity})-[:NAMES]->(n)
OPTIONAL MATCH (name:Name)-[:NAMES]->(n)
WHERE name.form <> n.name
WITH n, name ORDER BY name.form
WITH n, collect(DISTINCT name.form) AS forms
OPTIONAL MATCH (n)-[r]-(m)
WHERE NOT m:Name
WITH n, forms, r
OPTIONAL MATCH (e:Evidence {fact: r.id})
WITH n, forms, count(DISTINCT e.document) AS documents
RETURN
  n.name + '（' + labels(n)[0] + coalesce('，' + n.kind, '') + '）'
    + CASE WHEN size(forms) = 0 THEN '' ELSE '，又名 ' + reduce(s = forms[0], f IN forms[1..10] | s + '、' + f) END
    + '；' + toString(documents) + ' 份文件说到它。' AS zh,
  n.name + ' (' + labels(n)[0] + coalesce(', ' + n.kind, '') + ')'
    + CASE WHEN size(forms) = 0 THEN '' ELSE ', also called ' + reduce(s = forms[0], f IN forms[1..10] | s + ', ' + f) END
    + '; ' + toString(documents) + ' documents speak of it.' AS en
