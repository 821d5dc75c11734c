SELECT CASE WHEN a.attgenerated = '' THEN 'default ' ELSE 'generated ' END || r.name || ' ' || a.attname || ' ' || pg_get_expr(d.adbin, d.adrelid) AS line
FROM user_relation r
JOIN pg_attrdef d ON d.adrelid = r.oid
JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = d.adnum
WHERE r.relkind IN ('r', 'p', 'f')
