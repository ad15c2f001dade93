// The documents of the graph by title; $stubs: also those that others only name.
MATCH (document:Document)
WHERE $stubs OR NOT coalesce(document.stub, false)
WITH document ORDER BY document.name, document.id SKIP $offset LIMIT $limit
RETURN document {
  .id, .name, .slug, .number, .issuers, .issued_on, .period_start, .period_end, .region, .kind,
  stub: coalesce(document.stub, false)
} AS document
ORDER BY document.name, document.id
