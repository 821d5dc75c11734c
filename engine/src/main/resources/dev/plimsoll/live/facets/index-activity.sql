SELECT s.indexrelid::int8 AS page, s.schemaname AS schema, s.indexrelname AS name, s.idx_scan AS scans, s.idx_tup_read AS read,
  extract(epoch FROM s.last_idx_scan)::int8 AS "lastScan", -- since 16
  s.idx_tup_fetch AS fetched
FROM pg_stat_all_indexes s
WHERE s.indexrelid > :after AND s.schemaname !~ '^pg_' AND s.schemaname <> 'information_schema'
ORDER BY s.indexrelid
LIMIT 5000
