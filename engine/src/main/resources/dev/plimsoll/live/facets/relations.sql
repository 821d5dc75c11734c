-- Tables of all kinds and views. Sizes are pages times the block size as of the last VACUUM or ANALYZE: asking the file system is slow.
SELECT c.oid::int8 AS page, n.nspname AS schema, c.relname AS name,
  CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned-table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized-view'
    WHEN 'f' THEN 'foreign-table' END AS kind,
  pg_get_userbyid(c.relowner) AS owner,
  CASE c.relpersistence WHEN 'u' THEN true END AS unlogged,
  CASE WHEN c.reltuples >= 0 THEN c.reltuples::int8 END AS rows,
  c.relpages::int8 * current_setting('block_size')::int8 AS bytes
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.oid > :after AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY c.oid
LIMIT 5000
