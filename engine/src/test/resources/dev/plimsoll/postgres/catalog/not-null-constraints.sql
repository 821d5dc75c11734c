-- Named NOT NULL constraints are in the catalog since version 18.
SELECT 'not-null ' || r.name || ' ' || c.conname || ' ' || a.attname
  || CASE WHEN c.convalidated THEN '' ELSE ' not-valid' END
  || CASE WHEN c.connoinherit THEN ' no-inherit' ELSE '' END AS line
FROM pg_constraint c
JOIN user_relation r ON r.oid = c.conrelid
JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
WHERE c.contype = 'n'
