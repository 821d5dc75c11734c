SELECT current_setting('server_version') AS version,
  current_setting('server_version_num')::int8 AS "versionNumber",
  pg_is_in_recovery() AS standby,
  extract(epoch FROM pg_postmaster_start_time())::int8 AS "startedAt",
  current_setting('block_size')::int8 AS "blockSize",
  (SELECT setting FROM pg_settings WHERE name = 'data_checksums') = 'on' AS checksums,
  current_setting('ssl')::bool AS tls
