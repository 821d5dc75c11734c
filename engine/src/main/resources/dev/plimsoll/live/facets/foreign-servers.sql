-- Names of options only: values hold addresses and, carelessly, passwords.
SELECT s.srvname AS name, pg_get_userbyid(s.srvowner) AS owner, w.fdwname AS wrapper,
  (SELECT array_agg(split_part(o, '=', 1) ORDER BY o) FROM unnest(s.srvoptions) o) AS "optionNames",
  (SELECT max(split_part(o, '=', 2)) FROM unnest(s.srvoptions) o WHERE o ~ '^sslmode=(disable|allow|prefer|require|verify-ca|verify-full)$') AS "tlsMode"
FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
ORDER BY 1
