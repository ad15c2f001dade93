// The sections and tasks of one document in the order of its text, each with its own text.
CALL {
  MATCH (part:Section {document: $document}) RETURN part, 'Section' AS label
  UNION
  MATCH (part:Task {document: $document}) RETURN part, 'Task' AS label
}
WITH part, label ORDER BY part.order, part.id SKIP $offset LIMIT $limit
RETURN part {.id, .name, .path, .number, .order, .start, .end, .text, label: label} AS part
ORDER BY part.order, part.id
