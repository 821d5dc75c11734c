SELECT pg_get_userbyid(d.defaclrole) AS role, n.nspname AS schema,
  CASE d.defaclobjtype WHEN 'r' THEN 'table' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'function' WHEN 'T' THEN 'type' WHEN 'n' THEN 'schema'
    ELSE 'large-object' END AS kind,
  lower(e.privilege_type) AS privilege, CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(e.grantee) END AS grantee,
  CASE WHEN e.is_grantable THEN true END AS grantable
FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace, aclexplode(d.defaclacl) e
ORDER BY 1, 2, 3, 4, 5
