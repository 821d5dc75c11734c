SELECT CASE p.prokind WHEN 'p' THEN 'procedure ' WHEN 'a' THEN 'aggregate ' ELSE 'function ' END || s.name || '.' || p.proname
  || '(' || coalesce((SELECT string_agg(format_type(o, NULL), ', ' ORDER BY k) FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY a(o, k)), '') || ')'
  || CASE p.prokind WHEN 'p' THEN '' ELSE CASE p.provolatile WHEN 'i' THEN ' immutable' WHEN 's' THEN ' stable' ELSE ' volatile' END END
  || CASE WHEN p.prosecdef THEN ' security-definer' ELSE '' END
  || ' ' || l.lanname AS line
FROM pg_proc p JOIN user_schema s ON s.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
