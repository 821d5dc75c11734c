SELECT d.datname AS database, CASE WHEN r.setrole <> 0 THEN pg_get_userbyid(r.setrole) END AS role, split_part(c, '=', 1) AS name,
  CASE WHEN EXISTS (SELECT FROM pg_settings s WHERE s.name = split_part(c, '=', 1)
      AND (s.vartype <> 'string' OR s.name IN ('search_path', 'TimeZone', 'DateStyle', 'client_encoding', 'pgaudit.log', 'role')))
    THEN substr(c, strpos(c, '=') + 1) END AS value
FROM pg_db_role_setting r LEFT JOIN pg_database d ON d.oid = r.setdatabase, unnest(r.setconfig) c
WHERE r.setdatabase = 0 OR d.datname = current_database()
ORDER BY 1, 2, 3
