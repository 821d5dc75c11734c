SELECT s.seqrelid::int8 AS page, n.nspname AS schema, c.relname AS name, format_type(s.seqtypid, NULL) AS type, pg_get_userbyid(c.relowner) AS owner,
  s.seqstart AS start, s.seqincrement AS increment, s.seqmin AS minimum, s.seqmax AS maximum, s.seqcache AS cache,
  CASE WHEN s.seqcycle THEN true END AS cycle,
  o.schema AS "ownerSchema", o.relation AS "ownerTable", o.column AS "ownerColumn", CASE WHEN o.deptype = 'i' THEN true END AS identity
FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN LATERAL (
  SELECT tn.nspname AS schema, t.relname AS relation, a.attname AS column, d.deptype
  FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid JOIN pg_namespace tn ON tn.oid = t.relnamespace
  JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
  WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') LIMIT 1) o ON true
WHERE s.seqrelid > :after AND c.relpersistence <> 't' AND :userSchema(n) AND :notOfExtension(pg_class, c)
ORDER BY s.seqrelid
LIMIT 5000
