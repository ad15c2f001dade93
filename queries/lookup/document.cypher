// The head of one document.
MATCH (document:Document {id: $document})
RETURN document {
  .id, .name, .slug, .number, .issuers, .issued_on, .period_start, .period_end, .region, .kind,
  stub: coalesce(document.stub, false)
} AS document
