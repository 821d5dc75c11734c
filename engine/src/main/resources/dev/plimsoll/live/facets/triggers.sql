SELECT n.nspname AS schema, r.relname AS relation, t.tgname AS name,
  CASE WHEN t.tgtype & 2 = 2 THEN 'before' WHEN t.tgtype & 64 = 64 THEN 'instead-of' ELSE 'after' END AS timing,
  array_remove(ARRAY[CASE WHEN t.tgtype & 4 = 4 THEN 'insert' END, CASE WHEN t.tgtype & 8 = 8 THEN 'delete' END,
    CASE WHEN t.tgtype & 16 = 16 THEN 'update' END, CASE WHEN t.tgtype & 32 = 32 THEN 'truncate' END], NULL) AS events,
  (SELECT array_agg(a.attname ORDER BY a.attnum) FROM unnest(t.tgattr::int2[]) k JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = k) AS columns,
  CASE WHEN t.tgtype & 1 = 1 THEN true END AS "forEachRow",
  pn.nspname AS "functionSchema", p.proname AS function,
  CASE t.tgenabled WHEN 'D' THEN 'disabled' WHEN 'A' THEN 'always' WHEN 'R' THEN 'replica' END AS state,
  CASE WHEN t.tgqual IS NOT NULL THEN pg_get_triggerdef(t.oid) END AS "conditionText"
FROM pg_trigger t JOIN pg_class r ON r.oid = t.tgrelid JOIN pg_namespace n ON n.oid = r.relnamespace
JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_namespace pn ON pn.oid = p.pronamespace
WHERE r.relpersistence <> 't' AND :userSchema(n) AND :notOfExtension(pg_class, r)
-- Triggers that partitions have of their table are internal before 15.
  AND (NOT t.tgisinternal OR NOT EXISTS (SELECT FROM pg_constraint c WHERE c.oid = t.tgconstraint AND c.contype <> 't')
    AND EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_trigger'::regclass AND d.objid = t.oid
      AND d.refclassid = 'pg_trigger'::regclass AND d.deptype = 'P'))
ORDER BY 1, 2, 3
