SELECT row_number() OVER (ORDER BY application_name, pid) AS place, state, sync_state AS "syncState",
  CASE WHEN pg_is_in_recovery() THEN NULL ELSE pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn)::int8 END AS "lagBytes",
  extract(epoch FROM replay_lag)::int8 AS "lagSeconds",
  CASE WHEN backend_xmin IS NOT NULL THEN age(backend_xmin)::int8 END AS "snapshotAge"
FROM pg_stat_replication
ORDER BY 1
