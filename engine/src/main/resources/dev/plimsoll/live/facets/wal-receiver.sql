SELECT r.status, pg_is_wal_replay_paused() AS paused, extract(epoch FROM now() - pg_last_xact_replay_timestamp())::int8 AS "replaySeconds"
FROM (SELECT 1) one LEFT JOIN pg_stat_wal_receiver r ON true
WHERE pg_is_in_recovery()
