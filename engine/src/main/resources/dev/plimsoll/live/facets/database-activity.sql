SELECT d.datname AS name, d.numbackends::int8 AS sessions, d.xact_commit AS commits, d.xact_rollback AS rollbacks, d.blks_read AS "blocksRead", d.blks_hit AS "blocksHit",
  d.temp_files AS "temporaryFiles", d.temp_bytes AS "temporaryBytes", d.deadlocks, d.conflicts, d.checksum_failures AS "checksumFailures",
  d.sessions AS "sessionsSinceReset", d.session_time::int8 AS "sessionMilliseconds", d.sessions_abandoned AS abandoned, -- since 14
  extract(epoch FROM d.stats_reset)::int8 AS "statisticsSince"
FROM pg_stat_database d
WHERE d.datname = current_database()
