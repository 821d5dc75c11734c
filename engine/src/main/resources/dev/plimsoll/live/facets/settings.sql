-- A text can hold a secret, a path or an address, so only these are shown; of others, whether they are set.
-- What holds for the server, not for this session: what it has set is as it was before; what the driver sent, or is set for the role, is left out.
WITH s AS (
  SELECT name, vartype, unit, boot_val, sourcefile, context, pending_restart,
    CASE WHEN source = 'session' THEN reset_val ELSE setting END AS setting,
    CASE WHEN source <> 'session' THEN source WHEN reset_val IS DISTINCT FROM boot_val THEN 'unknown' ELSE 'default' END AS source,
    vartype <> 'string' OR name IN (
    'client_encoding', 'DateStyle', 'TimeZone', 'lc_messages', 'lc_monetary', 'lc_numeric', 'lc_time', 'lc_collate', 'lc_ctype', 'server_encoding',
    'server_version', 'default_text_search_config', 'default_table_access_method', 'log_connections', 'log_destination', 'log_line_prefix', 'log_timezone', 'search_path',
    'shared_preload_libraries', 'session_preload_libraries', 'local_preload_libraries', 'ssl_ciphers', 'ssl_tls13_ciphers', 'ssl_groups',
    'ssl_ecdh_curve', 'ssl_library', 'wal_consistency_checking', 'event_source', 'role', 'debug_io_direct', 'restrict_nonsystem_relation_kind',
    'pgaudit.log', 'rds.force_ssl', 'rds.logical_replication', 'rds.allowed_extensions', 'rds.extensions', 'azure.extensions',
    'cloudsql.iam_authentication', 'cloudsql.enable_pgaudit', 'alloydb.iam_authentication') AS shown
  FROM pg_settings
  WHERE source <> 'client' AND name NOT IN ('DateStyle', 'TimeZone', 'client_encoding', 'extra_float_digits', 'application_name',
      'transaction_isolation', 'transaction_read_only', 'transaction_deferrable')
    AND NOT EXISTS (SELECT FROM pg_db_role_setting r, unnest(r.setconfig) c
      WHERE r.setrole = (SELECT oid FROM pg_roles WHERE rolname = current_user) AND split_part(c, '=', 1) = pg_settings.name))
SELECT name, vartype AS type, unit,
  CASE WHEN shown THEN setting
    WHEN setting IN ('', '(disabled)') THEN ''
    WHEN name = 'archive_command' AND setting ~ '^\s*(/usr)?(/bin/)?(true|exit 0|:)\s*$' THEN '<no-op>'
    WHEN name = 'archive_command' AND setting ~ '\m(cp|rsync|scp|copy)\M' THEN '<copy>'
    WHEN name = 'listen_addresses' AND setting ~ '(^|[ ,])(\*|0\.0\.0\.0|::)($|[ ,])' THEN '*'
    WHEN name = 'listen_addresses' AND setting ~ '^\s*(localhost|127\.0\.0\.1|::1)(\s*,\s*(localhost|127\.0\.0\.1|::1))*\s*$' THEN 'localhost'
    ELSE '<set>' END AS value,
  CASE WHEN shown AND boot_val IS DISTINCT FROM setting THEN boot_val END AS "default",
  CASE WHEN source <> 'default' THEN source END AS source,
  CASE WHEN sourcefile LIKE '%postgresql.auto.conf' THEN true END AS "byAlterSystem",
  context,
  CASE WHEN pending_restart THEN true END AS "pendingRestart"
FROM s
ORDER BY name
