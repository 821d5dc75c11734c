SELECT n.nspname AS schema, r.relname AS relation, p.polname AS name,
  CASE p.polcmd WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update' WHEN 'd' THEN 'delete' ELSE 'all' END AS command,
  CASE WHEN NOT p.polpermissive THEN true END AS restrictive,
  (SELECT array_agg(CASE WHEN o = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(o) END::text ORDER BY CASE WHEN o = 0 THEN '' ELSE pg_get_userbyid(o) END) FROM unnest(p.polroles) o) AS roles,
  pg_get_expr(p.polqual, p.polrelid) AS "usingText", pg_get_expr(p.polwithcheck, p.polrelid) AS "checkText"
FROM pg_policy p JOIN pg_class r ON r.oid = p.polrelid JOIN pg_namespace n ON n.oid = r.relnamespace
WHERE :userSchema(n) AND :notOfExtension(pg_class, r)
ORDER BY 1, 2, 3
