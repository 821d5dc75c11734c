SELECT 'domain ' || t.name || ' ' || format_type(t.typbasetype, t.typtypmod)
  || CASE WHEN t.typnotnull THEN ' not-null' ELSE '' END
  || CASE WHEN t.typdefault IS NOT NULL THEN ' default' ELSE '' END
  || coalesce((SELECT string_agg(' check ' || c.conname || CASE WHEN c.convalidated THEN '' ELSE ' not-valid' END, '' ORDER BY c.conname)
       FROM pg_constraint c WHERE c.contypid = t.oid AND c.contype = 'c'), '') AS line
FROM user_type t WHERE t.typtype = 'd'
