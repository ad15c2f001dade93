// What ties figures to their indicator and to the place or thing that they are for.
UNWIND $figures AS figure
MATCH (o:Observation {id: figure})-[r:OF|FOR]->(n)
RETURN r.id AS id, type(r) AS type, o.id AS source, n.id AS target
ORDER BY id
