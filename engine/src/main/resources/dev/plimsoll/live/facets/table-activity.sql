-- What pg_stat_all_tables tells, asked of its functions: the view is worked out for all tables at each page.
SELECT c.oid::int8 AS page, c.nspname AS schema, c.relname AS relation, pg_stat_get_numscans(c.oid) AS scans,
  pg_stat_get_tuples_returned(c.oid) AS "rowsScanned", i.scans AS "indexScans",
  pg_stat_get_tuples_inserted(c.oid) AS inserted, pg_stat_get_tuples_updated(c.oid) AS updated,
  pg_stat_get_tuples_hot_updated(c.oid) AS "updatedInPlace", pg_stat_get_tuples_deleted(c.oid) AS deleted,
  pg_stat_get_live_tuples(c.oid) AS live, pg_stat_get_dead_tuples(c.oid) AS dead,
  pg_stat_get_mod_since_analyze(c.oid) AS "changedSinceAnalyze",
  pg_stat_get_ins_since_vacuum(c.oid) AS "insertedSinceVacuum", -- since 13
  extract(epoch FROM greatest(pg_stat_get_last_vacuum_time(c.oid), pg_stat_get_last_autovacuum_time(c.oid)))::int8 AS "lastVacuum",
  extract(epoch FROM greatest(pg_stat_get_last_analyze_time(c.oid), pg_stat_get_last_autoanalyze_time(c.oid)))::int8 AS "lastAnalyze",
  extract(epoch FROM greatest(pg_stat_get_lastscan(c.oid), i.last))::int8 AS "lastScan", -- since 16
  pg_stat_get_dead_tuples(c.toast) AS "toastDead", pg_stat_get_live_tuples(c.toast) AS "toastLive"
FROM (SELECT r.oid, r.relname, n.nspname, nullif(r.reltoastrelid, 0) AS toast FROM pg_class r JOIN pg_namespace n ON n.oid = r.relnamespace
  WHERE r.oid > :after AND r.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND r.relkind IN ('r', 'm'
    , 'p' -- since 14
  ) ORDER BY r.oid LIMIT 5000) c
LEFT JOIN LATERAL (SELECT sum(pg_stat_get_numscans(x.indexrelid))::int8 AS scans
    , max(pg_stat_get_lastscan(x.indexrelid)) AS last -- since 16
  FROM pg_index x WHERE x.indrelid = c.oid) i ON true
ORDER BY c.oid
