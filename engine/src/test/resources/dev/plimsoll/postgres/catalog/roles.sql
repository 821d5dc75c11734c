-- Roles are the server's: the test leaves out those that are not its own.
SELECT 'role ' || rolname || CASE WHEN rolbypassrls THEN ' bypassrls' ELSE '' END || CASE WHEN rolcreatedb THEN ' createdb' ELSE '' END
  || CASE WHEN rolcreaterole THEN ' createrole' ELSE '' END || CASE WHEN rolinherit THEN ' inherit' ELSE '' END
  || CASE WHEN rolcanlogin THEN ' login' ELSE '' END || CASE WHEN rolreplication THEN ' replication' ELSE '' END
  || CASE WHEN rolsuper THEN ' superuser' ELSE '' END AS line
FROM pg_roles WHERE rolname !~ '^pg_' AND rolname <> 'postgres'
