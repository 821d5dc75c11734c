SELECT r.kind || ' ' || r.name
  || ' (' || (SELECT string_agg(a.attname, ',' ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped) || ')'
  || CASE WHEN r.relkind = 'm' AND NOT r.relispopulated THEN ' unpopulated' ELSE '' END AS line
FROM user_relation r WHERE r.relkind IN ('v', 'm')
