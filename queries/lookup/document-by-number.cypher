// Documents by their short id in the catalogue, or by their number: 武发〔2021〕10号.
MATCH (document:Document)
WHERE document.slug = $text OR toLower(document.slug) = $key
  OR document.number = $text OR replace(document.number, ' ', '') = $key
RETURN document.id AS id, 'Document' AS label, document.name AS name
ORDER BY name, id
