// One statement of a fact with the title of its document.
MATCH (evidence:Evidence {id: $id})
OPTIONAL MATCH (document:Document {id: evidence.document})
RETURN evidence {
  .id, .fact, .type, .source, .target, .document, .section, .start, .end, .quote, .rule, .inferred,
  .place
} AS evidence, document.name AS title
