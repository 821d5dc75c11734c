-- A page is made of relations: with constraints counted, those of all that are left are joined before they are cut off.
SELECT r.oid::int8 AS page, r.nspname AS schema, r.relname AS relation, c.conname AS name,
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
FROM (SELECT r.oid, r.relname, n.nspname FROM pg_class r JOIN pg_namespace n ON n.oid = r.relnamespace
  WHERE r.oid > :after AND r.relkind IN ('r', 'p', 'f') AND r.relpersistence <> 't' AND :userSchema(n) AND :notOfExtension(pg_class, r)
  ORDER BY r.oid LIMIT 2000) r
LEFT JOIN pg_constraint c ON c.conrelid = r.oid AND c.contype IN ('p', 'u', 'f', 'c', 'x', 'n')
-- A foreign key to a partitioned table has hidden copies, one per partition of the referenced table, on the same referencing table.
  AND NOT (c.contype = 'f' AND c.conparentid <> 0 AND (SELECT p.conrelid FROM pg_constraint p WHERE p.oid = c.conparentid) = c.conrelid)
LEFT JOIN pg_class f ON f.oid = c.confrelid LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
LEFT JOIN pg_class x ON x.oid = c.conindid AND c.contype IN ('p', 'u', 'x')
ORDER BY r.oid, c.oid
