SELECT slot_name AS name, slot_type AS type, database, CASE WHEN active THEN true END AS active, CASE WHEN temporary THEN true END AS temporary,
  CASE WHEN NOT pg_is_in_recovery() THEN pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::int8 END AS "retainedBytes",
  wal_status AS "walStatus", safe_wal_size AS "safeBytes", -- since 13
  CASE WHEN failover THEN true END AS failover, extract(epoch FROM inactive_since)::int8 AS "inactiveSince", -- since 17
  greatest(age(xmin), age(catalog_xmin))::int8 AS "snapshotAge"
FROM pg_replication_slots
ORDER BY 1
