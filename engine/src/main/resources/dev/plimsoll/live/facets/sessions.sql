SELECT coalesce(a.state, 'unknown') AS state, count(*) AS sessions,
  nullif(count(*) FILTER (WHERE s.ssl), 0) AS encrypted,
  nullif(count(*) FILTER (WHERE NOT coalesce(s.ssl, false) AND a.client_addr IS NOT NULL AND NOT a.client_addr <<= '127.0.0.0/8' AND a.client_addr <> '::1'), 0) AS "plainFromAfar",
  nullif(count(*) FILTER (WHERE a.wait_event_type = 'Lock'), 0) AS waiting,
  extract(epoch FROM max(now() - a.xact_start))::int8 AS "longestTransaction",
  extract(epoch FROM max(now() - a.state_change) FILTER (WHERE a.state LIKE 'idle in transaction%'))::int8 AS "longestIdle",
  max(age(a.backend_xmin))::int8 AS "oldestSnapshot"
FROM pg_stat_activity a LEFT JOIN pg_stat_ssl s ON s.pid = a.pid
WHERE a.backend_type = 'client backend' AND a.pid <> pg_backend_pid()
GROUP BY 1
ORDER BY 1
