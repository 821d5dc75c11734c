-- Shares and widths alone. The view shows only what the role may select.
SELECT c.oid::int8 AS page, c.schema, c.relname AS relation, s.attname AS name, round(s.null_frac::numeric, 2)::float8 AS "nullShare",
  s.avg_width::int8 AS width, round(s.n_distinct::numeric, 2)::float8 AS "distinct"
FROM (SELECT r.oid, r.relname, n.nspname AS schema FROM pg_class r JOIN pg_namespace n ON n.oid = r.relnamespace
  WHERE r.oid > :after AND r.relkind IN ('r', 'm', 'p') AND r.relpersistence <> 't' AND :userSchema(n) AND :notOfExtension(pg_class, r)
  ORDER BY r.oid LIMIT 1000) c
LEFT JOIN pg_stats s ON s.schemaname = c.schema AND s.tablename = c.relname AND NOT s.inherited
ORDER BY c.oid, s.attname
