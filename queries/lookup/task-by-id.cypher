// The task of an id.
MATCH (task:Task {id: $task})
RETURN task.id AS id, 'Task' AS label, task.name AS name
