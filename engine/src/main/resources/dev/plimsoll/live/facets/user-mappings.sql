SELECT srvname AS server, CASE WHEN umuser = 0 THEN 'PUBLIC' ELSE usename END AS role,
  (SELECT array_agg(split_part(o, '=', 1) ORDER BY o) FROM unnest(umoptions) o) AS "optionNames"
FROM pg_user_mappings
ORDER BY 1, 2
