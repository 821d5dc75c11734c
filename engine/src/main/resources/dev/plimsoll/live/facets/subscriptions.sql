SELECT s.subname AS name, pg_get_userbyid(s.subowner) AS owner, CASE WHEN s.subenabled THEN true END AS enabled, s.subpublications AS publications,
  CASE WHEN NOT s.subpasswordrequired THEN true END AS "withoutPassword", CASE WHEN s.subrunasowner THEN true END AS "runAsOwner", -- since 16
  s.subslotname AS slot
FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid
WHERE d.datname = current_database()
ORDER BY 1
