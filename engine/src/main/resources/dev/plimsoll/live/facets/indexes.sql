-- An empty name among the keys is an expression; the expressions follow together.
SELECT r.oid::int8 AS page, r.nspname AS schema, r.relname AS relation, x.relname AS name, m.amname AS method,
  CASE WHEN i.indisunique THEN true END AS unique, CASE WHEN i.indisprimary THEN true END AS primary,
  k.columns AS keys, k.orders, k.classes, k.collations,
  (SELECT array_agg(a.attname ORDER BY g) FROM generate_series(i.indnkeyatts::int, i.indnatts - 1) g
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[g]) AS including,
  pg_get_expr(i.indexprs, i.indrelid) AS "expressionText",
  pg_get_expr(i.indpred, i.indrelid) AS "predicateText",
  CASE WHEN i.indpred IS NOT NULL THEN true END AS partial,
  CASE WHEN i.indnullsnotdistinct THEN true END AS "nullsNotDistinct", -- since 15
  (SELECT c.conname FROM pg_constraint c WHERE c.conindid = x.oid AND c.conrelid = r.oid AND c.contype IN ('p', 'u', 'x') LIMIT 1) AS constraint,
  CASE WHEN NOT i.indisvalid THEN true END AS invalid, CASE WHEN NOT i.indisready THEN true END AS "notReady",
  CASE WHEN i.indisclustered THEN true END AS clustered, CASE WHEN i.indisreplident THEN true END AS "replicaIdentity",
  (SELECT p.relname FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent WHERE h.inhrelid = x.oid LIMIT 1) AS parent,
  (SELECT pn.nspname FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace
    WHERE h.inhrelid = x.oid LIMIT 1) AS "parentSchema",
  x.reloptions AS options,
  CASE WHEN x.reltuples >= 0 THEN x.reltuples::int8 END AS rows,
  x.relpages::int8 * current_setting('block_size')::int8 AS bytes
FROM (SELECT r.oid, r.relname, n.nspname FROM pg_class r JOIN pg_namespace n ON n.oid = r.relnamespace
  WHERE r.oid > :after AND r.relkind IN ('r', 'p', 'm') AND r.relpersistence <> 't' AND :userSchema(n) AND :notOfExtension(pg_class, r)
  ORDER BY r.oid LIMIT 2000) r
LEFT JOIN pg_index i ON i.indrelid = r.oid LEFT JOIN pg_class x ON x.oid = i.indexrelid LEFT JOIN pg_am m ON m.oid = x.relam
LEFT JOIN LATERAL (
  SELECT array_agg(coalesce(a.attname, '') ORDER BY g) AS columns,
    nullif(array_agg(concat_ws(' ', CASE WHEN i.indoption[g] & 1 = 1 THEN 'desc' END,
      CASE WHEN i.indoption[g] & 1 <> (i.indoption[g] & 2) / 2 THEN CASE WHEN i.indoption[g] & 2 = 2 THEN 'nulls-first' ELSE 'nulls-last' END END)
      ORDER BY g), array_fill(''::text, ARRAY[count(*)::int])) AS orders,
    nullif(array_agg(CASE WHEN o.opcdefault THEN '' WHEN o.opcname IS NULL THEN '' ELSE o.opcname END ORDER BY g),
      array_fill(''::text, ARRAY[count(*)::int])::name[]) AS classes,
    nullif(array_agg(coalesce(CASE WHEN l.oid <> coalesce(a.attcollation, 100) THEN l.collname END, '') ORDER BY g),
      array_fill(''::text, ARRAY[count(*)::int])::name[]) AS collations
  FROM generate_series(0, i.indnkeyatts - 1) g
  LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[g] AND i.indkey[g] <> 0
  LEFT JOIN pg_opclass o ON o.oid = i.indclass[g]
  LEFT JOIN pg_collation l ON l.oid = i.indcollation[g]) k ON true
ORDER BY r.oid, x.oid
