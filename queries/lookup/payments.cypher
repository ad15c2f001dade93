// What is paid by some FUNDS facts, each given as {fact, funder}.
UNWIND $funds AS fund
MATCH (:Name {id: fund.funder})-[:NAMES]->(funder)
WITH fund, funder
MATCH (funder)-[r:FUNDS]->()
WHERE r.id = fund.fact
RETURN r.id AS id, r.amount AS amount, r.currency AS currency, r.per AS per,
  r.ceiling AS ceiling, r.joint AS joint
ORDER BY id
