SELECT 'membership ' || pg_get_userbyid(m.roleid) || ' of ' || pg_get_userbyid(m.member)
  || CASE WHEN m.admin_option THEN ' admin' ELSE '' END
  || CASE WHEN coalesce((to_jsonb(m) ->> 'inherit_option')::boolean, (SELECT rolinherit FROM pg_roles r WHERE r.oid = m.member)) THEN ' inherit' ELSE '' END
  || CASE WHEN coalesce((to_jsonb(m) ->> 'set_option')::boolean, true) THEN ' set' ELSE '' END
  || ' by ' || pg_get_userbyid(m.grantor) AS line
FROM pg_auth_members m WHERE pg_get_userbyid(m.member) !~ '^pg_'
