SELECT 'trigger ' || r.name || ' ' || t.tgname
  || CASE WHEN t.tgtype & 2 = 2 THEN ' before' WHEN t.tgtype & 64 = 64 THEN ' instead-of' ELSE ' after' END
  || CASE WHEN t.tgtype & 4 = 4 THEN ' insert' ELSE '' END || CASE WHEN t.tgtype & 8 = 8 THEN ' delete' ELSE '' END
  || CASE WHEN t.tgtype & 16 = 16 THEN ' update' ELSE '' END || CASE WHEN t.tgtype & 32 = 32 THEN ' truncate' ELSE '' END
  || CASE WHEN t.tgtype & 1 = 1 THEN ' row' ELSE ' statement' END
  || CASE t.tgenabled WHEN 'D' THEN ' disabled' WHEN 'A' THEN ' always' WHEN 'R' THEN ' replica' ELSE '' END
  || ' executes ' || n.nspname || '.' || p.proname AS line
FROM pg_trigger t JOIN user_relation r ON r.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_namespace n ON n.oid = p.pronamespace
-- Triggers that partitions have of their table are internal in 13 and 14.
WHERE r.relkind <> 'v'
  AND (NOT t.tgisinternal OR coalesce((to_jsonb(t) ->> 'tgparentid')::oid, 0) <> 0 AND t.tgconstraint = 0)
