SELECT 'privilege ' || o.kind || ' ' || o.name || ' ' || lower(e.privilege_type) || ' to ' || CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(e.grantee) END
  || ' by ' || pg_get_userbyid(e.grantor) || CASE WHEN e.is_grantable THEN ' grantable' ELSE '' END AS line
FROM secured o, aclexplode(coalesce(o.acl, acldefault(o.acl_kind, o.owner))) e
WHERE o.acl_kind IS NOT NULL
UNION ALL
SELECT 'privilege table ' || r.name || '.' || a.attname || ' ' || lower(e.privilege_type) || ' to ' || CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(e.grantee) END
  || ' by ' || pg_get_userbyid(e.grantor) || CASE WHEN e.is_grantable THEN ' grantable' ELSE '' END
FROM user_relation r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped, aclexplode(a.attacl) e
