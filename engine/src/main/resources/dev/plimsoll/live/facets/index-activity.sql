-- What pg_stat_all_indexes tells, asked of its functions: see table-activity.
SELECT c.oid::int8 AS page, c.nspname AS schema, c.relname AS name, pg_stat_get_numscans(c.oid) AS scans, pg_stat_get_tuples_returned(c.oid) AS read,
  extract(epoch FROM pg_stat_get_lastscan(c.oid))::int8 AS "lastScan", -- since 16
  pg_stat_get_tuples_fetched(c.oid) AS fetched
FROM (SELECT r.oid, r.relname, n.nspname FROM pg_class r JOIN pg_namespace n ON n.oid = r.relnamespace
  WHERE r.oid > :after AND r.relkind = 'i' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY r.oid LIMIT 5000) c
ORDER BY c.oid
