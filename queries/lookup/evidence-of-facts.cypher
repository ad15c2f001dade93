// The statements of facts, oldest document first, at most $each of one fact.
UNWIND $facts AS fact
MATCH (e:Evidence {fact: fact})
WITH fact, e
OPTIONAL MATCH (d:Document {id: e.document})
WITH fact, e, d, coalesce(d.issued_on, '') AS issued_on
ORDER BY fact, issued_on, e.document, e.start, e.end, e.id
RETURN fact AS fact, collect({
  id: e.id, fact: fact, type: e.type, source: e.source, target: e.target,
  document: e.document, document_title: d.name, document_number: d.number, issued_on: issued_on,
  section: e.section, start: e.start, end: e.end, quote: e.quote, rule: e.rule,
  inferred: e.inferred, place: e.place
})[..$each] AS statements
ORDER BY fact
