SELECT 'using ' || r.name || ' ' || p.polname || ' ' || pg_get_expr(p.polqual, p.polrelid) AS line
FROM pg_policy p JOIN user_relation r ON r.oid = p.polrelid
WHERE p.polqual IS NOT NULL
UNION ALL
SELECT 'with-check ' || r.name || ' ' || p.polname || ' ' || pg_get_expr(p.polwithcheck, p.polrelid)
FROM pg_policy p JOIN user_relation r ON r.oid = p.polrelid
WHERE p.polwithcheck IS NOT NULL
