-- Those whose rules of order are no longer the ones that indexes were built with.
SELECT n.nspname AS schema, c.collname AS name, c.collversion AS version, pg_collation_actual_version(c.oid) AS "actualVersion",
  (SELECT count(DISTINCT a.attrelid) FROM pg_attribute a JOIN pg_class r ON r.oid = a.attrelid WHERE a.attcollation = c.oid AND a.attnum > 0
    AND r.relkind IN ('r', 'p', 'm') AND r.oid >= 16384) AS relations
FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
WHERE c.collversion IS NOT NULL AND c.collversion <> pg_collation_actual_version(c.oid)
ORDER BY 1, 2
