SELECT n.nspname AS schema, s.stxname AS name, tn.nspname AS "tableSchema", t.relname AS relation, pg_get_userbyid(s.stxowner) AS owner,
  (SELECT array_agg(CASE k WHEN 'd' THEN 'ndistinct' WHEN 'f' THEN 'dependencies' WHEN 'm' THEN 'mcv' ELSE 'expressions' END ORDER BY k) FROM unnest(s.stxkind) k) AS kinds,
  (SELECT array_agg(a.attname ORDER BY a.attnum) FROM unnest(s.stxkeys::int2[]) k JOIN pg_attribute a ON a.attrelid = s.stxrelid AND a.attnum = k) AS columns
FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace JOIN pg_class t ON t.oid = s.stxrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
WHERE :userSchema(n)
ORDER BY 1, 2
