SELECT n.nspname AS schema, r.relname AS relation, w.rulename AS name,
  CASE w.ev_type WHEN '1' THEN 'select' WHEN '2' THEN 'update' WHEN '3' THEN 'insert' WHEN '4' THEN 'delete' END AS event,
  CASE WHEN w.is_instead THEN true END AS instead, CASE w.ev_enabled WHEN 'D' THEN 'disabled' WHEN 'A' THEN 'always' WHEN 'R' THEN 'replica' END AS state,
  pg_get_ruledef(w.oid) AS "definitionText"
FROM pg_rewrite w JOIN pg_class r ON r.oid = w.ev_class JOIN pg_namespace n ON n.oid = r.relnamespace
WHERE w.rulename <> '_RETURN' AND :userSchema(n) AND :notOfExtension(pg_class, r)
ORDER BY 1, 2, 3
