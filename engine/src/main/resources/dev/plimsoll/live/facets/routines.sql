SELECT p.oid::int8 AS page, n.nspname AS schema, p.proname AS name,
  coalesce((SELECT array_agg(format_type(o, NULL) ORDER BY k) FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY a(o, k)), '{}') AS arguments,
  CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window' ELSE 'function' END AS kind,
  pg_get_userbyid(p.proowner) AS owner, CASE WHEN p.prokind <> 'p' THEN format_type(p.prorettype, NULL) END AS returns,
  CASE WHEN p.proretset THEN true END AS "returnsSet", l.lanname AS language,
  CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END AS volatility,
  CASE WHEN p.prosecdef THEN true END AS definer, CASE WHEN p.proleakproof THEN true END AS leakproof, CASE WHEN p.proisstrict THEN true END AS strict,
  CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' END AS parallel,
  (SELECT array_agg(CASE WHEN split_part(s, '=', 1) = 'search_path' THEN s ELSE split_part(s, '=', 1) END ORDER BY s) FROM unnest(p.proconfig) s) AS settings,
  CASE WHEN l.lanname NOT IN ('c', 'internal') THEN coalesce(
    pg_get_function_sqlbody(p.oid), -- since 14
    p.prosrc) END AS "bodyText"
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
WHERE p.oid > :after AND :userSchema(n) AND :notOfExtension(pg_proc, p)
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')
ORDER BY p.oid
LIMIT 2000
