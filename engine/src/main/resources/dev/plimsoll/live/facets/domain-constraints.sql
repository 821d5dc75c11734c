SELECT n.nspname AS schema, t.typname AS domain, c.conname AS name, pg_get_expr(c.conbin, 0) AS "checkText",
  CASE WHEN NOT c.convalidated THEN true END AS "notValid"
FROM pg_constraint c JOIN pg_type t ON t.oid = c.contypid JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE c.contype = 'c' AND :userSchema(n) AND :notOfExtension(pg_type, t)
ORDER BY 1, 2, 3
