SELECT c.oid::int8 AS page, n.nspname AS schema, r.relname AS relation, c.conname AS name,
  CASE c.contype WHEN 'p' THEN 'primary-key' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign-key' WHEN 'c' THEN 'check' WHEN 'x' THEN 'exclude'
    WHEN 'n' THEN 'not-null' END AS kind,
  (SELECT array_agg(a.attname ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k(attnum, place)
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) AS columns,
  CASE WHEN c.contype = 'c' THEN pg_get_expr(c.conbin, c.conrelid) WHEN c.contype = 'x' THEN pg_get_constraintdef(c.oid) END AS "checkText",
  fn.nspname AS "referencedSchema", f.relname AS referenced,
  (SELECT array_agg(a.attname ORDER BY k.place) FROM unnest(c.confkey) WITH ORDINALITY k(attnum, place)
    JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum) AS "referencedColumns",
  CASE c.confdeltype WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set-null' WHEN 'd' THEN 'set-default' WHEN 'r' THEN 'restrict' END AS "onDelete",
  CASE c.confupdtype WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set-null' WHEN 'd' THEN 'set-default' WHEN 'r' THEN 'restrict' END AS "onUpdate",
  CASE WHEN c.confmatchtype = 'f' THEN true END AS "matchFull",
  x.relname AS index,
  CASE WHEN NOT c.convalidated THEN true END AS "notValid",
  CASE WHEN NOT c.conenforced THEN true END AS "notEnforced", -- since 18
  CASE WHEN c.condeferrable THEN true END AS deferrable, CASE WHEN c.condeferred THEN true END AS "initiallyDeferred",
  CASE WHEN c.contype IN ('c', 'n') AND c.connoinherit THEN true END AS "noInherit",
  CASE WHEN c.coninhcount > 0 OR c.conparentid <> 0 THEN true END AS inherited
FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace
LEFT JOIN pg_class f ON f.oid = c.confrelid LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
LEFT JOIN pg_class x ON x.oid = c.conindid AND c.contype IN ('p', 'u', 'x')
WHERE c.oid > :after AND c.contype IN ('p', 'u', 'f', 'c', 'x', 'n') AND r.relpersistence <> 't' AND :userSchema(n) AND :notOfExtension(pg_class, r)
-- A foreign key to a partitioned table has hidden copies, one per partition of the referenced table, on the same referencing table.
  AND NOT (c.contype = 'f' AND c.conparentid <> 0 AND (SELECT p.conrelid FROM pg_constraint p WHERE p.oid = c.conparentid) = c.conrelid)
ORDER BY c.oid
LIMIT 5000
