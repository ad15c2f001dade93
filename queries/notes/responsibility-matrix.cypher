// Says how many tasks there are, and how many name no unit.
MATCH (task:Task {document: $document})
OPTIONAL MATCH (task)<-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]-()
WITH task, count(r) AS roles
WITH count(task) AS tasks, sum(CASE WHEN roles = 0 THEN 1 ELSE 0 END) AS bare
WHERE tasks > 0
RETURN
  toString(tasks) + ' 项任务，其中 ' + toString(bare) + ' 项没有写明单位。' AS zh,
  toString(tasks) + ' tasks, of which ' + toString(bare) + ' name no unit.' AS en
