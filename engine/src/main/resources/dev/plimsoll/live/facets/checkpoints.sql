SELECT num_timed AS timed, num_requested AS requested, extract(epoch FROM stats_reset)::int8 AS "statisticsSince" FROM pg_stat_checkpointer -- since 17
SELECT checkpoints_timed AS timed, checkpoints_req AS requested, extract(epoch FROM stats_reset)::int8 AS "statisticsSince" FROM pg_stat_bgwriter -- until 16
