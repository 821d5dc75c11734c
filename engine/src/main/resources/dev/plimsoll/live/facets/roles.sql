SELECT rolname AS name, rolsuper AS superuser, rolinherit AS inherit, rolcreaterole AS createrole, rolcreatedb AS createdb, rolcanlogin AS login,
  rolreplication AS replication, rolbypassrls AS bypassrls, rolconnlimit::int8 AS "connectionLimit",
  CASE WHEN isfinite(rolvaliduntil) THEN extract(epoch FROM rolvaliduntil)::int8 END AS "validUntil"
FROM pg_roles
WHERE rolname !~ '^pg_'
ORDER BY 1
