// question:
//   zh: 谁资助什么，金额多少，为期多久？
//   en: Who funds what, with how much, for how long?
// answer:
//   zh: 一行是一笔资助。几方共同出的一笔钱只占一行，列出各方。
//   en: One row is one payment; money that several pay together is one row with all of them.
// params:
//   funder:
//     type: entity
//     zh: 出资方
//     en: who pays
//   receiver:
//     type: entity
//     zh: 受资助方
//     en: who or what is paid for
//     example: 江苏省石墨烯创新中心
//   document:
//     type: document
//     zh: 只看这份文件
//     en: only what this document says
//   amounts_only:
//     type: boolean
//     zh: 只看写明金额的
//     en: only with an amount
//     default: false
// returns:
//   funders: {type: nodes, zh: 出资方, en: who pays}
//   receivers: {type: nodes, zh: 受资助方, en: what is paid for}
//   amount: {type: number, zh: 金额, en: amount}
//   currency: {type: text, zh: 币种, en: currency}
//   per: {type: text, zh: 每（year 年，item 项）, en: per year or item}
//   ceiling: {type: boolean, zh: 是最高额, en: is a ceiling}
//   joint: {type: boolean, zh: 共同出资, en: paid together}
//   since: {type: year, zh: 起始年, en: first year}
//   years: {type: integer, zh: 连续年数, en: number of years}
//   inferred: {type: boolean, zh: 推断, en: inferred}
//   payment: {type: text, zh: 资助编号, en: id of the payment}
//   facts: {type: facts, zh: 依据, en: the facts of the payment}
// key: [payment]
// view: graph
// empty:
//   zh: 没有写明这样的资助。
//   en: No such funding is stated.
// ---
CALL () {
  WITH 1 AS start WHERE $funder IS NOT NULL
  MATCH (:Name {id: $funder})-[:NAMES]->(n)-[r:FUNDS]->()
  RETURN r.id AS fact, coalesce(r.payment, r.id) AS payment, r AS fund
  UNION
  WITH 1 AS start WHERE $funder IS NULL AND $receiver IS NOT NULL
  MATCH (:Name {id: $receiver})-[:NAMES]->(n)<-[r:FUNDS]-()
  RETURN r.id AS fact, coalesce(r.payment, r.id) AS payment, r AS fund
  UNION
  WITH 1 AS start WHERE $funder IS NULL AND $receiver IS NULL
  MATCH (n:Department|Place|Park|Enterprise|Institution|Program|Platform)-[r:FUNDS]->()
  RETURN r.id AS fact, coalesce(r.payment, r.id) AS payment, r AS fund
}
WITH fact, payment, fund
WHERE ($receiver IS NULL OR EXISTS { MATCH (:Name {id: $receiver})-[:NAMES]->(x) WHERE x.id = endNode(fund).id })
  AND ($document IS NULL OR EXISTS { MATCH (:Evidence {fact: fact, document: $document}) })
  AND (NOT $amounts_only OR fund.amount IS NOT NULL)
WITH DISTINCT payment, endNode(fund) AS receiver
MATCH (receiver)<-[r:FUNDS]-(funder)
WHERE coalesce(r.payment, r.id) = payment
WITH payment, receiver, r, funder ORDER BY payment, funder.name, funder.id, receiver.name, receiver.id
WITH payment,
  collect(DISTINCT funder {.id, .name, label: labels(funder)[0]}) AS funders,
  collect(DISTINCT receiver {.id, .name, label: labels(receiver)[0]}) AS receivers,
  max(r.amount) AS amount, max(r.currency) AS currency, max(r.per) AS per,
  max(CASE WHEN r.ceiling THEN 1 ELSE 0 END) = 1 AS ceiling,
  max(CASE WHEN r.joint THEN 1 ELSE 0 END) = 1 AS joint,
  max(r.since) AS since, max(r.years) AS years,
  min(CASE WHEN r.inferred THEN 1 ELSE 0 END) = 1 AS inferred,
  collect(DISTINCT r.id) AS facts
RETURN
  funders AS funders,
  receivers AS receivers,
  amount AS amount,
  CASE WHEN amount IS NULL THEN '' ELSE coalesce(currency, 'CNY') END AS currency,
  coalesce(per, '') AS per,
  ceiling AS ceiling,
  joint AS joint,
  since AS since,
  years AS years,
  inferred AS inferred,
  payment AS payment,
  facts AS facts
ORDER BY CASE WHEN amount IS NULL THEN 1 ELSE 0 END, amount DESC, receivers[0].name, payment
SKIP $offset LIMIT $limit
