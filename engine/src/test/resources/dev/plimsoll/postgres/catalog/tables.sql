SELECT 'table ' || r.name || ' kind=' || r.kind
  || CASE r.relpersistence WHEN 'u' THEN ' unlogged' WHEN 't' THEN ' temporary' ELSE '' END
  || CASE WHEN r.relkind = 'p' THEN ' by=' || pg_get_partkeydef(r.oid) ELSE '' END
  || coalesce((SELECT CASE WHEN r.relispartition THEN ' partition-of=' ELSE ' inherits=' END
       || string_agg(p.name, ',' ORDER BY i.inhseqno) FROM pg_inherits i JOIN user_relation p ON p.oid = i.inhparent WHERE i.inhrelid = r.oid), '') AS line
FROM user_relation r
WHERE r.relkind IN ('r', 'p', 'f')
