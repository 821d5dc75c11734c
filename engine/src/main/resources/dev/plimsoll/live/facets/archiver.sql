SELECT archived_count AS archived, failed_count AS failed, extract(epoch FROM last_archived_time)::int8 AS "lastArchived",
  extract(epoch FROM last_failed_time)::int8 AS "lastFailed", extract(epoch FROM stats_reset)::int8 AS "statisticsSince"
FROM pg_stat_archiver
