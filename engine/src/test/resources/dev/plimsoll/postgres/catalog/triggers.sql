SELECT 'trigger ' || r.name || ' ' || t.tgname
  || CASE WHEN t.tgtype & 2 = 2 THEN ' before' WHEN t.tgtype & 64 = 64 THEN ' instead-of' ELSE ' after' END
  || CASE WHEN t.tgtype & 4 = 4 THEN ' insert' ELSE '' END || CASE WHEN t.tgtype & 8 = 8 THEN ' delete' ELSE '' END
  || CASE WHEN t.tgtype & 16 = 16 THEN ' update' ELSE '' END || CASE WHEN t.tgtype & 32 = 32 THEN ' truncate' ELSE '' END
  || CASE WHEN t.tgtype & 1 = 1 THEN ' row' ELSE ' statement' END
  || CASE t.tgenabled WHEN 'D' THEN ' disabled' WHEN 'A' THEN ' always' WHEN 'R' THEN ' replica' ELSE '' END
  || ' executes ' || n.nspname || '.' || p.proname AS line
FROM pg_trigger t JOIN user_relation r ON r.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_namespace n ON n.oid = p.pronamespace
-- Triggers that partitions have of their table are internal before 15.
WHERE r.relkind <> 'v'
  AND (NOT t.tgisinternal OR NOT EXISTS (SELECT FROM pg_constraint c WHERE c.oid = t.tgconstraint AND c.contype <> 't')
    AND EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_trigger'::regclass AND d.objid = t.oid
      AND d.refclassid = 'pg_trigger'::regclass AND d.deptype = 'P'))
