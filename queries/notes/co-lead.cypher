// Counts each class over the whole answer, those without a pair too.
CALL () {
  WITH 1 AS start WHERE $department IS NOT NULL
  MATCH (:Name {id: $department})-[:NAMES]->(unit)-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(task:Task)
  RETURN task
  UNION
  WITH 1 AS start WHERE $department IS NULL AND $document IS NOT NULL
  MATCH (task:Task {document: $document})
  RETURN task
  UNION
  WITH 1 AS start WHERE $department IS NULL AND $document IS NULL
  MATCH (task:Task)
  RETURN task
}
WITH task WHERE $document IS NULL OR task.document = $document
MATCH (document:Document {id: task.document})
WHERE $place IS NULL
  OR EXISTS { MATCH (:Name {id: $place})-[:NAMES]->(p:Place) WHERE p.name = document.region }
WITH task
MATCH (task)<-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(first)
MATCH (task)<-[s:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(second)
WHERE first.id < second.id
  AND ($department IS NULL OR first.id = $department OR second.id = $department)
WITH first.id + second.id AS pair, task.id AS task,
  CASE
    WHEN type(r) <> type(s) THEN 'lead-support'
    WHEN type(r) = 'LEADS' THEN 'lead-lead'
    WHEN type(r) = 'RESPONSIBLE_FOR' THEN 'responsible'
    ELSE 'support-support'
  END AS class
WITH collect(DISTINCT [pair, task, class]) AS met
UNWIND [
  {rank: 1, class: 'lead-lead', zh: '牵头—牵头', en: 'lead–lead'},
  {rank: 2, class: 'responsible', zh: '负责—负责', en: 'responsible–responsible'},
  {rank: 3, class: 'lead-support', zh: '牵头—配合', en: 'lead–support'},
  {rank: 4, class: 'support-support', zh: '配合—配合', en: 'support–support'}
] AS class
WITH class, [m IN met WHERE m[2] = class.class] AS met
UNWIND CASE WHEN size(met) = 0 THEN [null] ELSE met END AS m
WITH class, size(met) AS times, count(DISTINCT m[0]) AS pairs
RETURN
  CASE
    WHEN pairs = 0 THEN class.zh + '：没有。'
    ELSE class.zh + '：' + toString(pairs) + ' 对单位，' + toString(times) + ' 次'
      + CASE WHEN class.rank = 4 AND NOT $support_support THEN '（未列出，support_support=true 列出）。' ELSE '。' END
  END AS zh,
  CASE
    WHEN pairs = 0 THEN class.en + ': none.'
    ELSE class.en + ': ' + toString(pairs) + ' pairs, ' + toString(times) + ' times'
      + CASE WHEN class.rank = 4 AND NOT $support_support THEN ' (not listed; support_support=true lists them).' ELSE '.' END
  END AS en
ORDER BY class.rank
