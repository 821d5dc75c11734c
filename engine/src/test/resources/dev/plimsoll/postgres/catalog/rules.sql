SELECT 'rule ' || r.name || ' ' || w.rulename || ' ' || CASE w.ev_type WHEN '1' THEN 'select' WHEN '2' THEN 'update' WHEN '3' THEN 'insert' ELSE 'delete' END
  || CASE WHEN w.is_instead THEN ' instead' ELSE '' END AS line
FROM pg_rewrite w JOIN user_relation r ON r.oid = w.ev_class WHERE w.rulename <> '_RETURN'
