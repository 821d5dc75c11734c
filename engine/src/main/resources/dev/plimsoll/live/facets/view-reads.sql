SELECT n.nspname AS schema, v.relname AS view, tn.nspname AS "readSchema", t.relname AS read,
  array_agg(DISTINCT a.attname ORDER BY a.attname) FILTER (WHERE a.attname IS NOT NULL) AS columns
FROM pg_rewrite w JOIN pg_class v ON v.oid = w.ev_class JOIN pg_namespace n ON n.oid = v.relnamespace
JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'n'
JOIN pg_class t ON t.oid = d.refobjid AND t.oid <> v.oid JOIN pg_namespace tn ON tn.oid = t.relnamespace
LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid AND d.refobjsubid > 0
WHERE w.rulename = '_RETURN' AND t.relkind <> 'S' AND :userSchema(n) AND :notOfExtension(pg_class, v)
GROUP BY 1, 2, 3, 4
ORDER BY 1, 2, 3, 4
