SELECT 'definition ' || r.name || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid) AS line
FROM pg_constraint c JOIN user_relation r ON r.oid = c.conrelid
WHERE c.contype IN ('c', 'x')
