SELECT n.nspname AS name, pg_get_userbyid(n.nspowner) AS owner,
  (SELECT e.extname FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
    WHERE d.classid = 'pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e' LIMIT 1) AS extension
FROM pg_namespace n
WHERE :userSchema(n)
ORDER BY 1
