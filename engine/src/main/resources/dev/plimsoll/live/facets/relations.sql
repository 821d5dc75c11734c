-- Tables of all kinds and views. Sizes are pages times the block size as of the last VACUUM or ANALYZE: asking the file system is slow.
SELECT c.oid::int8 AS page, n.nspname AS schema, c.relname AS name,
  CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned-table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized-view'
    WHEN 'f' THEN 'foreign-table' END AS kind,
  pg_get_userbyid(c.relowner) AS owner,
  CASE WHEN c.relpersistence = 'u' THEN true END AS unlogged,
  CASE WHEN c.relkind NOT IN ('v', 'f', 'p') AND c.reltuples >= 0 AND NOT (c.reltuples = 0 AND c.relpages = 0) THEN c.reltuples::int8 END AS rows,
  c.relpages::int8 * current_setting('block_size')::int8 AS bytes,
  t.relpages::int8 * current_setting('block_size')::int8 AS "toastBytes",
  CASE WHEN c.relkind IN ('r', 'm') THEN greatest(age(c.relfrozenxid), age(t.relfrozenxid))::int8 END AS "transactionAge",
  CASE WHEN c.relkind IN ('r', 'm') THEN greatest(mxid_age(c.relminmxid), mxid_age(t.relminmxid))::int8 END AS "multixactAge",
  CASE WHEN c.relispartition THEN true END AS partition,
  (SELECT array_agg(pn.nspname || '.' || p.relname ORDER BY i.inhseqno)
    FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE i.inhrelid = c.oid) AS parents,
  k.strategy AS "partitionMethod", k.columns AS "partitionColumns",
  CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS "partitionKeyText",
  CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS "partitionBoundText",
  CASE WHEN c.relispartition AND pg_get_expr(c.relpartbound, c.oid) = 'DEFAULT' THEN true END AS "defaultPartition",
  CASE WHEN c.relrowsecurity THEN true END AS "rowSecurity", CASE WHEN c.relforcerowsecurity THEN true END AS "forceRowSecurity",
  c.reloptions AS options,
  CASE WHEN c.relkind IN ('r', 'p') AND c.relreplident <> 'd' THEN CASE c.relreplident WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full' ELSE 'index' END
    END AS "replicaIdentity",
  CASE WHEN c.relkind = 'm' AND NOT c.relispopulated THEN true END AS unpopulated,
  CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS "definitionText",
  nullif((SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND a.attisdropped), 0) AS "droppedColumns",
  CASE WHEN EXISTS (SELECT FROM pg_description d WHERE d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0) THEN true END AS commented
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
LEFT JOIN LATERAL (
  SELECT CASE p.partstrat WHEN 'r' THEN 'range' WHEN 'l' THEN 'list' ELSE 'hash' END AS strategy,
    (SELECT array_agg(coalesce(a.attname, '') ORDER BY u.k) FROM unnest(p.partattrs::int2[]) WITH ORDINALITY u(n, k)
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.n AND u.n > 0) AS columns
  FROM pg_partitioned_table p WHERE p.partrelid = c.oid) k ON true
WHERE c.oid > :after AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relpersistence <> 't' AND :userSchema(n) AND :notOfExtension(pg_class, c)
ORDER BY c.oid
LIMIT 5000
