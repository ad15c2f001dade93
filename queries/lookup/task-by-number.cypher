// The tasks of a document by number, path or title.
MATCH (task:Task {document: $document})
WHERE task.number = $text OR task.path = $text OR task.name = $text
RETURN task.id AS id, 'Task' AS label, task.path + ' ' + task.name AS name
ORDER BY task.order, id
