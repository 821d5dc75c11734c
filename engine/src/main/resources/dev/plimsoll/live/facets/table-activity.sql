SELECT s.relid::int8 AS page, s.schemaname AS schema, s.relname AS relation, s.seq_scan AS scans, s.seq_tup_read AS "rowsScanned", s.idx_scan AS "indexScans",
  s.n_tup_ins AS inserted, s.n_tup_upd AS updated, s.n_tup_hot_upd AS "updatedInPlace", s.n_tup_del AS deleted, s.n_live_tup AS live, s.n_dead_tup AS dead,
  s.n_mod_since_analyze AS "changedSinceAnalyze",
  s.n_ins_since_vacuum AS "insertedSinceVacuum", -- since 13
  extract(epoch FROM greatest(s.last_vacuum, s.last_autovacuum))::int8 AS "lastVacuum",
  extract(epoch FROM greatest(s.last_analyze, s.last_autoanalyze))::int8 AS "lastAnalyze",
  extract(epoch FROM greatest(s.last_seq_scan, s.last_idx_scan))::int8 AS "lastScan", -- since 16
  t.n_dead_tup AS "toastDead", t.n_live_tup AS "toastLive"
FROM pg_stat_all_tables s JOIN pg_class c ON c.oid = s.relid LEFT JOIN pg_stat_all_tables t ON t.relid = c.reltoastrelid AND c.reltoastrelid <> 0
WHERE s.relid > :after AND s.schemaname !~ '^pg_' AND s.schemaname <> 'information_schema' AND c.relpersistence <> 't'
ORDER BY s.relid
LIMIT 5000
