SELECT n.nspname AS schema, t.typname AS name, pg_get_userbyid(t.typowner) AS owner,
  CASE t.typtype WHEN 'c' THEN 'composite' WHEN 'd' THEN 'domain' WHEN 'e' THEN 'enum' WHEN 'r' THEN 'range' ELSE 'base' END AS kind,
  (SELECT array_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid) AS labels,
  CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) WHEN t.typtype = 'r' THEN (SELECT format_type(r.rngsubtype, NULL)
    FROM pg_range r WHERE r.rngtypid = t.oid) END AS "baseType",
  CASE WHEN t.typtype = 'd' AND t.typnotnull THEN true END AS "notNull",
  CASE WHEN t.typtype = 'd' THEN pg_get_expr(t.typdefaultbin, 0) END AS "defaultText",
  (SELECT l.collname FROM pg_collation l JOIN pg_type b ON b.oid = t.typbasetype WHERE t.typtype = 'd' AND l.oid = t.typcollation
    AND t.typcollation <> b.typcollation) AS collation,
  (SELECT array_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped)
    AS "attributeNames",
  (SELECT array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum) FROM pg_attribute a
    WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) AS "attributeTypes"
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
-- Neither multiranges, which come with their range type, nor the row types of relations nor the array types that come with every type.
WHERE t.typtype <> 'm' AND :userSchema(n) AND :notOfExtension(pg_type, t)
  AND NOT EXISTS (SELECT FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind <> 'c')
  AND NOT EXISTS (SELECT FROM pg_type e WHERE e.oid = t.typelem AND e.typarray = t.oid)
ORDER BY 1, 2
