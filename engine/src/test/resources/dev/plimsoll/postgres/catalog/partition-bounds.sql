SELECT 'bound ' || r.name || ' ' || pg_get_expr(r.relpartbound, r.oid) AS line
FROM user_relation r
WHERE r.relispartition AND r.relkind IN ('r', 'p', 'f')
