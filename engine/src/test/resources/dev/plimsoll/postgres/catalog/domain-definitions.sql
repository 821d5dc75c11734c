SELECT 'default ' || t.name || ' ' || pg_get_expr(t.typdefaultbin, 0) AS line
FROM user_type t
WHERE t.typtype = 'd' AND t.typdefaultbin IS NOT NULL
UNION ALL
SELECT 'definition ' || t.name || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid)
FROM pg_constraint c JOIN user_type t ON t.oid = c.contypid
WHERE c.contype = 'c'
