SELECT 'column ' || r.name || ' ' || row_number() OVER (PARTITION BY r.oid ORDER BY a.attnum) || ' ' || a.attname
  || ' ' || format_type(a.atttypid, a.atttypmod)
  || CASE WHEN a.attnotnull THEN ' not-null' ELSE '' END
  || CASE WHEN a.atthasdef AND a.attgenerated = '' THEN ' default' ELSE '' END
  || CASE a.attidentity WHEN 'a' THEN ' identity-always' WHEN 'd' THEN ' identity-by-default' ELSE '' END
  || CASE a.attgenerated WHEN 's' THEN ' generated-stored' WHEN 'v' THEN ' generated-virtual' ELSE '' END
  || CASE WHEN a.attcollation <> t.typcollation THEN ' collate=' || (SELECT collname FROM pg_collation l WHERE l.oid = a.attcollation) ELSE '' END AS line
FROM user_relation r
JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_type t ON t.oid = a.atttypid
WHERE r.relkind IN ('r', 'p', 'f', 'c')
