// Sums of the amounts, each payment once; ceilings, inferred payments and those without an
// amount are left out and counted. Sums of different currencies or bases are never added.
CALL () {
  WITH 1 AS start WHERE $funder IS NOT NULL
  MATCH (:Name {id: $funder})-[:NAMES]->(n)-[r:FUNDS]->()
  RETURN r.id AS fact, r AS fund
  UNION
  WITH 1 AS start WHERE $funder IS NULL AND $receiver IS NOT NULL
  MATCH (:Name {id: $receiver})-[:NAMES]->(n)<-[r:FUNDS]-()
  RETURN r.id AS fact, r AS fund
  UNION
  WITH 1 AS start WHERE $funder IS NULL AND $receiver IS NULL
  MATCH (n:Department|Place|Park|Enterprise|Institution|Program|Platform)-[r:FUNDS]->()
  RETURN r.id AS fact, r AS fund
}
WITH fact, fund
WHERE ($receiver IS NULL OR EXISTS { MATCH (:Name {id: $receiver})-[:NAMES]->(x) WHERE x.id = endNode(fund).id })
  AND ($document IS NULL OR EXISTS { MATCH (:Evidence {fact: fact, document: $document}) })
  AND (NOT $amounts_only OR fund.amount IS NOT NULL)
WITH coalesce(fund.payment, fund.id) AS payment,
  max(fund.amount) AS amount,
  max(coalesce(fund.currency, 'CNY')) AS currency,
  max(coalesce(fund.per, '')) AS per,
  max(CASE WHEN fund.ceiling THEN 1 ELSE 0 END) AS ceiling,
  min(CASE WHEN fund.inferred THEN 1 ELSE 0 END) AS inferred
WITH CASE
    WHEN amount IS NULL THEN 'none' WHEN ceiling = 1 THEN 'ceiling'
    WHEN inferred = 1 THEN 'inferred' ELSE 'sum'
  END AS class, currency, per, amount
WITH class,
  CASE WHEN class = 'sum' THEN currency ELSE '' END AS currency,
  CASE WHEN class = 'sum' THEN per ELSE '' END AS per,
  count(*) AS payments, toInteger(sum(amount)) AS total
WITH class, currency, per, payments, total,
  CASE
    WHEN currency <> 'CNY' THEN toString(total) + ' ' + currency
    WHEN total % 10000 = 0 THEN toString(total / 10000) + ' 万元'
    ELSE toString(total) + ' 元'
  END AS zh_total
RETURN
  CASE class
    WHEN 'sum' THEN '合计 ' + zh_total
      + CASE per WHEN '' THEN '' WHEN 'year' THEN '每年' ELSE '每项' END
      + '（' + toString(payments) + ' 笔，共同出资只计一次，未乘年数）。'
    WHEN 'ceiling' THEN '另有 ' + toString(payments) + ' 笔只写最高额，未计入合计。'
    WHEN 'inferred' THEN '另有 ' + toString(payments) + ' 笔为推断，未计入合计。'
    ELSE '另有 ' + toString(payments) + ' 笔没有写明金额。'
  END AS zh,
  CASE class
    WHEN 'sum' THEN 'In sum ' + toString(total) + ' ' + currency
      + CASE per WHEN '' THEN '' WHEN 'year' THEN ' a year' ELSE ' an item' END
      + ' (' + toString(payments) + ' payments, a joint one counted once, not multiplied by years).'
    WHEN 'ceiling' THEN toString(payments) + ' more state only a ceiling and are not in the sum.'
    WHEN 'inferred' THEN toString(payments) + ' more are inferred and not in the sum.'
    ELSE toString(payments) + ' more state no amount.'
  END AS en
ORDER BY CASE class WHEN 'sum' THEN 1 WHEN 'ceiling' THEN 2 WHEN 'inferred' THEN 3 ELSE 4 END, currency, per
