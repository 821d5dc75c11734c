SELECT c.oid::int8 AS page, c.nspname AS schema, c.relname AS relation, row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum) AS place,
  a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
  CASE WHEN a.attnotnull THEN true END AS "notNull",
  (SELECT CASE WHEN ln.nspname = 'pg_catalog' THEN l.collname ELSE ln.nspname || '.' || l.collname END
    FROM pg_collation l JOIN pg_namespace ln ON ln.oid = l.collnamespace WHERE l.oid = a.attcollation AND a.attcollation <> t.typcollation) AS collation,
  CASE WHEN a.atthasdef THEN pg_get_expr(f.adbin, f.adrelid) END AS "defaultText",
  CASE WHEN a.atthasdef THEN (SELECT array_agg(DISTINCT m[1]) FROM regexp_matches(
      regexp_replace(pg_get_expr(f.adbin, f.adrelid), '''([^'']|'''')*''', '', 'g'), '([a-z_][a-z_0-9.]*)\(', 'g') m) END AS "defaultFunctions",
  CASE WHEN a.atthasdef AND pg_get_expr(f.adbin, f.adrelid) ~ '^(''([^'']|'''')*''(::[a-z ]+(\([0-9,]+\))?(\[\])?)?|-?[0-9.]+|true|false)$' THEN true END AS "constantDefault",
  CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by-default' END AS identity,
  CASE a.attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END AS generated,
  CASE WHEN a.attinhcount > 0 THEN true END AS inherited,
  CASE WHEN EXISTS (SELECT FROM pg_description d WHERE d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = a.attnum) THEN true END AS commented
FROM (SELECT r.oid, r.relname, n.nspname FROM pg_class r JOIN pg_namespace n ON n.oid = r.relnamespace
  WHERE r.oid > :after AND r.relkind IN ('r', 'p', 'v', 'm', 'f') AND r.relpersistence <> 't' AND :userSchema(n) AND :notOfExtension(pg_class, r)
  ORDER BY r.oid LIMIT 2000) c
LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
ORDER BY c.oid, a.attnum
