SELECT pg_get_userbyid(m.roleid) AS role, pg_get_userbyid(m.member) AS member, pg_get_userbyid(m.grantor) AS grantor,
  m.admin_option AS admin,
  (SELECT rolinherit FROM pg_roles r WHERE r.oid = m.member) AS inherit, true AS "set" -- until 15
  m.inherit_option AS inherit, m.set_option AS "set" -- since 16
FROM pg_auth_members m
WHERE pg_get_userbyid(m.member) !~ '^pg_'
ORDER BY 1, 2, 3
